package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.attendance.web.RulePage;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of the definitions, and what is typed on it. */
@Component
class RuleForms {

    private static final int MOST_LESSONS = 10;

    private final AttendanceRules rules;
    private final ReasonWords words;
    private final Rights rights;
    private final Texts texts;

    RuleForms(AttendanceRules rules, ReasonWords words, Rights rights, Texts texts) {
        this.rules = rules;
        this.words = words;
        this.rights = rights;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public RulePage page(CurrentUser who, Map<String, String> typed, @Nullable Refused no) {
        return new RulePage(
                rules.all(who.schoolId()).stream().map(this::line).toList(),
                line(AttendanceRule.USUAL),
                rights.any(who.role(), "attendance-rule", "change"),
                typed.isEmpty()
                        ? Map.of("lesson-share", "50", "day-lessons", "3", "week-share", "50", "month-share", "30")
                        : typed,
                no == null ? null : no.said(texts));
    }

    @Transactional
    public void add(CurrentUser who, Map<String, String> typed) {
        var form = new ReasonForm(typed);
        String act = form.text("act", 200);
        if (act.isEmpty()) throw new Refused("attendance.rule.no.act");
        String day = typed.getOrDefault("day-lessons", "").strip();
        rules.add(
                who,
                new AttendanceRule(
                        form.day("since"),
                        act,
                        number(typed, "lesson-share", 100),
                        day.isEmpty() ? null : Integer.valueOf(number(typed, "day-lessons", MOST_LESSONS)),
                        number(typed, "week-share", 100),
                        number(typed, "month-share", 100)));
    }

    private static int number(Map<String, String> typed, String field, int most) {
        String text = typed.getOrDefault(field, "").strip();
        int number = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > most) throw new Refused("attendance.rule.no." + field, most);
        return number;
    }

    private RulePage.Line line(AttendanceRule rule) {
        return new RulePage.Line(words.full(rule.since()), rule.act(), said(rule));
    }

    /** What is called missed, in words. */
    List<String> said(AttendanceRule rule) {
        Integer lessons = rule.dayLessons();
        return List.of(
                texts.of("attendance.rule.said.lesson", rule.lessonShare()),
                lessons == null
                        ? texts.of("attendance.rule.said.day.all")
                        : texts.of("attendance.rule.said.day", lessons),
                texts.of("attendance.rule.said.week", rule.weekShare()),
                texts.of("attendance.rule.said.month", rule.monthShare()));
    }
}
