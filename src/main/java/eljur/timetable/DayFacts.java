package eljur.timetable;

import eljur.platform.NotFound;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules about changes of a day ask of the rest of the school. */
@Component
class DayFacts {

    private final JdbcClient db;

    DayFacts(JdbcClient db) {
        this.db = db;
    }

    /** @throws NotFound when nobody of that number works here on that day */
    String staffName(long school, long person, LocalDate day) {
        return db.sql("""
                        select p.short_name from people.v_staff s
                        join people.v_person p on p.school_id = s.school_id and p.person_id = s.person_id
                        where s.school_id = ? and s.person_id = ? and ? between s.since and coalesce(s.until, 'infinity')""")
                .params(school, person, day)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Who arranged last what stands of this lesson; empty when nothing is arranged. */
    String lastAuthor(long school, long lesson) {
        return db.sql("""
                        select p.short_name from timetable.v_day_change c
                        join people.v_person p on p.school_id = c.school_id and p.person_id = c.recorded_by
                        where c.school_id = ? and c.lesson_id = ? order by c.recorded_at desc limit 1""").params(school, lesson).query(String.class).optional().orElse("");
    }

    /** Of each of these groups those of the others that have a pupil in common with it on that day; the group itself always. */
    Map<Long, Set<Long>> sharing(long school, Collection<Long> groups, Collection<Long> others, LocalDate day) {
        Map<Long, Set<Long>> sharing = new HashMap<>();
        groups.stream().filter(others::contains).forEach(one -> with(sharing, one, one));
        db.sql("""
                        select distinct a.group_id, b.group_id as other
                        from people.v_group_pupil a
                        join people.v_group_pupil b on b.school_id = a.school_id and b.pupil_id = a.pupil_id
                        where a.school_id = :school and a.group_id = any(:groups) and b.group_id = any(:others)
                          and :day between a.since and coalesce(a.until, 'infinity')
                          and :day between b.since and coalesce(b.until, 'infinity')
                          -- who is taught apart is at no lesson of the others
                          and not exists (select from people.v_own_group w where w.school_id = a.school_id and w.group_id in (a.group_id, b.group_id))""")
                .param("school", school)
                .param("groups", groups.stream().distinct().toArray(Long[]::new))
                .param("others", others.stream().distinct().toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    with(sharing, row.getLong("group_id"), row.getLong("other"));
                });
        return sharing;
    }

    private static void with(Map<Long, Set<Long>> sharing, long group, long other) {
        sharing.computeIfAbsent(group, any -> new HashSet<>()).add(other);
    }

    /** Those of the groups that have a pupil in common with this one on that day; the group itself always. */
    Set<Long> sharing(long school, long group, Collection<Long> others, LocalDate day) {
        return Set.copyOf(db.sql("""
                        select o.id from unnest(:others::bigint[]) o (id)
                        where o.id = :group or exists (
                            select from people.v_group_pupil a
                            join people.v_group_pupil b on b.school_id = a.school_id and b.pupil_id = a.pupil_id
                            where a.school_id = :school and a.group_id = :group and b.group_id = o.id
                              and :day between a.since and coalesce(a.until, 'infinity')
                              and :day between b.since and coalesce(b.until, 'infinity')
                              and not exists (select from people.v_own_group w
                                              where w.school_id = a.school_id and w.group_id in (a.group_id, b.group_id)))""")
                .param("school", school)
                .param("group", group)
                .param("others", others.stream().distinct().toArray(Long[]::new))
                .param("day", day)
                .query(Long.class)
                .list());
    }

    /** Not in the holidays, and within a term that the course has. */
    void mustBeSchoolDay(long school, long course, LocalDate day) {
        boolean in = db.sql("""
                        select exists (
                            select from timetable.v_course c
                            join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                            where c.school_id = :school and c.course_id = :course and :day between t.starts_on and t.ends_on
                              and not exists (select from school.v_holiday h where h.school_id = c.school_id and h.year_id = c.year_id
                                              and :day between h.starts_on and h.ends_on))""")
                .param("school", school)
                .param("course", course)
                .param("day", day)
                .query(Boolean.class)
                .single();
        if (!in) throw new Refused("timetable.change.no-school-day", "%td.%<tm.%<tY".formatted(day));
    }

    private record Hours(LocalTime starts, LocalTime ends) {}

