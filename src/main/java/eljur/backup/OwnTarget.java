package eljur.backup;

import eljur.platform.launch.NewDataFolder;
import eljur.platform.postgres.Database;
import java.nio.file.Path;

/** A new data folder, with a database of the program's own in it. */
record OwnTarget(NewDataFolder made) implements RestoreTarget {

    static OwnTarget at(Path data, boolean demo) {
        return new OwnTarget(NewDataFolder.beside(data, demo));
    }

    @Override
    public Database database() {
        return made.database();
    }

    @Override
    public Path folder() {
        return made.path();
    }

    @Override
    public void finish(BackupKey key) {
        KeyFile.keep(made.path(), key);
        made.finish();
    }

    @Override
    public void close() {
        made.close();
    }
}
