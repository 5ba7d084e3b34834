package eljur.homework.files;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of homework: added, taken away (and kept), listed. */
@Component
public class Attachments {

    private static final String SELECT = """
            select t.id, t.assignment_id, t.name, t.sent_name, f.sha256, f.kind, f.bytes, f.state
            from homework.attachment t join homework.file f on f.school_id = t.school_id and f.sha256 = t.sha256
            where t.school_id = :school and t.removed_at is null
            """;

    private final JdbcClient db;
    private final StoredFiles stored;
    private final HeldFiles held;
    private final Audit audit;
    private final Clock clock;

    Attachments(JdbcClient db, StoredFiles stored, HeldFiles held, Audit audit, Clock clock) {
        this.db = db;
        this.stored = stored;
        this.held = held;
        this.audit = audit;
        this.clock = clock;
    }

    public record Attachment(
            long id,
            long assignment,
            String name,
            String sentName,
            String sha256,
            FileKind kind,
            long bytes,
            FileState state) {}

    /** Of each of these, in the order they came. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<Long, List<Attachment>> of(long school, Collection<Long> assignments) {
        if (assignments.isEmpty()) return Map.of();
        return db
                .sql(SELECT + "and t.assignment_id = any(:assignments) order by t.id")
                .param("school", school)
                .param("assignments", assignments.toArray(Long[]::new))
                .query((row, n) -> attachment(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attachment::assignment));
    }

    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<Attachment> one(long school, long assignment, long id) {
        return db.sql(SELECT + "and t.assignment_id = :assignment and t.id = :id")
                .param("school", school)
                .param("assignment", assignment)
                .param("id", id)
                .query((row, n) -> attachment(row))
                .optional();
    }

    /** The same file once. @throws Refused when there would be too many, or the school has no room */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CurrentUser who, long course, long assignment, List<HeldFiles.Held> kept, List<Upload> uploads) {
        Set<String> there = new HashSet<>();
        of(who.schoolId(), List.of(assignment))
                .getOrDefault(assignment, List.of())
                .forEach(one -> there.add(one.sha256()));
        if (there.size() + kept.size() + uploads.size() > Uploads.MOST)
            throw new Refused("homework.file.no.many", Uploads.MOST);
        for (var one : kept)
            if (there.add(one.sha256())) add(who, course, assignment, one.name(), one.sentName(), one.sha256());
        for (Upload upload : uploads) {
            String sha256 = stored.store(who, upload);
            if (there.add(sha256)) add(who, course, assignment, upload.name(), upload.sentName(), sha256);
        }
        held.letGo(who, kept);
    }

    private void add(CurrentUser who, long course, long assignment, String name, String sentName, String sha256) {
        audit.record(
                who,
                db.sql("""
                        insert into homework.attachment as t (school_id, assignment_id, sha256, name, sent_name, added_at, added_by)
                        values (:school, :assignment, :sha256, :name, :sent_name, :now, :me) returning null as before, to_jsonb(t)::text as after""")
                        .param("school", who.schoolId())
                        .param("assignment", assignment)
                        .param("sha256", sha256)
                        .param("name", name)
                        .param("sent_name", sentName)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("me", who.personId())
                        .query((row, n) -> event(row, "file-added", course, assignment))
                        .single());
    }

    /** Those of these that stand; what was taken away stays in the history. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(CurrentUser who, long course, long assignment, Collection<Long> ids) {
        if (ids.isEmpty()) return;
        audit.record(
                who,
                db.sql("""
                        with was as (select t.id, to_jsonb(t) as it from homework.attachment t
                                     where t.school_id = :school and t.assignment_id = :assignment and t.removed_at is null and t.id = any(:ids)),
                        written as (
                            update homework.attachment t set removed_at = :now, removed_by = :me from was
                            where t.school_id = :school and t.id = was.id returning t.id, to_jsonb(t) as it)
                        select was.it::text as before, w.it::text as after from written w join was using (id) order by w.id""")
                        .param("school", who.schoolId())
                        .param("assignment", assignment)
                        .param("ids", ids.toArray(Long[]::new))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("me", who.personId())
                        .query((row, n) -> event(row, "file-removed", course, assignment))
                        .list());
    }

    private static ChangeEvent event(ResultSet row, String action, long course, long assignment) throws SQLException {
        return new ChangeEvent(
                "assignment",
                action,
                String.valueOf(assignment),
                course,
                null,
                null,
                row.getString("before"),
                row.getString("after"),
                null,
                null,
                null);
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                row.getLong("id"),
                row.getLong("assignment_id"),
                row.getString("name"),
                row.getString("sent_name"),
                row.getString("sha256"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("bytes"),
                FileState.of(row.getString("state")));
    }
}
