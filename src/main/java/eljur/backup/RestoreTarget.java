package eljur.backup;

import eljur.platform.postgres.Database;
import java.nio.file.Path;
import java.sql.SQLException;

/** Where a backup is restored to: empty before, and as it was when it is not finished. */
interface RestoreTarget extends AutoCloseable {

    Database database();

    /** The data folder, until it is finished. */
    Path folder();

    /** Everything was compared: from now on it is a school. */
    void finish(BackupKey key);

    @Override
    void close() throws SQLException;
}
