package eljur.planner;

import eljur.timetable.PlanShift;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson in a week: of one day, or a place of the week that repeats.
 *
 * @param part name of the group when it is not the whole class
 * @param grade the lowest of its classes; 0 when it is of none
 * @param day null: of the week that repeats
 * @param weekday 1 is Monday
 * @param weeks one sign for each week of the cycle, as {@code 10}; {@code 1}: every week
 * @param substitute who gives it instead, or null
 * @param replaced a lesson of another course is given at its hour
 */
record PlacedLesson(
        long id,
        long course,
        String subject,
        String shortSubject,
        String kind,
        long group,
        @Nullable String part,
        List<Long> classes,
        List<String> classNames,
        int grade,
        @Nullable LocalDate day,
        int weekday,
        int ordinal,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        @Nullable Long room,
        @Nullable String roomName,
        List<Long> teachers,
        List<String> teacherNames,
        String weeks,
        @Nullable String substitute,
        boolean cancelled,
        boolean replaced,
        PlanShift shift) {

    /** Otherwise than the week has it. */
    boolean changed() {
        return cancelled
                || substitute != null
                || shift.movedFrom() != null
                || shift.roomChanged()
                || shift.extra()
                || shift.joined();
    }

    boolean whole() {
        return part == null;
    }
}
