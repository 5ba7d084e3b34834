package eljur.journal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Until when homework is in time (order no. 173, regulation of the journal, 2.2): by the school's hour, usually 17:00. Later is saved all
 * the same, and said to be late to those who control, never to the child.
 */
public final class HomeworkDeadline {

    private HomeworkDeadline() {}

    /** What a lesson sets for a later one: by the hour of the lesson's own day. */
    public static boolean isLateAtLesson(LocalDateTime now, LocalDate lesson, LocalTime until) {
        return now.isAfter(lesson.atTime(until));
    }

    /** What is set for a day, at whatever lesson: by the hour of the day before, on which one works; nobody does on a Sunday. */
    public static boolean isLateFor(LocalDateTime now, LocalDate due, LocalTime until) {
        LocalDate before = due.minusDays(due.getDayOfWeek() == DayOfWeek.MONDAY ? 2 : 1);
        return now.isAfter(before.atTime(until));
    }
}