    /** The hour as it is rung for the group on that day: as its classes have it, or anybody, or the bells. */
    TimetabledLesson.Place place(long school, long group, LocalDate day, int ordinal, @Nullable Long room) {
        Hours hours = db.sql("""
                        select starts_at, ends_at from (
                            select l.starts_at, l.ends_at,
                                   case when exists (select from people.v_group_class a
                                                     join people.v_group_class b on b.school_id = a.school_id and b.class_id = a.class_id
                                                     where a.school_id = :school and a.group_id = :group and b.group_id = c.group_id)
                                        then 0 else 2 end as far
                            from timetable.scheduled_lesson l
                            join timetable.course c on c.school_id = l.school_id and c.id = l.course_id
                            where l.school_id = :school and l.on_date = :day and l.ordinal = :ordinal
                            union all
                            select b.starts_at, b.ends_at, 1
                            from people.v_group_class g
                            join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                            join school.v_lesson_slot b on b.school_id = k.school_id and b.bell_schedule_id = k.bell_schedule_id
                            where g.school_id = :school and g.group_id = :group and b.ordinal = :ordinal
                            union all
                            select b.starts_at, b.ends_at, 3 from school.v_lesson_slot b where b.school_id = :school and b.ordinal = :ordinal) h
                        order by far, starts_at limit 1""")
                .param("school", school)
                .param("group", group)
                .param("day", day)
                .param("ordinal", ordinal)
                .query((row, n) -> new Hours(
                        row.getObject("starts_at", LocalTime.class), row.getObject("ends_at", LocalTime.class)))
                .optional()
                .orElseThrow(() -> new Refused("timetable.change.no-hour", ordinal));
        return new TimetabledLesson.Place(day, ordinal, hours.starts(), hours.ends(), room);
    }

    @Nullable
    Long room(long school, @Nullable Long room) {
        if (room == null) return null;
        return db.sql("select room_id from school.v_room where school_id = ? and room_id = ?")
                .params(school, room)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Where a lesson was planned. */
    TimetabledLesson.Place planned(long school, long lesson) {
        return db.sql("""
                        select from_date, from_ordinal, from_starts_at, from_ends_at, from_room_id
                        from timetable.lesson_move where school_id = ? and lesson_id = ?""")
                .params(school, lesson)
                .query((row, n) -> new TimetabledLesson.Place(
                        row.getObject("from_date", LocalDate.class),
                        row.getInt("from_ordinal"),
                        row.getObject("from_starts_at", LocalTime.class),
                        row.getObject("from_ends_at", LocalTime.class),
                        row.getObject("from_room_id", Long.class)))
                .single();
    }

    /** A lesson of this course, as it would stand there. */
    TimetabledLesson imagined(long school, long course, TimetabledLesson.Place there) {
        return imagined(school, List.of(course), there).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The same of several courses. */
    List<TimetabledLesson> imagined(long school, Collection<Long> courses, TimetabledLesson.Place there) {
        return db.sql("""
                        select c.course_id, c.name, c.kind, c.subject_id, c.subject, c.group_id,
                               array(select t.person_id from timetable.course_teacher t
                                     where t.school_id = c.school_id and t.course_id = c.course_id
                                       and :day between t.since and coalesce(t.until, 'infinity')) as teachers
                        from timetable.v_course c where c.school_id = :school and c.course_id = any(:courses)""")
                .param("school", school)
                .param("courses", courses.toArray(Long[]::new))
                .param("day", there.day())
                .query((row, n) -> new TimetabledLesson(
                        0,
                        row.getLong("course_id"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getLong("subject_id"),
                        row.getString("subject"),
                        row.getLong("group_id"),
                        List.of(),
                        List.of(),
                        there.day(),
                        there.ordinal(),
                        there.startsAt(),
                        there.endsAt(),
                        there.roomId(),
                        null,
                        List.of((Long[]) row.getArray("teachers").getArray()),
                        List.of(),
                        null,
                        null,
                        false,
                        false,
                        false,
                        null,
                        true,
                        null,
                        null))
                .list();
    }

    /** The group of a course, by which its hours are rung. */
    long groupOf(long school, long course) {
        return db.sql("select group_id from timetable.v_course where school_id = ? and course_id = ?")
                .params(school, course)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
