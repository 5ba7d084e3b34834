package eljur.exchange.compare;

import eljur.exchange.formats.Reason;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the week beside a lesson of the file. A lesson that would put pupils into two places, or a teacher or a room where another
 * lesson stays, is not taken.
 */
final class TakenPlaces {

    private final TimetableDraft draft;
    private final CoursesOfDraft courses;
    private final List<WeeklyLesson> standing = new ArrayList<>();
    private final LocalDate year;

    /** @param left of the file's courses, what it names no more */
    TakenPlaces(TimetableDraft draft, Set<WeeklyLesson> left) {
        this.draft = draft;
        this.courses = new CoursesOfDraft(draft, draft.from);
        this.year = draft.now.year().endsOn();
        draft.now.week().stream()
                .filter(WeekStart::gaveLessons)
                .filter(lesson -> !last(lesson).isBefore(draft.from) && !left.contains(lesson))
                .forEach(standing::add);
    }

    void take(WeeklyLesson lesson) {
        standing.add(lesson);
    }

    /** Why the lesson cannot stand there; null when it can. */
    @Nullable
    Reason refusing(WeeklyLesson lesson) {
        List<WeeklyLesson> there =
                standing.stream().filter(other -> meet(lesson, other)).toList();
        for (WeeklyLesson other : there)
            if (isJudged(other) && courses.sharePupils(lesson.courseId(), other.courseId()))
                return said("class", other);
        for (WeeklyLesson other : there)
            if (isJudged(other) && needsTeacherTwice(lesson, other)) return said("teacher", other);
        for (WeeklyLesson other : there)
            if (!courses.inFile(other.courseId()) && isSameRoom(lesson, other) && isFull(lesson))
                return said("room", other);
        return null;
    }

    /** What a program of timetables has put together, it has checked itself. */
    private boolean isJudged(WeeklyLesson other) {
        return draft.fromSheet() || !courses.inFile(other.courseId());
    }

    /** A room of several lessons of the table is not refused: perhaps it only has to be told how many it takes. */
    List<Reason> notes(WeeklyLesson lesson) {
        if (!draft.fromSheet() || !isFull(lesson)) return List.of();
        return standing.stream()
                .filter(other -> meet(lesson, other) && isSameRoom(lesson, other))
                .limit(1)
                .map(other -> said("room-twice", other))
                .toList();
    }

    private Reason said(String word, WeeklyLesson other) {
        return Reason.of("import.asc.card.taken." + word, courses.name(other.courseId()));
    }

    private boolean needsTeacherTwice(WeeklyLesson one, WeeklyLesson other) {
        boolean apart = one.roomId() != null && other.roomId() != null && !Objects.equals(one.roomId(), other.roomId());
        return apart && courses.shareTeacher(one.courseId(), other.courseId());
    }

    /** Two lessons that one teacher gives together are one. */
    private boolean isSameRoom(WeeklyLesson one, WeeklyLesson other) {
        return one.roomId() != null
                && Objects.equals(one.roomId(), other.roomId())
                && !courses.shareTeacher(one.courseId(), other.courseId());
    }

    private boolean isFull(WeeklyLesson lesson) {
        if (lesson.roomId() == null) return false;
        long there = standing.stream()
                .filter(other -> meet(lesson, other) && isSameRoom(lesson, other))
                .count();
        return there >= draft.now.lessonsAtOnce().getOrDefault(lesson.roomId(), 1);
    }

    private boolean meet(WeeklyLesson one, WeeklyLesson other) {
        return one.weekday() == other.weekday()
                && one.ordinal() == other.ordinal()
                && !one.since().isAfter(last(other))
                && !other.since().isAfter(last(one))
                && weeksMeet(one.weeks(), other.weeks());
    }

    private LocalDate last(WeeklyLesson lesson) {
        return lesson.until() == null ? year : lesson.until();
    }

    private static boolean weeksMeet(String one, String other) {
        for (int week = 0; week < one.length() * other.length(); week++)
            if (one.charAt(week % one.length()) == '1' && other.charAt(week % other.length()) == '1') return true;
        return false;
    }
}
