package eljur.timetable;

import eljur.platform.TouchedRow;
import eljur.school.PlannedCourses;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What {@code school} asks about courses and lessons before its parts change. */
@Component
class CoursesOfSchool implements PlannedCourses {

    private final JdbcClient db;

    CoursesOfSchool(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean anyLesson(long school) {
        return db.sql("select exists (select from timetable.scheduled_lesson where school_id = ?)")
                .param(school)
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean anyOfClass(long school, long schoolClass) {
        return db.sql("""
                        select exists (
                            select from timetable.course c
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            where c.school_id = ? and g.class_id = ?)""").params(school, schoolClass).query(Boolean.class).single();
    }

    @Override
    public List<OfCourse> ofClass(long school, long schoolClass, LocalDate from) {
        return db.sql("""
                        select c.name as course, count(*) as lessons, min(l.on_date) as first
                        from people.v_group_class g
                        join timetable.course c on c.school_id = g.school_id and c.group_id = g.group_id
                        join timetable.v_lesson l on l.school_id = c.school_id and l.course_id = c.id
                        where g.school_id = :school and g.class_id = :class and l.on_date >= :from and not l.cancelled
                          and not exists (select from people.v_group_class o
                                          where o.school_id = g.school_id and o.group_id = g.group_id and o.class_id <> :class)
                        group by c.name order by c.name""")
                .param("school", school)
                .param("class", schoolClass)
                .param("from", from)
                .query(OfCourse.class)
                .list();
    }

    @Override
    public List<OfCourse> inRoom(long school, long room, LocalDate from) {
        return db.sql("""
                        select c.name as course, count(*) as lessons, min(l.on_date) as first
                        from timetable.scheduled_lesson l
                        join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                        where l.school_id = :school and l.room_id = :room and l.on_date >= :from
                          and not exists (select from timetable.cancellation x where x.school_id = l.school_id and x.lesson_id = l.id)
                        group by c.name order by c.name""")
                .param("school", school)
                .param("room", room)
                .param("from", from)
                .query(OfCourse.class)
                .list();
    }

    @Override
    public List<TouchedRow> classRenamed(long school, long schoolClass, String was, String now) {
        return db.sql("""
                        with was as (
                            select c.id, to_jsonb(c) as it from timetable.course c
                            join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                            where c.school_id = :school and g.class_id = :of),
                        written as (
                            update timetable.course c
                            set name = rtrim(replace(c.name || ',', ', ' || :was || ',', ', ' || :now || ','), ',')
                            from was where c.school_id = :school and c.id = was.id returning c.id, to_jsonb(c) as it)
                        select w.id::text as key, was.it::text as before, w.it::text as after
                        from written w join was using (id) where was.it <> w.it order by w.id""")
                .param("school", school)
                .param("of", schoolClass)
                .param("was", was)
                .param("now", now)
                .query((row, n) ->
                        new TouchedRow("course", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }

    /** A course bears the name of its subject before the comma. */
    @Override
    public List<TouchedRow> subjectRenamed(long school, long subject, String was, String now) {
        return db.sql("""
                        with was as (
                            select c.id, to_jsonb(c) as it from timetable.course c where c.school_id = :school and c.subject_id = :of),
                        written as (
                            update timetable.course c
                            set name = rtrim(:now || ',' || substr(c.name || ',', length(:was) + 2), ',')
                            from was
                            where c.school_id = :school and c.id = was.id and starts_with(c.name || ',', :was || ',')
                            returning c.id, to_jsonb(c) as it)
                        select w.id::text as key, was.it::text as before, w.it::text as after
                        from written w join was using (id) where was.it <> w.it order by w.id""")
                .param("school", school)
                .param("of", subject)
                .param("was", was)
                .param("now", now)
                .query((row, n) ->
                        new TouchedRow("course", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }
}
