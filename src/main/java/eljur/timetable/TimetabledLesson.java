package eljur.timetable;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of a day as it stands after everything that was changed of it.
 *
 * @param classes whose pupils sit in it
 * @param teachers of the course on that day
 * @param substitute who gives it instead, or null
 * @param joined the substitute leads a group of their own at the same hour
 * @param moved it stands at another hour, on another day or in another room than it was planned
 * @param partner the lesson it changed places with, or null
 * @param replaces the lesson of another course whose hour it took, or null
 * @param replacedBy the lesson that is given at its hour instead, or null
 */
public record TimetabledLesson(
        long id,
        long course,
        String name,
        String kind,
        long subject,
        String subjectName,
        long group,
        List<Long> classes,
        List<String> classNames,
        LocalDate day,
        int ordinal,
        LocalTime startsAt,
        LocalTime endsAt,
        @Nullable Long roomId,
        @Nullable String room,
        List<Long> teachers,
        List<String> teacherNames,
        @Nullable Long substitute,
        @Nullable String substituteName,
        boolean joined,
        boolean cancelled,
        boolean moved,
        @Nullable Long partner,
        boolean extra,
        @Nullable Long replaces,
        @Nullable Long replacedBy) {

    public boolean overlaps(TimetabledLesson other) {
        return day.equals(other.day) && startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    /** Who stands before the class; nobody when it is cancelled. */
    public List<Long> givers() {
        if (cancelled) return List.of();
        return substitute == null ? teachers : List.of(substitute);
    }

    /** How it stands, in one word: a form sends back the one it was made from, so that nobody decides on what is no longer so. */
    public String arrangement() {
        return (cancelled ? "x" : "") + (joined ? "j" : "s") + (substitute == null ? 0 : substitute) + "-" + day + "-"
                + ordinal + "-" + (roomId == null ? 0 : roomId);
    }

    /** Where a lesson stands. */
    record Place(
            LocalDate day,
            int ordinal,
            LocalTime startsAt,
            LocalTime endsAt,
            @Nullable Long roomId) {}

    Place place() {
        return new Place(day, ordinal, startsAt, endsAt, roomId);
    }

    /** The same lesson, as it would stand there. */
    TimetabledLesson at(Place there) {
        return new TimetabledLesson(
                id,
                course,
                name,
                kind,
                subject,
                subjectName,
                group,
                classes,
                classNames,
                there.day,
                there.ordinal,
                there.startsAt,
                there.endsAt,
                there.roomId,
                room,
                teachers,
                teacherNames,
                substitute,
                substituteName,
                joined,
                false,
                moved,
                partner,
                extra,
                replaces,
                replacedBy);
    }
}
