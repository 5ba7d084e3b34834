package eljur.backup;

import eljur.platform.Texts;
import eljur.platform.launch.BeforeMigration;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new program changes nothing of the old one's data before there is a backup of it, tried and compared. */
final class BackupBeforeMigration implements BeforeMigration {

    private static final Logger LOG = LoggerFactory.getLogger(BackupBeforeMigration.class);

    @Override
    public void prepare(Database database, Path folder) {
        var texts = new Texts();
        if (!knowsBackups(database)) return;
        System.out.println(texts.of("backup.migration"));
        try {
            new BackupRun(database, folder, Clock.systemUTC()).make(Cause.MIGRATION, null);
        } catch (UnmadeBackup no) {
            LOG.error("No backup before the migration", no);
            throw new LaunchRefused(no, "backup.migration.refused", texts.of("backup.problem." + no.reason()));
        }
    }

    // Made by a developer before there were backups: no school has such a database.
    private static boolean knowsBackups(Database database) {
        try (Connection owner = database.connect(database.owner());
                var statement = owner.createStatement();
                var row = statement.executeQuery("select to_regclass('backup.run') is not null")) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw new UnmadeBackup(e, "database");
        }
    }
}
