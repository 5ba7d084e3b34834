package eljur.journal;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.web.LessonSheet;
import eljur.platform.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet of a lesson: roll, marks, topic, homework. */
@Controller
class LessonController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final LessonSheets sheets;
    private final Homeworks homeworks;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    LessonController(LessonSheets sheets, Homeworks homeworks, Rights rights, Texts texts, Clock clock) {
        this.sheets = sheets;
        this.homeworks = homeworks;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/lessons/{lesson}")
    @Allowed(entity = "lesson", action = "read")
    @Transactional(readOnly = true)
    public String sheet(CurrentUser who, @PathVariable long lesson, Model model) {
        var head = sheets.lessonForReading(who, lesson);
        LessonNow now = head.now();
        var plan = sheets.plan(who, head);
        model.addAttribute(
                "sheet",
                new LessonSheet(
                        head.lesson(),
                        head.course(),
                        head.name(),
                        when(head),
                        now.version(),
                        locked(who, head),
                        now.attendanceAt() == null
                                ? null
                                : TIME.format(now.attendanceAt().atZone(head.zone())),
                        head.unmarked(),
                        sheets.roll(who, head),
                        new LessonSheet.Topic(
                                now.topicId(),
                                now.topic() == null ? "" : now.topic(),
                                plan.topics(),
                                now.topic() == null ? plan.next() : null),
                        homework(who, head),
                        sheets.works(who),
                        java.util.Arrays.stream(AbsenceKind.values())
                                .map(AbsenceKind::printed)
                                .collect(java.util.stream.Collectors.joining(" "))));
        return "journal/lesson";
    }

    private LessonSheet.Homework homework(CurrentUser who, LessonSheets.Head head) {
        var due = sheets.due(who, head);
        var set = head.now().homework();
        LocalDate day = set != null
                ? set.dueOn()
                : due.isEmpty() ? null : due.getFirst().day();
        var load = day == null ? new Homeworks.DayLoad(0, 0) : homeworks.load(who.schoolId(), head.course(), day);
        List<LessonSheet.Due> days = due.stream()
                .map(one -> new LessonSheet.Due(one.lesson(), DAY.format(one.day())))
                .toList();
        if (set == null) return new LessonSheet.Homework("", null, null, false, days, load.minutes(), load.norm());
        return new LessonSheet.Homework(
                set.text(), set.minutes(), set.dueLesson(), set.late(), days, load.minutes(), load.norm());
    }

    private String when(LessonSheets.Head head) {
        String when = texts.of(
                "journal.lesson.when",
                DAY.format(head.day()),
                head.ordinal(),
                TIME.format(head.startsAt()) + "–" + TIME.format(head.endsAt()));
        return head.room() == null ? when : when + ", " + texts.of("journal.lesson.room", head.room());
    }

    private @Nullable String locked(CurrentUser who, LessonSheets.Head head) {
        LocalDate today = LocalDate.now(clock.withZone(head.zone()));
        if (!head.mine() || !rights.any(who.role(), "lesson", "record")) return texts.of("journal.lesson.read-only");
        if (head.cancelled()) return texts.of("journal.lesson.locked.cancelled");
        if (head.day().isAfter(today)) return texts.of("journal.lesson.locked.ahead", DATE.format(head.day()));
        if (head.closed()) return texts.of("journal.lesson.locked.closed");
        LocalDate last = head.day().plusDays(head.editWindowDays());
        return today.isAfter(last) ? texts.of("journal.lesson.locked.window", DATE.format(last)) : null;
    }
}
