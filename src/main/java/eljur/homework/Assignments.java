package eljur.homework;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Homework set ahead, read. */
@Component
class Assignments {

    static final String SELECT = """
            select a.id, a.course_id, a.due_on, a.due_lesson_id, a.text, a.minutes, a.links, a.audience, a.group_id,
                   coalesce(g.name, '') as group_name, a.pupils, array(
                       select p.name from people.v_person p where p.school_id = a.school_id and p.person_id = any (a.pupils)
                       order by p.name collate "ru-x-icu") as names,
                   a.late, a.version, o.short_name as author, a.recorded_at, a.changed_at,
                   case when a.withdrawn_at is not null then coalesce(a.withdrawn_why, '') end as withdrawn
            from homework.assignment a
            join people.v_person o on o.school_id = a.school_id and o.person_id = coalesce(a.changed_by, a.recorded_by)
            left join people.v_study_group g on g.school_id = a.school_id and g.group_id = a.group_id
            """;

    private final JdbcClient db;

    Assignments(JdbcClient db) {
        this.db = db;
    }

    /** Of a course: what is due from this day on, the nearest first; then what was before, the latest first, no more than fits a page. */
    List<Assignment> of(CurrentUser who, long course, LocalDate today) {
        return db.sql(SELECT + """
                        where a.school_id = :school and a.course_id = :course
                        order by a.due_on < :today, abs(a.due_on - :today), a.id limit 60""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("today", today)
                .query((row, n) -> assignment(row))
                .list();
    }

    /** @throws NotFound when the school has none of this number; whose it is, its course tells */
    Assignment assignment(CurrentUser who, long id) {
        return db.sql(SELECT + "where a.school_id = ? and a.id = ?")
                .params(who.schoolId(), id)
                .query((row, n) -> assignment(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The row, held until the end of the transaction. */
    Assignment held(CurrentUser who, long id) {
        db.sql("select 1 from homework.assignment where school_id = ? and id = ? for update")
                .params(who.schoolId(), id)
                .query(Integer.class)
                .optional()
                .orElseThrow(NotFound::new);
        return assignment(who, id);
    }

    static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                row.getLong("course_id"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_lesson_id", Long.class),
                row.getString("text"),
                row.getObject("minutes", Integer.class),
                List.of((String[]) row.getArray("links").getArray()),
                Audience.of(row.getString("audience")),
                row.getObject("group_id", Long.class),
                row.getString("group_name"),
                List.of((Long[]) row.getArray("pupils").getArray()),
                List.of((String[]) row.getArray("names").getArray()),
                row.getBoolean("late"),
                row.getLong("version"),
                row.getString("author"),
                Objects.requireNonNull(instant(row.getTimestamp("recorded_at"))),
                instant(row.getTimestamp("changed_at")),
                row.getString("withdrawn"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
