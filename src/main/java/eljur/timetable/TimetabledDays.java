package eljur.timetable;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole days: one statement each, however large the school is. */
@Component
public class TimetabledDays {

    // Teachers and classes of all courses are few beside a term's lessons; gathered once, they are not asked for lesson
    // by lesson.
    private static final String LESSONS = """
            with found as (select l.* from timetable.scheduled_lesson l where l.school_id = :school and %s),
            taught as (
                select t.course_id, f.on_date, array_agg(t.person_id order by p.short_name, t.person_id) as ids,
                       array_agg(p.short_name order by p.short_name, t.person_id) as names
                from (select distinct course_id, on_date from found) f
                join timetable.course_teacher t on t.school_id = :school and t.course_id = f.course_id
                 and f.on_date between t.since and coalesce(t.until, 'infinity')
                join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                group by t.course_id, f.on_date),
            sitting as (
                select g.group_id, array_agg(k.class_id order by k.grade, k.name) as ids, array_agg(k.name order by k.grade, k.name) as names
                from people.v_group_class g
                join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                where g.school_id = :school group by g.group_id)
            select l.id, l.course_id, c.name, c.kind, c.subject_id, c.subject, c.group_id, s.ids as classes, s.names as class_names,
                   l.on_date, l.ordinal, l.starts_at, l.ends_at, l.room_id, r.name as room, t.ids as teachers, t.names as teacher_names,
                   sub.person_id as substitute, sp.short_name as substitute_name, coalesce(sub.kind, '') = 'join' as joined,
                   can.lesson_id is not null as cancelled, m.lesson_id is not null as moved, m.partner,
                   x.lesson_id is not null as extra, x.replaces, can.replaced_by
            from found l
            join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
            left join sitting s on s.group_id = c.group_id
            left join taught t on t.course_id = l.course_id and t.on_date = l.on_date
            left join school.v_room r on r.school_id = l.school_id and r.room_id = l.room_id
            left join timetable.substitution sub on sub.school_id = l.school_id and sub.lesson_id = l.id
            left join people.v_person sp on sp.school_id = sub.school_id and sp.person_id = sub.person_id
            left join timetable.cancellation can on can.school_id = l.school_id and can.lesson_id = l.id
            left join timetable.lesson_move m on m.school_id = l.school_id and m.lesson_id = l.id
            left join timetable.extra_lesson x on x.school_id = l.school_id and x.lesson_id = l.id
            order by l.on_date, l.starts_at, c.name collate "ru-x-icu", l.id""";

    private final JdbcClient db;

    TimetabledDays(JdbcClient db) {
        this.db = db;
    }

    public TimetabledDay of(long school, LocalDate day) {
        return new TimetabledDay(
                day,
                db.sql(LESSONS.formatted("l.on_date = :day"))
                        .param("school", school)
                        .param("day", day)
                        .query((row, n) -> lesson(row))
                        .list());
    }

    public Optional<TimetabledLesson> lesson(long school, long id) {
        return db.sql(LESSONS.formatted("l.id = :lesson"))
                .param("school", school)
                .param("lesson", id)
                .query((row, n) -> lesson(row))
                .optional();
    }

    private static TimetabledLesson lesson(ResultSet row) throws SQLException {
        return new TimetabledLesson(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getString("name"),
                row.getString("kind"),
                row.getLong("subject_id"),
                row.getString("subject"),
                row.getLong("group_id"),
                list(row.getArray("classes")),
                list(row.getArray("class_names")),
                row.getObject("on_date", LocalDate.class),
                row.getInt("ordinal"),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getObject("room_id", Long.class),
                row.getString("room"),
                list(row.getArray("teachers")),
                list(row.getArray("teacher_names")),
                row.getObject("substitute", Long.class),
                row.getString("substitute_name"),
                row.getBoolean("joined"),
                row.getBoolean("cancelled"),
                row.getBoolean("moved"),
                row.getObject("partner", Long.class),
                row.getBoolean("extra"),
                row.getObject("replaces", Long.class),
                row.getObject("replaced_by", Long.class));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(@org.jspecify.annotations.Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((T[]) array.getArray());
    }
}
