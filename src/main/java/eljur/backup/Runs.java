package eljur.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of backups: what was tried, what came of it, where it went. */
final class Runs {

    private final JdbcClient db;

    Runs(JdbcClient db) {
        this.db = db;
    }

    /** One attempt, as it is shown. */
    record Run(
            long id,
            Cause cause,
            Instant started,
            @Nullable Instant ended,
            @Nullable String file,
            long bytes,
            long rows,
            @Nullable Instant checked,
            @Nullable String problem) {}

    long started(Cause cause, @Nullable Long by, Instant now) {
        return db.sql("insert into backup.run (cause, started_at, started_by) values (?, ?, ?) returning id")
                .param(cause.code())
                .param(Timestamp.from(now))
                .param(by)
                .query(Long.class)
                .single();
    }

    void checked(long run, String file, long bytes, long rows, Instant now) {
        db.sql("update backup.run set file = ?, bytes = ?, rows = ?, checked_at = ?, ended_at = ? where id = ?")
                .params(file, bytes, rows, Timestamp.from(now), Timestamp.from(now), run)
                .update();
    }

    /** The run that began at this moment made this very backup, of which everything was restored from: the best trial there is. */
    void proven(Instant taken, String file, long bytes, long rows, Instant now) {
        db.sql("""
                        update backup.run set file = ?, bytes = ?, rows = ?, checked_at = ?, ended_at = ?
                        where id = (select max(id) from backup.run where started_at = ? and ended_at is null)""")
                .params(file, bytes, rows, Timestamp.from(now), Timestamp.from(now), Timestamp.from(taken))
                .update();
    }

    void failed(long run, String problem, Instant now) {
        db.sql("update backup.run set problem = ?, ended_at = ? where id = ? and checked_at is null")
                .params(problem, Timestamp.from(now), run)
                .update();
    }

    void delivered(long run, long place, @Nullable String problem, Instant now) {
        db.sql("insert into backup.delivery (run_id, place_id, at, problem) values (?, ?, ?, ?)")
                .param(run)
                .param(place)
                .param(Timestamp.from(now))
                .param(problem)
                .update();
    }

    Plan plan() {
        return db.sql("select at_time, days, weeks from backup.plan")
                .query((row, n) ->
                        new Plan(row.getObject(1, LocalTime.class), new Retention(row.getInt(2), row.getInt(3))))
                .single();
    }

    /** In the order in which they were added. */
    List<Place> places() {
        return db.sql("select id, kind, folder, host, port, login, password, host_key from backup.place order by id")
                .query((row, n) -> place(row))
                .list();
    }

    /** Newest first. */
    List<Run> last(int count) {
        return db.sql("""
                        select id, cause, started_at, ended_at, file, bytes, rows, checked_at, problem
                        from backup.run order by id desc limit ?""").param(count).query((row, n) -> run(row)).list();
    }

    /** How large the newest backup became, in bytes. */
    Optional<Long> lastSize() {
        return db.sql("select bytes from backup.run where checked_at is not null order by id desc limit 1")
                .query(Long.class)
                .optional();
    }

    /**
     * The moment of which the newest backup holds what there was, of those that were restored and compared. The newest by number: one
     * made while the clock was ahead must not stand for those that come after it.
     */
    Optional<Instant> lastGood() {
        return db.sql("select started_at from backup.run where checked_at is not null order by id desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** The copy of a run at a place. */
    record Delivery(Instant at, @Nullable String problem) {}

    Optional<Delivery> lastDelivery(long place) {
        return db.sql("select at, problem from backup.delivery where place_id = ? order by run_id desc limit 1")
                .param(place)
                .query((row, n) -> new Delivery(row.getTimestamp(1).toInstant(), row.getString(2)))
                .optional();
    }

    /** The file of a run, when it counts. */
    Optional<String> goodFile(long run) {
        return db.sql("select file from backup.run where id = ? and checked_at is not null and file is not null")
                .param(run)
                .query(String.class)
                .optional();
    }

    private static Place place(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String folder = row.getString("folder");
        if (row.getString("kind").equals("folder")) return new FolderPlace(id, java.nio.file.Path.of(folder));
        return new SftpPlace(
                id,
                new Sftp(
                        row.getString("host"),
                        row.getInt("port"),
                        row.getString("login"),
                        row.getString("password"),
                        row.getString("host_key"),
                        folder));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                Cause.valueOf(row.getString("cause").toUpperCase(java.util.Locale.ROOT)),
                java.util.Objects.requireNonNull(instant(row, 3)),
                instant(row, 4),
                row.getString("file"),
                row.getLong("bytes"),
                row.getLong("rows"),
                instant(row, 8),
                row.getString("problem"));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
