package eljur.rollover;

import eljur.rollover.SchoolYear.Course;
import eljur.rollover.SchoolYear.Group;
import eljur.rollover.SchoolYear.Pupil;
import eljur.rollover.SchoolYear.SchoolClass;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a year of a school: five statements, whatever its size. */
@Component
class SchoolYears {

    private final JdbcClient db;

    SchoolYears(JdbcClient db) {
        this.db = db;
    }

    /** @param day on which the next year begins: who works here then is still named */
    SchoolYear of(long school, long year, LocalDate day) {
        return new SchoolYear(
                classes(school, year),
                pupils(school, year, day),
                groups(school, year),
                courses(school, year, day),
                tutors(school, year, day));
    }

    List<SchoolClass> classes(long school, long year) {
        return db.sql("""
                        select class_id, grade, letter, name, scheme from school.v_class_group
                        where school_id = ? and year_id = ? order by grade, name collate "ru-x-icu", class_id""")
                .params(school, year)
                .query((row, n) -> new SchoolClass(
                        row.getLong("class_id"),
                        row.getInt("grade"),
                        row.getString("letter"),
                        row.getString("name"),
                        row.getString("scheme")))
                .list();
    }

    List<Pupil> pupils(long school, long year, LocalDate day) {
        return db.sql("""
                        select e.pupil_id, p.full_name, e.enrolment_id, e.class_id, e.since
                        from school.v_class_group k
                        join people.v_enrolment e on e.school_id = k.school_id and e.class_id = k.class_id
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        where k.school_id = ? and k.year_id = ? and e.until is null and e.since < ?
                        order by p.full_name collate "ru-x-icu", e.pupil_id""")
                .params(school, year, day)
                .query((row, n) -> new Pupil(
                        row.getLong("pupil_id"),
                        row.getString("full_name"),
                        row.getLong("enrolment_id"),
                        row.getLong("class_id"),
                        row.getObject("since", LocalDate.class)))
                .list();
    }

    private List<Group> groups(long school, long year) {
        return db.sql("""
                        select g.group_id, g.name, g.whole,
                               array(select c.class_id from people.v_group_class c
                                     where c.school_id = g.school_id and c.group_id = g.group_id order by c.class_id) as classes,
                               array(select m.pupil_id from people.v_group_member m
                                     where m.school_id = g.school_id and m.group_id = g.group_id and m.until is null and not g.whole
                                     order by m.pupil_id) as members
                        from people.v_study_group g where g.school_id = ? and g.year_id = ? order by g.name collate "ru-x-icu", g.group_id""")
                .params(school, year)
                .query((row, n) -> new Group(
                        row.getLong("group_id"),
                        row.getString("name"),
                        row.getBoolean("whole"),
                        numbers(row, "classes"),
                        Set.copyOf(numbers(row, "members"))))
                .list();
    }

    private List<Course> courses(long school, long year, LocalDate day) {
        return db.sql("""
                        select c.course_id, c.kind, c.subject_id, c.group_id, c.name, c.scheme, c.unmarked, c.weekly_hours, c.last_day is not null as closed,
                               array(select distinct t.person_id from timetable.v_course_teacher t
                                     join people.v_staff s on s.school_id = t.school_id and s.person_id = t.person_id
                                     where t.school_id = c.school_id and t.course_id = c.course_id
                                       and (t.until is null or t.until >= y.ends_on) and (s.until is null or s.until >= :day)
                                     order by t.person_id) as teachers
                        from timetable.v_course c
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                        where c.school_id = :school and c.year_id = :year order by c.name collate "ru-x-icu", c.course_id""")
                .param("school", school)
                .param("year", year)
                .param("day", day)
                .query((row, n) -> course(row))
                .list();
    }

    private static Course course(ResultSet row) throws SQLException {
        double hours = row.getDouble("weekly_hours");
        return new Course(
                row.getLong("course_id"),
                row.getString("kind"),
                row.getLong("subject_id"),
                row.getLong("group_id"),
                row.getString("name"),
                row.getString("scheme"),
                row.getBoolean("unmarked"),
                row.getObject("weekly_hours") == null ? null : hours,
                numbers(row, "teachers"),
                row.getBoolean("closed"));
    }

    private Map<Long, List<Long>> tutors(long school, long year, LocalDate day) {
        record Tutor(long of, long person) {}
        return db
                .sql("""
                        select f.class_id, f.person_id from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        join people.v_form_tutor f on f.school_id = k.school_id and f.class_id = k.class_id
                        join people.v_staff s on s.school_id = f.school_id and s.person_id = f.person_id
                        where k.school_id = ? and k.year_id = ? and (f.until is null or f.until >= y.ends_on)
                          and (s.until is null or s.until >= ?) order by f.class_id, f.person_id""")
                .params(school, year, day)
                .query((row, n) -> new Tutor(row.getLong(1), row.getLong(2)))
                .stream()
                .collect(Collectors.groupingBy(
                        Tutor::of, HashMap::new, Collectors.mapping(Tutor::person, Collectors.toList())));
    }

    private static List<Long> numbers(ResultSet row, String column) throws SQLException {
        Array numbers = row.getArray(column);
        return Arrays.asList((Long[]) numbers.getArray());
    }
}
