package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Teachers fall ill too: another who is free gives the lesson, or the last one of the day is cancelled. */
final class Substitutions {

    private static final double AWAY_IN_A_WEEK = 0.035;

    private final JournalDays days;
    private final Set<Long> teachers = new TreeSet<>();

    Substitutions(JournalDays days) {
        this.days = days;
        days.facts.courses.values().stream()
                .filter(TaughtCourse::lesson)
                .forEach(course -> teachers.add(course.teacher()));
    }

    void decide(LocalDate day) {
        List<PlannedLesson> lessons = days.facts.lessons.getOrDefault(day, List.of());
        Set<String> taken = new HashSet<>();
        for (PlannedLesson lesson : lessons) {
            taken.add(lesson.course().teacher() + "@" + lesson.ordinal());
            Long substitute = days.facts.substitutes.get(lesson.id());
            if (substitute != null) taken.add(substitute + "@" + lesson.ordinal());
        }
        for (PlannedLesson lesson : lessons)
            if (isAway(lesson.course().teacher(), day) && isUndecided(lesson)) decide(lesson, lessons, taken);
    }

    private boolean isUndecided(PlannedLesson lesson) {
        TaughtCourse.Term term = lesson.course().termOf(lesson.day());
        return lesson.course().lesson()
                && term != null
                && !term.closed()
                && !days.facts.touched.contains(lesson.id())
                && !days.facts.cancelled.contains(lesson.id())
                && !days.facts.substitutes.containsKey(lesson.id());
    }

    private boolean isAway(long teacher, LocalDate day) {
        Absence absence = absence(teacher, day);
        return absence != null && !day.isBefore(absence.since()) && !day.isAfter(absence.until());
    }

    private record Absence(LocalDate since, LocalDate until, String code, String reason) {}

    // Up to three days of one week; the demonstration's teacher is always there.
    private @Nullable Absence absence(long teacher, LocalDate day) {
        if (teacher == days.demoTeacher) return null;
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        Dice dice = Dice.of(days.seed, "teacher away", teacher, monday);
        if (!dice.chance(AWAY_IN_A_WEEK)) return null;
        LocalDate since = monday.plusDays(dice.between(1, 4) - 1L);
        LocalDate until = since.plusDays(dice.between(0, 2));
        String[] why = dice.pick(DemoTexts.list("reason.away")).split(":");
        return new Absence(since, until, why[0], why[1]);
    }

    private void decide(PlannedLesson lesson, List<PlannedLesson> ofDay, Set<String> taken) {
        Dice dice = Dice.of(days.seed, "substitution", lesson.id());
        Instant at = announced(lesson, dice);
        if (at.isAfter(days.now)) return;
        List<Long> free = free(lesson, taken);
        if (free.isEmpty() || isLast(lesson, ofDay) && dice.chance(0.35)) cancel(lesson, at);
        else substitute(lesson, dice.pick(free), at);
        Long substitute = days.facts.substitutes.get(lesson.id());
        if (substitute != null) taken.add(substitute + "@" + lesson.ordinal());
    }

    private static Instant announced(PlannedLesson lesson, Dice dice) {
        boolean before = dice.chance(0.6);
        LocalDate day = before ? lesson.day().minusDays(1) : lesson.day();
        LocalTime time = LocalTime.of(before ? 15 : 7, 15).plusMinutes(dice.between(0, 25));
        return day.atTime(time).atZone(DemoSchool.ZONE).toInstant();
    }

    // A colleague of the same subject if there is one, otherwise anybody who has no lesson then.
    private List<Long> free(PlannedLesson lesson, Set<String> taken) {
        List<Long> free = teachers.stream()
                .filter(teacher -> !taken.contains(teacher + "@" + lesson.ordinal()) && !isAway(teacher, lesson.day()))
                .toList();
        List<Long> able = free.stream()
                .filter(teacher -> teaches(teacher, lesson.course().family()))
                .toList();
        return able.isEmpty() ? free : able;
    }

    private boolean teaches(long teacher, String family) {
        return days.facts.courses.values().stream()
                .anyMatch(
                        course -> course.teacher() == teacher && course.family().equals(family));
    }

    private static boolean isLast(PlannedLesson lesson, List<PlannedLesson> ofDay) {
        TaughtCourse course = lesson.course();
        return course.whole()
                && ofDay.stream()
                        .filter(other -> other.course().whole()
                                && other.course().classes().stream().anyMatch(course.classes()::contains))
                        .allMatch(other -> other.ordinal() <= lesson.ordinal());
    }

    private void substitute(PlannedLesson lesson, long person, Instant at) {
        long deputy = deputy();
        Absence absence = recorded(lesson, at);
        days.facts.substitutes.put(lesson.id(), person);
        days.copy.row(
                DemoTable.SUBSTITUTION,
                DemoSchool.ID,
                lesson.id(),
                person,
                absence.code(),
                absence.reason(),
                at,
                deputy);
        event(lesson, "substitution", at, days.json.of(Map.of("person", person, "reason", absence.reason())));
    }

    // Of an illness families are not told: there is no teacher, and that is all.
    private void cancel(PlannedLesson lesson, Instant at) {
        long deputy = deputy();
        Absence absence = recorded(lesson, at);
        String reason = DemoTexts.list("reason.cancelled").getFirst();
        days.facts.cancelled.add(lesson.id());
        days.copy.row(DemoTable.CANCELLATION, DemoSchool.ID, lesson.id(), absence.code(), reason, at, deputy);
        event(lesson, "cancellation", at, days.json.of(Map.of("reason", reason)));
    }

    /** Who is away is written down with the first lesson that is arranged for it. */
    private Absence recorded(PlannedLesson lesson, Instant at) {
        long teacher = lesson.course().teacher(), deputy = deputy();
        Absence absence = Objects.requireNonNull(absence(teacher, lesson.day()));
        if (!days.facts.absences.add(teacher + " " + absence.since())) return absence;
        long id = days.copy.next(DemoTable.STAFF_ABSENCE);
        days.copy.row(
                DemoTable.STAFF_ABSENCE,
                DemoSchool.ID,
                id,
                teacher,
                absence.since(),
                absence.until(),
                absence.code(),
                absence.reason(),
                at,
                deputy);
        String value = days.json.of(
                Map.of("person", teacher, "since", absence.since().toString(), "reason", absence.reason()));
        days.log.record(
                new EventLog.Hand(at, deputy, "DEPUTY_HEAD", EventLog.operation(at, id, 5)),
                new EventLog.Change(
                        "staff-absence", "recorded", String.valueOf(id), null, null, null, null, value, null));
        return absence;
    }

    private void event(PlannedLesson lesson, String entity, Instant at, String value) {
        days.log.record(
                new EventLog.Hand(at, deputy(), "DEPUTY_HEAD", EventLog.operation(at, lesson.id(), 4)),
                new EventLog.Change(
                        entity,
                        "recorded",
                        String.valueOf(lesson.id()),
                        lesson.course().id(),
                        lesson.id(),
                        null,
                        null,
                        value,
                        null));
    }

    private long deputy() {
        return days.facts.logins.getOrDefault("deputy", 0L);
    }
}
