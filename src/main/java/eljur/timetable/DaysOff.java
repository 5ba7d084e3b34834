package eljur.timetable;

import eljur.access.CurrentUser;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lessons of a day that is off as a whole are cancelled by it, and given again when the day is taken back. */
@Component
class DaysOff {

    // A group of several classes loses its lesson only when all of them are away.
    private static final String OFF = """
            off as materialized (
                select class_id, on_date, max(change_id) as change_id from school.v_calendar_change
                where school_id = :school and kind = 'off' and on_date between :from::date and :to::date group by 1, 2),
            away as (
                select l.id, (select max(o.change_id) from off o where o.on_date = l.on_date
                                and (o.class_id = 0 or exists (select from people.v_group_class g where g.school_id = l.school_id
                                                               and g.group_id = c.group_id and g.class_id = o.class_id))) as change_id
                from timetable.scheduled_lesson l
                join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                where l.school_id = :school and l.on_date between :from and :to
                  and (exists (select from off o where o.class_id = 0 and o.on_date = l.on_date)
                       or exists (select from people.v_group_class g where g.school_id = l.school_id and g.group_id = c.group_id)
                          and not exists (
                              select from people.v_group_class g where g.school_id = l.school_id and g.group_id = c.group_id
                                and not exists (select from off o where o.class_id = g.class_id and o.on_date = l.on_date))))""";

    private final JdbcClient db;
    private final Clock clock;

    DaysOff(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Lessons of the span that a day off takes away, and that are still to be given. */
    List<Long> away(long school, LocalDate from, LocalDate to) {
        return db.sql("with " + OFF + """
                        select a.id from away a
                        where not exists (select from timetable.cancellation x where x.school_id = :school and x.lesson_id = a.id)
                        order by a.id""")
                .param("school", school)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list();
    }

    int cancel(CurrentUser who, LocalDate from, LocalDate to, Collection<Long> lessons) {
        if (lessons.isEmpty()) return 0;
        return db.sql("with " + OFF + """
                        insert into timetable.cancellation (school_id, lesson_id, reason, recorded_at, recorded_by, calendar_change_id,
                            document)
                        select distinct :school::bigint, a.id, x.reason, :now::timestamptz, :who::bigint, a.change_id,
                               nullif(x.document, '')
                        from away a join school.v_calendar_change x on x.school_id = :school and x.change_id = a.change_id
                        where a.id = any(:lessons)
                        on conflict (school_id, lesson_id) do nothing""")
                .param("school", who.schoolId())
                .param("from", from)
                .param("to", to)
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who.personId())
                .param("lessons", lessons.toArray(Long[]::new))
                .update();
    }

    /** @return how many lessons of the span are given again, because what cancelled them no longer counts */
    int giveAgain(long school, LocalDate from, LocalDate to) {
        return db.sql("""
                        delete from timetable.cancellation x using timetable.scheduled_lesson l
                        where x.school_id = :school and l.school_id = x.school_id and l.id = x.lesson_id
                          and l.on_date between :from and :to and x.calendar_change_id is not null
                          and not exists (select from school.v_calendar_change k
                                          where k.school_id = x.school_id and k.change_id = x.calendar_change_id)""")
                .param("school", school)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
