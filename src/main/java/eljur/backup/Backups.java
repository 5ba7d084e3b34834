package eljur.backup;

import eljur.platform.Refused;
import eljur.platform.launch.LaunchOptions;
import eljur.platform.postgres.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The backups of this running program: those of the night, and those asked for. */
@Component
class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Database database;
    private final Clock clock;
    private final BackupState state;
    private final @Nullable Path data;
    private final AtomicBoolean underWay = new AtomicBoolean();

    Backups(
            Database database,
            LaunchOptions options,
            Clock clock,
            BackupState state,
            @Value("${eljur.backup.data:}") String elsewhere) {
        this.database = database;
        this.clock = clock;
        this.state = state;
        this.data = elsewhere.isEmpty() ? options.data() : Path.of(elsewhere);
    }

    /** The program's data folder; null for a program that has none, and makes no backups. */
    @Nullable
    Path data() {
        return data;
    }

    boolean underWay() {
        return underWay.get();
    }

    /** @return whether there is a backup now */
    boolean make(Cause cause, @Nullable Long by) {
        if (data == null || !underWay.compareAndSet(false, true)) return false;
        try {
            new BackupRun(database, data, clock).make(cause, by);
            return true;
        } catch (UnmadeBackup no) {
            LOG.error("No backup came of it: {}", no.reason(), no);
            return false;
        } finally {
            underWay.set(false);
            state.look();
        }
    }

    /** Begins one and does not wait for it. */
    void ask(long by) {
        if (data == null) throw new Refused("backup.refused.no-folder");
        if (underWay.get()) throw new Refused("backup.refused.under-way");
        Thread.ofVirtual().name("backup").start(() -> make(Cause.ASKED, by));
    }
}
