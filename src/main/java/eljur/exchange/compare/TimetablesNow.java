package eljur.exchange.compare;

import eljur.exchange.formats.ExportedTimetable;
import eljur.exchange.formats.PersonName;
import eljur.people.Persons;
import eljur.school.SchoolStructure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the school has already, for a timetable to be compared with: as many statements as there are kinds of things. */
@Component
class TimetablesNow {

    /** The bells of the exported timetable, as other bells may be kept beside them. */
    static final String BELLS = "asc";

    // Those of the former timetable; before the first, those of the first day, which no class follows yet.
    private static final String BELLS_NOW = """
            select b.school_id, b.bell_schedule_id, b.name, b.external_id from school.v_bell_schedule b
            where b.school_id = ? and (b.external_id = 'asc' or b.external_id is null and not exists (
                select from school.v_class_group k
                where k.school_id = b.school_id and k.bell_schedule_id = b.bell_schedule_id))
            order by b.external_id nulls last, b.bell_schedule_id limit 1""";

    // A file without hours of its own follows the bells that the classes follow.
    private static final String BELLS_FOLLOWED = """
            select b.school_id, b.bell_schedule_id, b.name, b.external_id from school.v_bell_schedule b
            where b.school_id = ?
            order by (select count(*) from school.v_class_group k
                      where k.school_id = b.school_id and k.bell_schedule_id = b.bell_schedule_id) desc,
                     b.external_id nulls last, b.bell_schedule_id limit 1""";

    private static final String CLOSED_ROOMS = """
            select r.room_id from school.v_room r
            where r.school_id = ? and r.closed_on <= '%1$s' and not exists (
                select from timetable.v_weekly_lesson w
                join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id and c.year_id = ?
                where w.school_id = r.school_id and w.room_id = r.room_id and coalesce(w.until, 'infinity') >= '%1$s')""";

    private static final String CLOSED_SUBJECTS = """
            select s.subject_id from school.v_subject s
            where s.school_id = ? and s.closed_on <= '%s' and not exists (
                select from timetable.v_course c
                where c.school_id = s.school_id and c.subject_id = s.subject_id and c.year_id = ?)""";

    private final CoursesNow courses;
    private final SchoolRows rows;

    TimetablesNow(CoursesNow courses, JdbcClient db) {
        this.courses = courses;
        this.rows = new SchoolRows(db);
    }

    /** @param origin a file of a program that knows the bells brings its own */
    TimetableNow of(long school, CurrentYear year, ExportedTimetable.Origin origin) {
        String bells = origin == ExportedTimetable.Origin.ASC ? BELLS_NOW : BELLS_FOLLOWED;
        return new TimetableNow(
                year,
                rows.of(
                        "select room_id, name, external_id from school.v_room where school_id = ? order by room_id",
                        school,
                        row -> new SchoolStructure.Room(row.getLong(1), row.getString(2), row.getString(3))),
                rows.of(
                        """
                        select subject_id, name, short_name, external_id from school.v_subject where school_id = ?
                        order by subject_id""",
                        school,
                        row -> new SchoolStructure.Subject(
                                row.getLong(1), row.getString(2), row.getString(3), row.getString(4))),
                rows
                        .of(
                                bells,
                                school,
                                row -> new SchoolStructure.BellSchedule(
                                        row.getLong(2), row.getString(3), row.getString(4)))
                        .stream()
                        .findFirst()
                        .orElse(null),
                slots(school, bells),
                staff(school),
                classes(school, year),
                tutors(school, year),
                groups(school, year),
                courses.courses(school, year),
                courses.closed(school, year),
                courses.unused(school, year),
                courses.teachers(school, year),
                courses.week(school, year),
                lessonsAtOnce(school),
                new TimetableNow.OutOfUse(closed(CLOSED_ROOMS, school, year), closed(CLOSED_SUBJECTS, school, year)),
                courses.arranged(school, year));
    }

    private Set<Long> closed(String sql, long school, CurrentYear year) {
        return Set.copyOf(rows.of(sql.formatted(year.fromNow()), school, year, row -> row.getLong(1)));
    }

    private Map<Long, Integer> lessonsAtOnce(long school) {
        return rows
                .of(
                        "select room_id, lessons_at_once from school.v_room where school_id = ? and lessons_at_once > 1",
                        school,
                        row -> Map.entry(row.getLong(1), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<SchoolStructure.LessonSlot> slots(long school, String bells) {
        return rows.of(
                """
                        select s.bell_schedule_id, s.ordinal, s.starts_at, s.ends_at from (%s) b
                        join school.v_lesson_slot s on s.school_id = b.school_id and s.bell_schedule_id = b.bell_schedule_id
                        order by s.ordinal""".formatted(bells),
                school,
                row -> new SchoolStructure.LessonSlot(
                        row.getLong(1),
                        row.getInt(2),
                        row.getObject(3, LocalTime.class),
                        row.getObject(4, LocalTime.class)));
    }

    List<TimetableNow.Employee> staff(long school) {
        return rows.of(
                """
                        select s.person_id, s.surname, s.given_name, s.patronymic, s.born_on, s.external_id,
                               coalesce(nullif(array_to_string(array(
                                   select a.position from people.v_appointment a
                                   where a.school_id = s.school_id and a.person_id = s.person_id and a.until is null
                                   order by a.since, a.appointment_id), ', '), ''), s.position)
                        from people.v_staff s where s.school_id = ? order by s.person_id""",
                school,
                row -> new TimetableNow.Employee(
                        row.getLong(1),
                        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getString(7)));
    }

    List<SchoolStructure.ClassGroup> classes(long school, CurrentYear year) {
        return rows.of(
                """
                        select class_id, year_id, grade, letter, name, scheme, bell_schedule_id, external_id
                        from school.v_class_group where school_id = ? and year_id = ? order by class_id""",
                school,
                year,
                row -> new SchoolStructure.ClassGroup(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Long.class),
                        row.getString(8)));
    }

    private List<Persons.FormTutor> tutors(long school, CurrentYear year) {
        return rows.of(
                """
                        select f.class_id, f.person_id, f.since, f.until from people.v_form_tutor f
                        join school.v_class_group c on c.school_id = f.school_id and c.class_id = f.class_id
                        where f.school_id = ? and c.year_id = ? order by 1, 2, 3""",
                school,
                year,
                row -> new Persons.FormTutor(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    List<TimetableNow.Group> groups(long school, CurrentYear year) {
        return rows.of(
                """
                        select g.group_id, g.name, g.whole, g.external_id,
                               array(select c.class_id from people.v_group_class c
                                     where c.school_id = g.school_id and c.group_id = g.group_id),
                               not exists (select from people.v_group_pupil p
                                           where p.school_id = g.school_id and p.group_id = g.group_id)
                        from people.v_study_group g where g.school_id = ? and g.year_id = ? order by g.group_id""",
                school,
                year,
                row -> new TimetableNow.Group(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getString(4),
                        ids(row, 5),
                        row.getBoolean(6)));
    }

    private static Set<Long> ids(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Long[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
