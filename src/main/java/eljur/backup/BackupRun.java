package eljur.backup;

import eljur.platform.disk.Space;
import eljur.platform.postgres.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One backup, from its first row to its last: written, tried, taken to its places, what is too old removed. One at a time in a
 * database, whatever programs work on it.
 */
final class BackupRun {

    private static final Logger LOG = LoggerFactory.getLogger(BackupRun.class);
    private static final String TURN = "hashtext('eljur backup')";

    private final Database database;
    private final Path data;
    private final Clock clock;
    private final Room room;

    /** @param data the program's data folder */
    BackupRun(Database database, Path data, Clock clock) {
        this(database, data, clock, new Room(data, Space::of));
    }

    BackupRun(Database database, Path data, Clock clock, Room room) {
        this.database = database;
        this.data = data;
        this.clock = clock;
        this.room = room;
    }

    /**
     * @param by the account that asked for it
     * @throws UnmadeBackup when there is none now; the reason stands with the run
     */
    void make(Cause cause, @Nullable Long by) {
        try (Connection connection = database.connect(Snapshot.reader(database))) {
            JdbcClient db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!db.sql("select pg_try_advisory_lock(" + TURN + ")")
                    .query(Boolean.class)
                    .single()) throw new UnmadeBackup("elsewhere");
            try {
                make(cause, by, db);
            } finally {
                giveUpTurn(db);
            }
        } catch (SQLException | DataAccessException e) {
            throw new UnmadeBackup(e, "database");
        }
    }

    // PostgreSQL gives up what a closed connection held only when it comes to look: until then the next backup would be
    // refused.
    private static void giveUpTurn(JdbcClient db) {
        try {
            db.sql("select pg_advisory_unlock(" + TURN + ")")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException e) {
            LOG.warn("The turn for backups ends with its connection", e);
        }
    }

    private void make(Cause cause, @Nullable Long by, JdbcClient db) {
        var runs = new Runs(db);
        Instant now = clock.instant();
        long run = runs.started(cause, by, now);
        try {
            room.refuseTight(db);
            Path file = BackupFolder.in(data)
                    .resolve(BackupFolder.name(LocalDateTime.ofInstant(now, new Zones(db).first())));
            make(file, run, runs, now);
            deliver(file, run, runs);
            prune(file, runs.plan());
        } catch (UnmadeBackup no) {
            runs.failed(run, no.reason(), clock.instant());
            throw no;
        } catch (IOException e) {
            runs.failed(run, "unwritten", clock.instant());
            throw new UnmadeBackup(e, "unwritten");
        }
    }

    // What does not come back as it was is no backup, and must not lie there looking like one.
    private void make(Path file, long run, Runs runs, Instant now) throws IOException {
        BackupKey key = KeyFile.in(data);
        Manifest manifest = new BackupWriter(database, key, BackupFolder.filesIn(data)).write(file, now);
        try {
            new RestoreTrial(database).of(file, key);
        } catch (UnusableBackup e) {
            LOG.error("A backup did not come back as it was", e);
            Files.move(file, file.resolveSibling("differs"), StandardCopyOption.REPLACE_EXISTING);
            throw new UnmadeBackup(e, "differs");
        } catch (UnmadeBackup e) {
            // Whole, and better than nothing for whoever has nothing else.
            Files.move(file, file.resolveSibling("unchecked"), StandardCopyOption.REPLACE_EXISTING);
            throw e;
        }
        runs.checked(run, file.getFileName().toString(), Files.size(file), manifest.rows(), clock.instant());
    }

    private void deliver(Path file, long run, Runs runs) {
        for (Place place : runs.places()) {
            String problem = null;
            try {
                place.take(file, runs.plan().retention());
            } catch (UnmadeBackup no) {
                LOG.error("A backup did not reach its place", no);
                problem = no.reason();
            }
            runs.delivered(run, place.id(), problem, clock.instant());
        }
    }

    private static void prune(Path file, Plan plan) throws IOException {
        List<String> old = plan.retention().old(BackupFolder.names(file.resolveSibling("")));
        for (String name : old) Files.deleteIfExists(file.resolveSibling(name));
    }
}
