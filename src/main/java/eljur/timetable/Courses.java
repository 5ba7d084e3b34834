package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.BatchTable;
import eljur.platform.TakesBack;
import eljur.platform.TouchedRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door through which courses are set up, many at a time, with their teachers from a day to a day. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Courses implements TakesBack {

    /** @param externalId the lessons that make it, in the program that exported the timetable */
    public record Course(
            long id,
            long yearId,
            String kind,
            long subjectId,
            long groupId,
            String name,
            String scheme,
            boolean unmarked,
            @Nullable Double weeklyHours,
            @Nullable String externalId) {}

    public record CourseTeacher(
            long courseId,
            long personId,
            LocalDate since,
            @Nullable LocalDate until) {}

    private static final BatchTable COURSES = new BatchTable(
            "course", """
            with given as (select * from jsonb_populate_recordset(null::timetable.course, :rows::jsonb)),
            was as (select t.id, to_jsonb(t) as it from timetable.course t join given using (id) where t.school_id = :school),
            written as (
                insert into timetable.course as t (school_id, id, year_id, kind, subject_id, group_id, name, scheme, unmarked, weekly_hours, external_id)
                select :school, id, year_id, kind, subject_id, group_id, name, scheme, unmarked, weekly_hours, external_id from given
                on conflict (school_id, id) do update
                set name = excluded.name, weekly_hours = excluded.weekly_hours, external_id = excluded.external_id
                returning t.id, to_jsonb(t) as it)
            select w.id::text as key, was.it::text as before, w.it::text as after
            from written w left join was using (id) order by id""", "delete from timetable.course where school_id = :school and id::text = any(:keys)");

    private static final BatchTable TEACHERS = new BatchTable(
            "course-teacher",
            """
            with given as (select * from jsonb_populate_recordset(null::timetable.course_teacher, :rows::jsonb)),
            was as (select t.course_id, t.person_id, t.since, to_jsonb(t) as it from timetable.course_teacher t join given using (course_id, person_id, since) where t.school_id = :school),
            written as (
                insert into timetable.course_teacher as t (school_id, course_id, person_id, since, until)
                select :school, course_id, person_id, since, until from given
                on conflict (school_id, course_id, person_id, since) do update
                set until = excluded.until
                returning t.course_id, t.person_id, t.since, to_jsonb(t) as it)
            select course_id || ':' || person_id || ':' || since as key, was.it::text as before, w.it::text as after
            from written w left join was using (course_id, person_id, since) order by course_id, person_id, since""",
            "delete from timetable.course_teacher where school_id = :school and course_id || ':' || person_id || ':' || since = any(:keys)");

    private static final BatchTable CLOSINGS = new BatchTable(
            "course-closing",
            """
            insert into timetable.course_closing as t (school_id, course_id, last_day, reason, recorded_at, recorded_by)
            select :school, course_id, last_day, reason, recorded_at, recorded_by
            from jsonb_populate_recordset(null::timetable.course_closing, :rows::jsonb)
            returning t.course_id::text as key, null as before, to_jsonb(t)::text as after""",
            "delete from timetable.course_closing where school_id = :school and course_id::text = any(:keys)");

    private final JdbcClient db;
    private final Clock clock;

    Courses(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<TouchedRow> saveCourses(long school, List<Course> rows) {
        return COURSES.write(db, school, rows);
    }

    public List<TouchedRow> saveTeachers(long school, List<CourseTeacher> rows) {
        return TEACHERS.write(db, school, rows);
    }

    /** Courses that nobody has put anything into are taught no longer. */
    public List<TouchedRow> close(CurrentUser who, List<Long> courses, LocalDate lastDay, String reason) {
        Instant now = clock.instant();
        return CLOSINGS.write(
                db,
                who.schoolId(),
                courses.stream()
                        .map(course -> new Closing(course, lastDay, reason, now, who.personId()))
                        .toList());
    }

    private record Closing(long courseId, LocalDate lastDay, String reason, Instant recordedAt, long recordedBy) {}

    /** Numbers for rows that are going to be written. */
    public List<Long> numbers(String entity, int count) {
        return BatchTable.numbers(db, "timetable." + entity.replace('-', '_'), count);
    }

    @Override
    public Set<String> entities() {
        return Set.of("course", "course-teacher", "course-closing");
    }

    @Override
    public void takeBack(long school, String entity, List<TouchedRow> rows) {
        List.of(COURSES, TEACHERS, CLOSINGS).stream()
                .filter(table -> table.entity().equals(entity))
                .forEach(table -> table.takeBack(db, school, rows));
    }
}
