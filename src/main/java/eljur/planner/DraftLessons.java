package eljur.planner;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of a draft's week. */
@Component
class DraftLessons {

    /** As the editor and the audit have it. */
    record Placed(
            long id,
            long course,
            int weekday,
            int ordinal,
            @Nullable Long room,
            String weeks) {}

    /** @param weekly the place in force that it was copied from, with its end */
    record Copied(
            Placed place, @Nullable Long weekly, @Nullable LocalDate until) {}

    private final JdbcClient db;

    DraftLessons(JdbcClient db) {
        this.db = db;
    }

    List<Placed> of(long school, long draft) {
        return copied(school, draft).stream().map(Copied::place).toList();
    }

    List<Copied> copied(long school, long draft) {
        return db.sql("""
                        select id, course_id, weekday, ordinal, room_id, weeks, weekly_id, until from planner.draft_lesson
                        where school_id = ? and draft_id = ? order by id""")
                .params(school, draft)
                .query((row, n) -> new Copied(
                        new Placed(
                                row.getLong("id"),
                                row.getLong("course_id"),
                                row.getInt("weekday"),
                                row.getInt("ordinal"),
                                row.getObject("room_id", Long.class),
                                row.getString("weeks")),
                        row.getObject("weekly_id", Long.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    /** The week as it is in force on the day that the draft begins with. */
    int copyWeek(long school, long draft) {
        return db.sql("""
                        insert into planner.draft_lesson (school_id, draft_id, course_id, weekday, ordinal, room_id, weeks, weekly_id, until)
                        select w.school_id, d.id, w.course_id, w.weekday, w.ordinal, w.room_id, w.weeks, w.weekly_id, w.until
                        from planner.draft d
                        join timetable.v_course c on c.school_id = d.school_id and c.year_id = d.year_id
                        join timetable.v_weekly_lesson w on w.school_id = c.school_id and w.course_id = c.course_id
                         and d.starts_on between w.since and coalesce(w.until, 'infinity')
                        where d.school_id = ? and d.id = ? order by w.weekly_id""").params(school, draft).update();
    }

    /** @return its number; null when the course or the room is none of the year's and the school's, or the course is closed by then */
    @Nullable
    Long add(long school, long draft, Placed place) {
        return db.sql("""
                        insert into planner.draft_lesson (school_id, draft_id, course_id, weekday, ordinal, room_id, weeks)
                        select d.school_id, d.id, c.course_id, :weekday, :ordinal, :room::bigint, :weeks
                        from planner.draft d
                        join timetable.v_course c on c.school_id = d.school_id and c.year_id = d.year_id and c.course_id = :course
                         and coalesce(c.last_day, 'infinity') >= d.starts_on
                        where d.school_id = :school and d.id = :draft
                          and (:room::bigint is null or exists (
                            select from school.v_room r where r.school_id = d.school_id and r.room_id = :room))
                        returning id""")
                .param("school", school)
                .param("draft", draft)
                .param("course", place.course())
                .param("weekday", place.weekday())
                .param("ordinal", place.ordinal())
                .param("room", place.room())
                .param("weeks", place.weeks())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** @return how many it changed; 0 when there is no such place of the draft, or no such room */
    int change(long school, long draft, Placed place) {
        return db.sql("""
                        update planner.draft_lesson t set weekday = :weekday, ordinal = :ordinal, room_id = :room, weeks = :weeks
                        where t.school_id = :school and t.draft_id = :draft and t.id = :id and t.course_id = :course
                          and (:room::bigint is null or exists (
                            select from school.v_room r where r.school_id = t.school_id and r.room_id = :room))""")
                .param("school", school)
                .param("draft", draft)
                .param("id", place.id())
                .param("course", place.course())
                .param("weekday", place.weekday())
                .param("ordinal", place.ordinal())
                .param("room", place.room())
                .param("weeks", place.weeks())
                .update();
    }

    /** Courses that have places here and are closed before the draft begins. */
    List<String> closed(long school, long draft) {
        return db.sql("""
                        select distinct c.name from planner.draft_lesson l
                        join planner.draft d on d.school_id = l.school_id and d.id = l.draft_id
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where l.school_id = ? and l.draft_id = ? and c.last_day < d.starts_on order by c.name""").params(school, draft).query(String.class).list();
    }

    int remove(long school, long draft, List<Long> ids) {
        return ids.isEmpty()
                ? 0
                : db.sql("delete from planner.draft_lesson where school_id = ? and draft_id = ? and id = any(?)")
                        .params(school, draft, ids.toArray(Long[]::new))
                        .update();
    }
}
