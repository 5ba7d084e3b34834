package eljur.platform.launch;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.LaunchRefused;
import java.nio.file.Path;

/** The data folder of a program whose database is external: log, files, key. */
public final class ExternalFolder implements AutoCloseable {

    private final DataFolder folder;

    private ExternalFolder(DataFolder folder) {
        this.folder = folder;
    }

    /** Where {@code bin/run --db-url} looks, when nothing else is said. */
    public static Path usual() {
        return UsualFolder.base(System.getenv(), System.getProperty("user.name", ""))
                .resolve(DataFolder.EXTERNAL);
    }

    /** @throws LaunchRefused when it holds something else, another program works in it, or it cannot be written */
    public static ExternalFolder open(Path path) {
        return new ExternalFolder(DataFolder.open(path, DataFolder.EXTERNAL));
    }

    /**
     * The database of this address, with the logins that {@code bin/run} takes.
     *
     * @throws LaunchRefused when the address cannot be meant, or a login is missing
     */
    public static Database database(String url) {
        Database database = ExternalLogins.database(CommandLine.jdbc(url), System.getenv());
        if (database.data() == null)
            throw new LaunchRefused("launch.database.logins", "ELJUR_DB_DATA", "ELJUR_DB_DATA_PASSWORD");
        return database;
    }

    public Path path() {
        return folder.path();
    }

    /** The database that belongs to it was brought back from a backup. */
    public void markRestored() {
        folder.markRestored();
    }

    @Override
    public void close() {
        folder.close();
    }
}
