package eljur.exchange;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.exchange.formats.ImportKind;
import eljur.platform.NotFound;
import eljur.platform.TouchedRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The files that were uploaded, by whoever may load such a file, and the rows that each of them touched. */
@Component
class Batches {

    private static final String SELECT = """
            select b.id, b.kind, b.file_name, b.uploaded_at, coalesce(u.short_name, '') as uploader,
                   a.at as applied_at, coalesce(ap.short_name, '') as applier, a.counts,
                   n.at as undone_at, coalesce(np.short_name, '') as undoer
            from exchange.import_batch b
            left join people.v_person u on u.school_id = b.school_id and u.person_id = b.uploaded_by
            left join exchange.import_application a on a.school_id = b.school_id and a.batch_id = b.id
            left join people.v_person ap on ap.school_id = a.school_id and ap.person_id = a.by_person
            left join exchange.import_undo n on n.school_id = b.school_id and n.batch_id = b.id
            left join people.v_person np on np.school_id = n.school_id and np.person_id = n.by_person
            where b.school_id = :school and b.kind = any(:kinds)""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    Batches(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    boolean mayLoad(CurrentUser who, ImportKind kind) {
        return rights.any(who.role(), kind.right(), "load");
    }

    /** Newest first. */
    List<Batch> batchesForReading(CurrentUser who) {
        return db.sql(SELECT + " order by b.id desc limit 100")
                .param("school", who.schoolId())
                .param("kinds", kinds(who))
                .query((row, n) -> batch(row))
                .list();
    }

    /** @throws NotFound when there is no such file, or one of a kind that this role does not load */
    Batch batchForReading(CurrentUser who, long id) {
        return db.sql(SELECT + " and b.id = :id")
                .param("school", who.schoolId())
                .param("kinds", kinds(who))
                .param("id", id)
                .query((row, n) -> batch(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    byte[] content(CurrentUser who, Batch batch) {
        return db.sql("select content from exchange.import_batch where school_id = ? and id = ?")
                .params(who.schoolId(), batch.id())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    long keep(CurrentUser who, ImportKind kind, String fileName, byte[] content) {
        return db.sql("""
                        insert into exchange.import_batch (school_id, kind, file_name, sha256, content, uploaded_at, uploaded_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(who.schoolId(), kind.code(), fileName, sha256(content), content, now(), who.personId())
                .query(Long.class)
                .single();
    }

    /** One application or undoing at a time in a school: the second sees what the first has done. */
    void waitForTurn(CurrentUser who) {
        db.sql("select pg_advisory_xact_lock(hashtext('import'), ?::int)::text")
                .param(who.schoolId())
                .query(String.class)
                .single();
    }

    /** A batch of this school that was applied after this one and still stands. */
    @Nullable
    Long laterStanding(CurrentUser who, Batch batch) {
        return db.sql("""
                        select min(a.batch_id) from exchange.import_application a
                        join exchange.import_application mine on mine.school_id = a.school_id and mine.batch_id = :id
                        where a.school_id = :school and (a.at, a.batch_id) > (mine.at, mine.batch_id) and not exists (
                            select from exchange.import_undo u where u.school_id = a.school_id and u.batch_id = a.batch_id)""")
                .param("school", who.schoolId())
                .param("id", batch.id())
                .query((row, n) -> row.getObject(1, Long.class))
                .optional()
                .orElse(null);
    }

    void applied(CurrentUser who, Batch batch, String counts, List<TouchedRow> touched) {
        db.sql(
                        "insert into exchange.import_application (school_id, batch_id, at, by_person, counts) values (?, ?, ?, ?, ?::json)")
                .params(who.schoolId(), batch.id(), now(), who.personId(), counts)
                .update();
        db.sql("""
                        insert into exchange.imported_row (school_id, batch_id, ordinal, entity, entity_id, action, before)
                        select :school, :batch, t.n, t.entity, t.key, t.action, t.before
                        from unnest(:entities::text[], :keys::text[], :actions::text[], :befores::jsonb[])
                             with ordinality as t (entity, key, action, before, n)""")
                .param("school", who.schoolId())
                .param("batch", batch.id())
                .param(
                        "entities",
                        texts(touched.stream().map(TouchedRow::entity).toList()))
                .param("keys", texts(touched.stream().map(TouchedRow::key).toList()))
                .param("actions", texts(touched.stream().map(Batches::action).toList()))
                .param("befores", texts(touched.stream().map(TouchedRow::before).toList()))
                .update();
    }

    private static String action(TouchedRow row) {
        if (row.created()) return "created";
        return row.after() == null ? "removed" : "changed";
    }

    /** What the application touched, last first. */
    List<TouchedRow> touchedBackwards(CurrentUser who, Batch batch) {
        return db.sql("""
                        select entity, entity_id, before from exchange.imported_row
                        where school_id = ? and batch_id = ? order by ordinal desc""")
                .params(who.schoolId(), batch.id())
                .query((row, n) -> new TouchedRow(row.getString(1), row.getString(2), row.getString(3), null))
                .list();
    }

    void undone(CurrentUser who, Batch batch) {
        db.sql("insert into exchange.import_undo (school_id, batch_id, at, by_person) values (?, ?, ?, ?)")
                .params(who.schoolId(), batch.id(), now(), who.personId())
                .update();
    }

    private String[] kinds(CurrentUser who) {
        return Arrays.stream(ImportKind.values())
                .filter(kind -> mayLoad(who, kind))
                .map(ImportKind::code)
                .toArray(String[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String[] texts(List<? extends @Nullable String> texts) {
        return texts.toArray(new String[0]);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Batch batch(ResultSet row) throws SQLException {
        String counts = row.getString("counts");
        return new Batch(
                row.getLong("id"),
                ImportKind.of(row.getString("kind")),
                row.getString("file_name"),
                Objects.requireNonNull(act(row, "uploaded_at", "uploader")),
                act(row, "applied_at", "applier"),
                act(row, "undone_at", "undoer"),
                counts == null ? Map.of() : JSON.readValue(counts, new TypeReference<>() {}));
    }

    private static Batch.@Nullable Act act(ResultSet row, String at, String by) throws SQLException {
        Timestamp when = row.getTimestamp(at);
        return when == null ? null : new Batch.Act(when.toInstant(), row.getString(by));
    }
}
