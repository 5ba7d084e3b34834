package eljur.exchange.formats;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A school's timetable as another program exported it, in no program's own words. A thing is known by the id it bore in the
 * export ({@code ref}); {@code line} is where it stood in the file. What the reader could not understand is in {@code refused}, and in
 * {@code unread} as far as it was understood.
 */
public record ExportedTimetable(
        List<Day> days,
        List<Period> periods,
        List<Subject> subjects,
        List<Teacher> teachers,
        List<Room> rooms,
        List<ClassGroup> classes,
        List<Group> groups,
        List<Lesson> lessons,
        List<Card> cards,
        Origin origin,
        List<PlannedItem> refused,
        List<Unread> unread,
        List<Reason> remarks) {

    /** Who wrote the file. The ids of one program mean nothing to another: theirs are told apart by what they begin with. */
    public enum Origin {
        ASC(""),
        UNTIS("untis:"),
        SHEET("table:"),
        ONEROSTER("oneroster:");

        private final String prefix;

        Origin(String prefix) {
            this.prefix = prefix;
        }

        /** The id of a thing that has only a short name. A plus divides ids, so none may stand in one. */
        String ref(String shortName) {
            return prefix + shortName.replace("+", "%2B");
        }

        public boolean gave(String ref) {
            boolean others =
                    ref.startsWith(UNTIS.prefix) || ref.startsWith(SHEET.prefix) || ref.startsWith(ONEROSTER.prefix);
            return this == ASC ? !others : ref.startsWith(prefix);
        }
    }

    /** A school day of the exporting program: position 0 is the first of its week; weekday null when its name says nothing. */
    public record Day(int position, String name, @Nullable DayOfWeek weekday, int line) {

        /** Of a file that numbers its days from Monday, or names them. */
        static List<Day> week() {
            return Arrays.stream(DayOfWeek.values())
                    .map(day -> new Day(day.getValue() - 1, day.name(), day, 0))
                    .toList();
        }
    }

    public record Period(
            String ref, @Nullable LocalTime start, @Nullable LocalTime end, int line) {}

    public record Subject(String ref, String name, String shortName, int line) {}

    /** @param bornOn of namesakes in a table; null elsewhere */
    public record Teacher(
            String ref, PersonName name, @Nullable LocalDate bornOn, int line) {

        Teacher(String ref, PersonName name, int line) {
            this(ref, name, null, line);
        }
    }

    public record Room(String ref, String name, int line) {}

    /** grade is the digits of the attribute, or of the name where the attribute is empty; null when neither has any. */
    public record ClassGroup(
            String ref, String name, @Nullable Integer grade, String tutorRef, int line) {}

    /** A part of one class; entire: the whole of it. */
    public record Group(String ref, String name, String classRef, boolean entire, int line) {}

    /** What is taught to whom by whom; when is said by the cards. kind is that of a course, as {@code lesson}. */
    public record Lesson(
            String ref,
            String subjectRef,
            List<String> classRefs,
            List<String> groupRefs,
            List<String> teacherRefs,
            List<String> roomRefs,
            @Nullable Double hoursPerWeek,
            String kind,
            int line) {}

    /** One lesson in the week. The masks have one character a day, week or term; "1" says "on this one". */
    public record Card(
            String lessonRef,
            String period,
            String days,
            String weeks,
            String terms,
            List<String> roomRefs,
            int line) {}

    /**
     * A refused row, as far as it was understood: it may have meant any lesson, or any course, that is like this.
     *
     * @param classRefs empty where the class was not understood
     * @param subjectRef empty where the subject was not
     */
    public record Unread(
            Of of,
            List<String> classRefs,
            String subjectRef,
            @Nullable DayOfWeek day,
            @Nullable Integer period,
            int line) {

        /** Whether the row told a lesson of the week, or the load of a course. */
        public enum Of {
            WEEK,
            LOAD
        }
    }
}
