package eljur.timetable;

import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed of a day, rule by rule. Those about a substitution are the ones the field has kept for years (RUJEL): not the
 * course's own teacher, not twice, a reason always, and one that holds on that day.
 */
final class DayChangeRules {

    /** Why a teacher is away, or why the plan is changed; the words stand under {@code timetable.reason.…}. */
    static final Set<String> REASONS =
            Set.of("ill", "trip", "courses", "leave", "day-off", "event", "quarantine", "weather", "plan", "other");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private DayChangeRules() {}

    static void reasonHolds(ChangeReason reason, LocalDate day) {
        if (!REASONS.contains(reason.code())) throw new Refused("timetable.change.no-reason");
        if (reason.words().isEmpty()) throw new Refused("timetable.change.no-words");
        if (!reason.contains(day))
            throw new Refused(
                    "timetable.change.reason-dates",
                    DAY.format(reason.since()),
                    reason.until() == null ? "…" : DAY.format(reason.until()),
                    DAY.format(day));
    }

    static void mayBeGivenBy(TimetabledDay day, TimetabledLesson lesson, long person, String name, boolean join) {
        goesOn(lesson);
        if (lesson.teachers().contains(person)) throw new Refused("timetable.change.own-teacher", name);
        if (Objects.equals(lesson.substitute(), person) && lesson.joined() == join)
            throw new Refused("timetable.change.twice", name);
        List<TimetabledLesson> own = day.givenBy(person, lesson);
        if (join) joins(own, name);
        else if (!own.isEmpty())
            throw new Refused("timetable.change.busy", name, own.getFirst().name());
    }

    // Who leads two groups already cannot take a third.
    private static void joins(List<TimetabledLesson> own, String name) {
        if (own.isEmpty()) throw new Refused("timetable.change.join-alone", name);
        if (own.size() > 1) throw new Refused("timetable.change.join-third", name);
    }

    static void goesOn(TimetabledLesson lesson) {
        if (lesson.cancelled()) throw new Refused("timetable.change.cancelled");
    }

    static void unrecorded(TimetabledLesson lesson, Collection<Long> recorded) {
        if (recorded.contains(lesson.id())) throw new Refused("timetable.change.recorded", lesson.name());
    }

    static void standsAlone(TimetabledLesson lesson) {
        if (lesson.partner() != null) throw new Refused("timetable.change.partner", lesson.name());
    }

    /** Two lessons that change places must be of different courses, or nothing would change. */
    static void mayChangePlaces(TimetabledLesson one, TimetabledLesson other) {
        goesOn(one);
        goesOn(other);
        standsAlone(one);
        standsAlone(other);
        if (one.course() == other.course()) throw new Refused("timetable.change.same-course", one.name());
    }

    /**
     * Nobody teaches two lessons at an hour, and nobody sits in two.
     *
     * @param there the lesson as it would stand
     * @param leaving lessons that will not stand there any more
     * @param shared groups of that day that have pupils in common with the lesson's
     */
    static void hourIsFree(TimetabledDay day, TimetabledLesson there, Set<Long> leaving, Set<Long> shared) {
        List<TimetabledLesson> during = day.during(there).stream()
                .filter(other -> !leaving.contains(other.id()))
                .toList();
        boolean placeTaken = day.lessons().stream()
                .anyMatch(other -> other.id() != there.id()
                        && !leaving.contains(other.id())
                        && other.course() == there.course()
                        && other.ordinal() == there.ordinal());
        if (placeTaken) throw new Refused("timetable.change.place-taken", there.name());
        for (TimetabledLesson other : during) {
            if (shared.contains(other.group()))
                throw new Refused("timetable.change.class-busy", other.name(), there.ordinal());
            if (!there.joined()) giversAreFree(there, other);
        }
    }

    private static void giversAreFree(TimetabledLesson there, TimetabledLesson other) {
        if (other.joined() || other.givers().stream().noneMatch(there.givers()::contains)) return;
        throw new Refused("timetable.change.teacher-busy", other.name(), there.ordinal());
    }

    /** @param shares the deputy has said that two lessons are meant to share the room */
    static void roomIsFree(TimetabledDay day, TimetabledLesson there, Set<Long> leaving, boolean shares) {
        @Nullable Long room = there.roomId();
        if (room == null || shares) return;
        day.during(there).stream()
                .filter(other -> !leaving.contains(other.id()) && room.equals(other.roomId()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused("timetable.change.room-busy", String.valueOf(other.room()), other.name());
                });
    }
}
