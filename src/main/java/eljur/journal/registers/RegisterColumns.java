package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.journal.web.RegisterPage;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of a register page: what each lesson's heading says, and whether its cells take anything. */
@Component
class RegisterColumns {

    private final CellRefusal refusal;
    private final RegisterWords words;
    private final Texts texts;

    RegisterColumns(CellRefusal refusal, RegisterWords words, Texts texts) {
        this.refusal = refusal;
        this.words = words;
        this.texts = texts;
    }

    RegisterPage.Lesson column(
            CurrentUser who,
            RegisterCourse course,
            RegisterCourse.Term term,
            RegisterRows.Lesson lesson,
            LocalDate today,
            int marks) {
        String why = why(who, course, term, lesson, today);
        String state = state(course, lesson, today);
        boolean told = lesson.workCode() != null && !lesson.usualWork();
        return new RegisterPage.Lesson(
                lesson.id(),
                String.valueOf(lesson.day().getDayOfMonth()),
                words.weekday(lesson.day()),
                words.date(lesson.day()),
                words.heading(lesson.day()) + "|" + words.about(lesson),
                css(lesson, today, why),
                state,
                stateName(course, state),
                lesson.workCode(),
                told ? lesson.workShort() : null,
                lesson.control(),
                lesson.topic() == null ? "" : lesson.topic(),
                lesson.homework() == null ? "" : lesson.homework(),
                lesson.homeworkDue() == null ? "" : words.date(lesson.homeworkDue()),
                why,
                lesson.attended(),
                marks,
                lesson.note() == null ? "" : lesson.note(),
                lesson.noteVersion());
    }

    // Who only reads is told so once, for the whole page.
    private @Nullable String why(
            CurrentUser who,
            RegisterCourse course,
            RegisterCourse.Term term,
            RegisterRows.Lesson lesson,
            LocalDate today) {
        if (refusal.readsOnly(who)) return null;
        return refusal.of(who, course, term, lesson, today)
                .map(closed -> closed.said(texts))
                .orElse(null);
    }

    List<RegisterPage.Month> months(List<RegisterRows.Lesson> lessons) {
        List<RegisterPage.Month> months = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lessons.size(); i++) {
            if (i < lessons.size() && sameMonth(lessons.get(from), lessons.get(i))) continue;
            months.add(new RegisterPage.Month(words.month(lessons.get(from).day()), i - from));
            from = i;
        }
        return months;
    }

    private static boolean sameMonth(RegisterRows.Lesson one, RegisterRows.Lesson other) {
        return one.day().getMonth() == other.day().getMonth();
    }

    // Who only reads sees no grey: to them all cells are alike.
    private @Nullable String css(RegisterRows.Lesson lesson, LocalDate today, @Nullable String why) {
        if (lesson.day().isAfter(today)) return "ahead";
        if (lesson.day().equals(today)) return "now";
        if (lesson.cancelled()) return "lock void";
        return why != null ? "lock" : null;
    }

    private static @Nullable String state(RegisterCourse course, RegisterRows.Lesson lesson, LocalDate today) {
        if (lesson.cancelled() || lesson.day().isAfter(today)) return null;
        boolean topic = lesson.topic() != null && !lesson.topic().isEmpty();
        boolean homework = lesson.homework() != null || !course.asksHomework();
        if (topic && homework) return "full";
        if (topic) return "no-homework";
        return lesson.homework() != null ? "no-topic" : "none";
    }

    private @Nullable String stateName(RegisterCourse course, @Nullable String state) {
        if (state == null) return null;
        return words.of((course.asksHomework() ? "register.state." : "register.state.topic-only.") + state);
    }
}
