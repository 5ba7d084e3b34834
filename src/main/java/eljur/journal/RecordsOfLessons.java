package eljur.journal;

import eljur.platform.TouchedRow;
import eljur.timetable.LessonRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the registers know of a lesson. Its row is made with the first record, and stays when that is taken away again. */
@Component
class RecordsOfLessons implements LessonRecords {

    private final JdbcClient db;
    private final AheadHomework ahead;

    RecordsOfLessons(JdbcClient db, AheadHomework ahead) {
        this.db = db;
        this.ahead = ahead;
    }

    @Override
    public Set<Long> recorded(long school, Collection<Long> lessons) {
        return Set.copyOf(db.sql("select id from journal.lesson where school_id = :school and id = any(:lessons)")
                .param("school", school)
                .param("lessons", lessons.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    @Override
    public Set<Long> awaited(long school, Collection<Long> lessons) {
        Set<Long> awaited = new HashSet<>(db.sql(
                        "select due_lesson_id from journal.homework where school_id = :school and due_lesson_id = any(:lessons)")
                .param("school", school)
                .param("lessons", lessons.toArray(Long[]::new))
                .query(Long.class)
                .list());
        awaited.addAll(ahead.awaited(school, lessons));
        return awaited;
    }

    @Override
    public Set<Long> closed(long school, Collection<Long> courses, LocalDate day) {
        return Set.copyOf(db.sql("""
                        select distinct k.course_id from journal.period_closure k
                        join school.v_term t on t.school_id = k.school_id and t.term_id = k.term_id
                        where k.school_id = :school and k.course_id = any(:courses) and :day between t.starts_on and t.ends_on""")
                .param("school", school)
                .param("courses", courses.toArray(Long[]::new))
                .param("day", day)
                .query(Long.class)
                .list());
    }

    @Override
    public List<TouchedRow> moved(long school, long lesson, LocalDate day) {
        List<TouchedRow> moved = new ArrayList<>(db.sql("""
                        with was as (select t.lesson_id, to_jsonb(t) as it from journal.homework t
                                     where t.school_id = :school and t.due_lesson_id = :lesson),
                        written as (
                            update journal.homework t set due_on = :day where t.school_id = :school and t.due_lesson_id = :lesson
                            returning t.lesson_id, to_jsonb(t) as it)
                        select w.lesson_id::text as key, was.it::text as before, w.it::text as after from written w join was using (lesson_id)""")
                .param("school", school)
                .param("lesson", lesson)
                .param("day", day)
                .query((row, n) -> new TouchedRow(
                        "homework", row.getString("key"), row.getString("before"), row.getString("after")))
                .list());
        moved.addAll(ahead.moved(school, lesson, day));
        return moved;
    }
}
