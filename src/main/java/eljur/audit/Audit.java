package eljur.audit;

import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of the school's memory: write what changed, read how it came. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

    private static final String INSERT = """
            insert into audit.change_event (school_id, at, client_at, person_id, role, entity, action, course_id, lesson_id,
                pupil_id, entity_key, old_value, new_value, reason, operation_id, origin, device)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)""";

    private static final String SELECT = """
            select id, at, client_at, person_id, role, on_behalf_of, entity, action, old_value, new_value, reason, lesson_id, pupil_id, course_id, entity_key, origin, device
            from audit.change_event where school_id = ?""";

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Clock clock;

    Audit(JdbcClient db, JdbcTemplate batches, Clock clock) {
        this.db = db;
        this.batches = batches;
        this.clock = clock;
    }

    public void record(CurrentUser who, ChangeEvent event) {
        record(who, List.of(event));
    }

    /** Writes all of them in one batch, at one moment. */
    public void record(CurrentUser who, List<ChangeEvent> events) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(INSERT, events, 500, (row, event) -> fill(row, who, now, event));
    }

    /** What happened in one cell of a register, newest first. */
    public List<ChangeEntry> ofCell(long school, long lesson, long pupil) {
        return db.sql(SELECT + " and lesson_id = ? and pupil_id = ? order by id desc limit 200")
                .params(school, lesson, pupil)
                .query(Audit::entry)
                .list();
    }

    /** What happened to one record, newest first. */
    public List<ChangeEntry> of(long school, String entity, String key) {
        return db.sql(SELECT + " and entity = ? and entity_key = ? order by id desc limit 200")
                .params(school, entity, key)
                .query(Audit::entry)
                .list();
    }

    /** What was corrected or removed in these cells of one pupil, newest first. */
    public List<ChangeEntry> correctionsOf(long school, long pupil, java.util.Collection<Long> lessons) {
        if (lessons.isEmpty()) return List.of();
        return db.sql(
                        SELECT
                                + " and pupil_id = ? and lesson_id = any (?) and entity = 'cell' and action <> 'recorded' order by id desc")
                .params(school, pupil, lessons.toArray(Long[]::new))
                .query(Audit::entry)
                .list();
    }

    /** What was corrected or removed in any cell of these lessons, oldest first. */
    public List<ChangeEntry> correctionsIn(long school, java.util.Collection<Long> lessons) {
        if (lessons.isEmpty()) return List.of();
        return db.sql(SELECT + " and lesson_id = any (?) and entity = 'cell' and action <> 'recorded' order by id")
                .params(school, lessons.toArray(Long[]::new))
                .query(Audit::entry)
                .list();
    }

    /**
     * What others than this person did in these courses since then, newest first.
     *
     * @param reasons of absences by their keys: they bear upon courses without naming one
     */
    public List<ChangeEntry> byOthers(
            long school,
            java.util.Collection<Long> courses,
            java.util.Collection<String> reasons,
            long person,
            long after,
            Instant since,
            int most) {
        if (courses.isEmpty()) return List.of();
        return db.sql(SELECT + " and (course_id = any (?) or entity = 'absence-reason' and entity_key = any (?))"
                        + " and id > ? and at >= ? and person_id <> ? order by id desc limit ?")
                .params(
                        school,
                        courses.toArray(Long[]::new),
                        reasons.toArray(String[]::new),
                        after,
                        Timestamp.from(since),
                        person,
                        most)
                .query(Audit::entry)
                .list();
    }

    /** What was corrected or removed of these kinds of record in these courses, oldest first. */
    public List<ChangeEntry> corrections(
            long school,
            java.util.Collection<Long> courses,
            java.util.Collection<String> entities,
            Instant from,
            Instant to,
            int most) {
        if (courses.isEmpty()) return List.of();
        return db.sql(SELECT
                        + " and course_id = any (?) and entity = any (?) and action <> 'recorded' and at >= ? and at < ?"
                        + " order by id limit ?")
                .params(
                        school,
                        courses.toArray(Long[]::new),
                        entities.toArray(String[]::new),
                        Timestamp.from(from),
                        Timestamp.from(to),
                        most)
                .query(Audit::entry)
                .list();
    }

    private static void fill(PreparedStatement row, CurrentUser who, Timestamp now, ChangeEvent event)
            throws SQLException {
        row.setLong(1, who.schoolId());
        row.setTimestamp(2, now);
        row.setTimestamp(3, event.clientAt() == null ? null : Timestamp.from(event.clientAt()));
        row.setLong(4, who.personId());
        row.setString(5, who.role().name());
        row.setString(6, event.entity());
        row.setString(7, event.action());
        row.setObject(8, event.courseId(), Types.BIGINT);
        row.setObject(9, event.lessonId(), Types.BIGINT);
        row.setObject(10, event.pupilId(), Types.BIGINT);
        row.setString(11, event.key());
        row.setString(12, event.oldValue());
        row.setString(13, event.newValue());
        row.setString(14, event.reason());
        row.setObject(15, event.operationId());
        row.setString(16, Origin.way());
        row.setString(17, Origin.device());
    }

    private static ChangeEntry entry(ResultSet row, int n) throws SQLException {
        return new ChangeEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                instant(row.getTimestamp("client_at")),
                new PersonId(row.getLong("person_id")),
                Role.valueOf(row.getString("role")),
                row.getObject("on_behalf_of", Long.class) == null ? null : new PersonId(row.getLong("on_behalf_of")),
                row.getString("entity"),
                row.getString("action"),
                row.getObject("lesson_id", Long.class),
                row.getObject("pupil_id", Long.class),
                row.getString("old_value"),
                row.getString("new_value"),
                row.getString("reason"),
                row.getObject("course_id", Long.class),
                row.getString("entity_key"),
                row.getString("origin"),
                row.getString("device"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
