package eljur.journal.lessons;

import eljur.access.Allowed;
import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.AbsenceKind;
import eljur.journal.AheadHomework;
import eljur.journal.HomeworkDeadline;
import eljur.journal.permits.AskedPermits;
import eljur.journal.web.LessonSheet;
import eljur.platform.Texts;
import eljur.school.RoomName;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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

    private final LessonHeads heads;
    private final LessonSheets sheets;
    private final AheadHomework ahead;
    private final AskedPermits permits;
    private final LessonDeadlines deadlines;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    LessonController(
            LessonHeads heads,
            LessonSheets sheets,
            AheadHomework ahead,
            AskedPermits permits,
            LessonDeadlines deadlines,
            Rights rights,
            Texts texts,
            Clock clock) {
        this.heads = heads;
        this.sheets = sheets;
        this.ahead = ahead;
        this.permits = permits;
        this.deadlines = deadlines;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/lessons/{lesson}")
    @Allowed(entity = "lesson", action = "read")
    @Transactional(readOnly = true)
    public String sheet(CurrentUser who, @PathVariable long lesson, Model model) {
        var head = heads.lessonForReading(who, lesson);
        LessonNow now = head.now();
        var plan = sheets.plan(who, head, today(head));
        var later = sheets.due(who, head, today(head));
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
                        substitution(who, head),
                        head.takesHomework(),
                        head.asksHomework(),
                        head.day().equals(today(head)) ? null : head.day().toString(),
                        rights.any(who.role(), "group", "change") ? head.group() : null,
                        sheets.roll(who, head),
                        new LessonSheet.Topic(
                                now.topicId(),
                                now.topic() == null ? "" : now.topic(),
                                plan.topics(),
                                now.topic() == null ? plan.next() : null),
                        homework(who, head, later),
                        sheets.works(who, head),
                        java.util.Arrays.stream(AbsenceKind.values())
                                .map(AbsenceKind::printed)
                                .collect(java.util.stream.Collectors.joining(" ")),
                        permit(who, head),
                        ahead(who, head),
                        controls(who, head),
                        deadlines.of(who, head, today(head), locked(who, head) == null)));
        return "journal/lesson";
    }

    private AheadHomework.Controls controls(CurrentUser who, LessonHeads.Head head) {
        if (head.unmarked() || locked(who, head) != null) return AheadHomework.Controls.NONE;
        return ahead.controls(who.schoolId(), head.course(), head.day());
    }

    private List<LessonSheet.Ahead> ahead(CurrentUser who, LessonHeads.Head head) {
        if (!head.takesHomework()) return List.of();
        return ahead.due(who.schoolId(), head.course(), head.day()).stream()
                .map(one -> new LessonSheet.Ahead(one.text(), one.whom(), one.minutes()))
                .toList();
    }

    // Asked only where nothing can be written: what is open needs no permit.
    private LessonSheet.@Nullable Permit permit(CurrentUser who, LessonHeads.Head head) {
        return head.permitted() || locked(who, head) == null ? null : permits.of(who, head.lesson(), head.zone());
    }

    private LessonSheet.Homework homework(CurrentUser who, LessonHeads.Head head, List<LessonSheets.DueDay> lessons) {
        var days = lessons.stream().map(LessonSheets.DueDay::day).toList();
        var loads = days.isEmpty()
                ? List.<AheadHomework.DayLoad>of()
                : ahead.loads(who.schoolId(), head.course(), head.day(), head.lesson(), days);
        List<LessonSheet.Due> due = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            var load = loads.get(i);
            String day = DAY.format(days.get(i));
            due.add(new LessonSheet.Due(lessons.get(i).lesson(), day, load.minutes(), load.norm(), load.subjects()));
        }
        var set = head.now().homework();
        return set == null
                ? new LessonSheet.Homework("", null, proposed(head, lessons), null, false, lateNow(head), due)
                : new LessonSheet.Homework(
                        set.text(), set.minutes(), set.dueLesson(), DAY.format(set.dueOn()), set.late(), null, due);
    }

    private @Nullable String lateNow(LessonHeads.Head head) {
        LocalDateTime now = LocalDateTime.now(clock.withZone(head.zone()));
        boolean late = HomeworkDeadline.isLateAtLesson(now, head.day(), head.homeworkUntil());
        return late ? texts.of("journal.lesson.homework.late-now", TIME.format(head.homeworkUntil())) : null;
    }

    // Of a lesson of an earlier day nobody can do the homework yesterday.
    private @Nullable Long proposed(LessonHeads.Head head, List<LessonSheets.DueDay> ahead) {
        LocalDate today = today(head);
        return ahead.stream()
                .filter(one -> !head.day().isBefore(today) || one.day().isAfter(today))
                .findFirst()
                .map(LessonSheets.DueDay::lesson)
                .orElse(null);
    }

    private @Nullable String substitution(CurrentUser who, LessonHeads.Head head) {
        if (head.substitute() == null) return null;
        return head.substitute() == who.personId()
                ? texts.of("journal.lesson.instead-of", head.teachers())
                : texts.of("journal.lesson.given-by", head.substituteName(), head.teachers());
    }

    private String when(LessonHeads.Head head) {
        String when = texts.of(
                "journal.lesson.when",
                DAY.format(head.day()),
                head.ordinal(),
                TIME.format(head.startsAt()) + "–" + TIME.format(head.endsAt()));
        if (head.room() != null) when += ", " + new RoomName(head.room()).said(texts);
        String shift = head.shift().said(texts, head.day());
        return shift == null ? when : when + ", " + shift;
    }

    private @Nullable String locked(CurrentUser who, LessonHeads.Head head) {
        LocalDate today = today(head);
        if (!head.mine()) return texts.of("journal.lesson.read-only");
        if (!rights.any(who.role(), "lesson", "record")) return texts.of("journal.lesson.read-only.role", role(who));
        if (head.cancelled()) return texts.of("journal.lesson.locked.cancelled");
        if (head.day().isAfter(today)) return texts.of("journal.lesson.locked.ahead", DATE.format(head.day()));
        if (head.permitted()) return null;
        if (head.closed()) return texts.of("journal.lesson.locked.closed");
        LocalDate last = head.day().plusDays(head.editWindowDays());
        return today.isAfter(last) ? texts.of("journal.lesson.locked.window", DATE.format(last)) : null;
    }

    private String role(CurrentUser who) {
        return texts.of("role." + who.role().name());
    }

    private LocalDate today(LessonHeads.Head head) {
        return LocalDate.now(clock.withZone(head.zone()));
    }
}
