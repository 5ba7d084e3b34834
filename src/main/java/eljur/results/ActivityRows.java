package eljur.results;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done in a club in a term: its lessons with their topics, who was there, and the leader's word that it is so. */
@Component
class ActivityRows {

    private final JdbcClient db;

    ActivityRows(JdbcClient db) {
        this.db = db;
    }

    /** @param topic empty where none was written */
    record Held(LocalDate day, String topic, boolean attended) {}

    /** Of the lessons at which it was marked who is there, while the pupil was in the group; lateness is no absence. */
    record Presence(int lessons, int missed) {

        static final Presence NONE = new Presence(0, 0);

        int visited() {
            return lessons - missed;
        }
    }

    record Confirmation(int lessons, Instant at, String by) {}

    List<Held> held(long school, long course, long term) {
        return db.sql("""
                        select on_date, coalesce(topic, '') as topic, attendance_at is not null as attended from journal.v_lesson
                        where school_id = ? and course_id = ? and term_id = ? order by on_date, lesson_id""")
                .params(school, course, term)
                .query((row, n) -> new Held(
                        row.getObject("on_date", LocalDate.class), row.getString("topic"), row.getBoolean("attended")))
                .list();
    }

    /** By pupil. */
    Map<Long, Presence> presence(long school, ResultCourse course, long term) {
        Map<Long, Presence> presence = new HashMap<>();
        db.sql("""
                        select g.pupil_id, count(*) as lessons, count(a.lesson_id) as missed
                        from journal.v_lesson l
                        join people.v_group_pupil g on g.school_id = l.school_id and g.group_id = :group
                         and l.on_date between g.since and coalesce(g.until, 'infinity')
                        left join journal.v_absence a
                          on a.school_id = l.school_id and a.lesson_id = l.lesson_id and a.pupil_id = g.pupil_id and a.kind not in ('late', 'left')
                        where l.school_id = :school and l.course_id = :course and l.term_id = :term and l.attendance_at is not null
                        group by g.pupil_id""")
                .param("school", school)
                .param("group", course.group())
                .param("course", course.id())
                .param("term", term)
                .query(row -> {
                    presence.put(row.getLong("pupil_id"), new Presence(row.getInt("lessons"), row.getInt("missed")));
                });
        return presence;
    }

    /** The last one. */
    Optional<Confirmation> confirmation(long school, long course, long term) {
        return db.sql("""
                        select a.lessons, a.confirmed_at, coalesce(p.short_name, '') as by
                        from results.activity_confirmation a
                        left join people.v_person p on p.school_id = a.school_id and p.person_id = a.confirmed_by
                        where a.school_id = ? and a.course_id = ? and a.term_id = ? order by a.id desc limit 1""")
                .params(school, course, term)
                .query((row, n) -> new Confirmation(
                        row.getInt("lessons"), row.getTimestamp("confirmed_at").toInstant(), row.getString("by")))
                .optional();
    }

    /** @return its number */
    long confirm(long school, long course, long term, int lessons, int pupils, Instant now, long by) {
        return db.sql("""
                        insert into results.activity_confirmation (school_id, course_id, term_id, lessons, pupils, confirmed_at, confirmed_by)
                        values (:school, :course, :term, :lessons, :pupils, :now, :by) returning id""")
                .param("school", school)
                .param("course", course)
                .param("term", term)
                .param("lessons", lessons)
                .param("pupils", pupils)
                .param("now", Timestamp.from(now))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Courses of which nobody said it, or said it before later lessons. */
    List<Long> unconfirmed(long school, long term, List<Long> courses) {
        return new ArrayList<>(db.sql("""
                        select c.course_id from unnest(:courses::bigint[]) c (course_id)
                        where (select a.lessons from results.activity_confirmation a
                               where a.school_id = :school and a.course_id = c.course_id and a.term_id = :term order by a.id desc limit 1)
                          is distinct from (
                               select count(*)::int from journal.v_lesson l
                               where l.school_id = :school and l.course_id = c.course_id and l.term_id = :term and l.attendance_at is not null)""")
                .param("school", school)
                .param("term", term)
                .param("courses", courses.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
