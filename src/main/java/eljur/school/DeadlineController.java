package eljur.school;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.platform.Notices;
import eljur.platform.Refused;
import eljur.platform.Rules;
import eljur.platform.Texts;
import eljur.school.web.DeadlinePage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** «Сроки»: by when a record is due, for how long it can be mended; a new act begins today or later. */
@Controller
class DeadlineController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Deadlines deadlines;
    private final DeadlineSaves saves;
    private final Rights rights;
    private final Texts texts;
    private final Notices notices;
    private final TransactionTemplate snapshot;

    DeadlineController(
            Deadlines deadlines,
            DeadlineSaves saves,
            Rights rights,
            Texts texts,
            Notices notices,
            PlatformTransactionManager transactions) {
        this.deadlines = deadlines;
        this.saves = saves;
        this.rights = rights;
        this.texts = texts;
        this.notices = notices;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
    }

    @GetMapping("/deadlines")
    @Allowed(entity = "deadline", action = "read")
    String page(CurrentUser who, Model model) {
        return shown(who, Map.of(), null, model);
    }

    @PostMapping("/deadlines")
    @Allowed(entity = "deadline", action = "create")
    String add(CurrentUser who, @RequestParam Map<String, String> typed, Model model, HttpServletResponse response) {
        return notices.after(
                response,
                "notice.deadlines",
                "/deadlines",
                () -> saves.record(who, typed),
                no -> shown(who, typed, no, model));
    }

    private String shown(CurrentUser who, Map<String, String> typed, @Nullable Refused no, Model model) {
        model.addAttribute("deadlines", snapshot.execute(status -> read(who, typed, no)));
        return "school/deadlines";
    }

    private DeadlinePage read(CurrentUser who, Map<String, String> typed, @Nullable Refused no) {
        LocalDate today = deadlines.today(who.schoolId());
        List<Deadlines.Rule> all = deadlines.all(who.schoolId());
        Deadlines.Rule holds = all.stream()
                .filter(one -> one.since() == null || !one.since().isAfter(today))
                .findFirst()
                .orElseThrow();
        var usual = new HashMap<String, String>();
        Rules.read("deadlines").forEach((name, value) -> usual.put(name.toString(), value.toString()));
        return new DeadlinePage(
                all.stream()
                        .map(one -> line(one, one.id() == holds.id(), isReplaced(one, all)))
                        .toList(),
                usual,
                rights.any(who.role(), "deadline", "create"),
                typed.isEmpty() ? proposed(all.getFirst(), today) : typed,
                no == null ? null : no.said(texts));
    }

    private DeadlinePage.Line line(Deadlines.Rule rule, boolean holds, boolean replaced) {
        return new DeadlinePage.Line(
                rule.since() == null ? texts.of("deadlines.first") : DAY.format(rule.since()),
                lesson(rule),
                TIME.format(rule.homeworkUntil()),
                rule.writtenDays(),
                texts.of("deadlines.edit." + rule.editFrom(), rule.editWindowDays()),
                rule.slipMinutes(),
                rule.periodMarkDays(),
                rule.act(),
                holds,
                replaced);
    }

    // Of two acts that begin on one day the later one was meant.
    private static boolean isReplaced(Deadlines.Rule rule, List<Deadlines.Rule> all) {
        return all.stream().anyMatch(one -> Objects.equals(one.since(), rule.since()) && one.id() > rule.id());
    }

    private String lesson(Deadlines.Rule rule) {
        String hour = rule.lessonUntil() == null ? texts.of("deadlines.end-of-day") : TIME.format(rule.lessonUntil());
        return rule.lessonDays() == 0 ? hour : texts.of("deadlines.days-later", rule.lessonDays(), hour);
    }

    // What holds last is what a new act begins from, or it would take back one that begins after today.
    private static Map<String, String> proposed(Deadlines.Rule holds, LocalDate today) {
        LocalDate since = holds.since() == null || holds.since().isBefore(today) ? today : holds.since();
        return Map.of(
                "lesson", holds.lessonUntil() == null ? "" : TIME.format(holds.lessonUntil()),
                "lesson-days", String.valueOf(holds.lessonDays()),
                "written", String.valueOf(holds.writtenDays()),
                "from", holds.editFrom(),
                "since", since.toString(),
                "homework", TIME.format(holds.homeworkUntil()),
                "edit", String.valueOf(holds.editWindowDays()),
                "slip", String.valueOf(holds.slipMinutes()),
                "period", String.valueOf(holds.periodMarkDays()));
    }
}
