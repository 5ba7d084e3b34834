package eljur.journal.closing;

import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reopenings as they stand. */
@Component
class ReopeningRows {

    private static final int MOST = 100;

    private final JdbcClient db;

    ReopeningRows(JdbcClient db) {
        this.db = db;
    }

    /** Until the transaction ends nobody else decides it. */
    Reopening locked(long school, long id) {
        return db.sql(SELECT + " and o.id = :id for update of o")
                .param("school", school)
                .param("id", id)
                .query((row, n) -> reopening(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** As it stands just now, held by nobody. */
    Reopening one(long school, long id) {
        return db.sql(SELECT + " and o.id = :id")
                .param("school", school)
                .param("id", id)
                .query((row, n) -> reopening(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Of one link, the latest first. */
    List<Reopening> of(long school, Level level) {
        return db.sql(SELECT + " and " + """
                         o.term_id = :term and o.course_id is not distinct from :course::bigint
                         and o.class_id is not distinct from :class::bigint and o.activities = :activities order by o.id desc limit\s""" + MOST)
                .param("school", school)
                .param("term", level.term())
                .param("course", level.course(), Types.BIGINT)
                .param("class", level.classId(), Types.BIGINT)
                .param("activities", level.activities())
                .query((row, n) -> reopening(row))
                .list();
    }

    /** Those of a term: first the ones that wait, the oldest of them first, then the latest. */
    List<Reopening> ofTerm(long school, long term) {
        return db.sql(SELECT + " and " + """
                         o.term_id = :term
                         order by o.decided_at is not null, case when o.decided_at is null then o.id end, o.id desc limit\s""" + MOST)
                .param("school", school)
                .param("term", term)
                .query((row, n) -> reopening(row))
                .list();
    }

    private static final String SELECT = """
            select o.id, o.term_id, o.course_id, o.class_id, o.activities, coalesce(
                       (select c.name from timetable.v_course c where c.school_id = o.school_id and c.course_id = o.course_id),
                       (select k.name from school.v_class_group k where k.school_id = o.school_id and k.class_id = o.class_id), '') as place,
                   array(select g.class_id from timetable.v_course c
                         join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                         where c.school_id = o.school_id and c.course_id = o.course_id and c.kind = 'lesson') as classes,
                   o.activities or exists (
                       select from timetable.v_course c
                       where c.school_id = o.school_id and c.course_id = o.course_id and c.kind <> 'lesson') as activity,
                   o.with_classes, array_to_string(array(
                       select k.name from school.v_class_group k
                       where k.school_id = o.school_id and k.class_id = any (o.with_classes) order by k.grade, k.name), ', ') as with_names,
                   o.with_activities, o.with_school, o.below,
                   o.asked_at, o.asked_by, o.asked_account, o.why, o.order_ref, o.decided_at, o.agreed, o.until, o.answer,
                   (select p.short_name from people.v_person p where p.school_id = o.school_id and p.person_id = o.asked_by) as asker,
                   coalesce((select p.short_name from people.v_person p
                             where p.school_id = o.school_id and p.person_id = o.decided_by), '') as decider
            from journal.reopening o where o.school_id = :school""";

    private static Reopening reopening(ResultSet row) throws SQLException {
        return new Reopening(
                row.getLong("id"),
                new Level(
                        row.getLong("term_id"),
                        row.getObject("course_id", Long.class),
                        row.getObject("class_id", Long.class),
                        row.getBoolean("activities")),
                row.getString("place"),
                List.of((Long[]) row.getArray("classes").getArray()),
                row.getBoolean("activity"),
                List.of((Long[]) row.getArray("with_classes").getArray()),
                row.getString("with_names"),
                row.getBoolean("with_activities"),
                row.getBoolean("with_school"),
                row.getBoolean("below"),
                row.getTimestamp("asked_at").toInstant(),
                row.getLong("asked_by"),
                row.getLong("asked_account"),
                row.getString("asker"),
                row.getString("why"),
                row.getString("order_ref"),
                instant(row.getTimestamp("decided_at")),
                row.getString("decider"),
                row.getObject("agreed", Boolean.class),
                instant(row.getTimestamp("until")),
                row.getString("answer"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
