package eljur.backup;

import eljur.platform.launch.ExternalFolder;
import eljur.platform.postgres.Database;
import eljur.platform.postgres.Durability;
import eljur.platform.postgres.LaunchRefused;
import eljur.platform.postgres.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An empty database of another server, and the folder of the program that will work on it. */
final class ExternalTarget implements RestoreTarget {

    private static final String TABLES = """
            select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'""";

    private static final String OWN_SCHEMAS = """
            select quote_ident(nspname) from pg_namespace
            where pg_get_userbyid(nspowner) = current_user and nspname not like 'pg\\_%' and nspname <> 'public'""";

    private final Database database;
    private final ExternalFolder folder;
    private boolean finished;

    private ExternalTarget(Database database, ExternalFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /**
     * @param schema the version to which the backup will bring it
     * @throws LaunchRefused when anything is in it already; nothing is touched then
     */
    static ExternalTarget at(Database database, Path data, String schema, BackupKey key) throws SQLException {
        Durability.check(database);
        refuseFull(database, schema);
        ExternalFolder folder = ExternalFolder.open(data);
        try {
            refuseOtherKey(data, key);
            return new ExternalTarget(database, folder);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public Path folder() {
        return folder.path();
    }

    @Override
    public void finish(BackupKey key) {
        if (!Files.exists(KeyFile.at(folder.path()))) KeyFile.keep(folder.path(), key);
        folder.markRestored();
        finished = true;
    }

    // It was empty, or held what a restoration that was killed has left of ours.
    @Override
    public void close() throws SQLException {
        try {
            if (!finished) empty();
        } finally {
            folder.close();
        }
    }

    private void empty() throws SQLException {
        try (Connection owner = database.connect(database.owner());
                var statement = owner.createStatement()) {
            for (String schema : texts(owner, OWN_SCHEMAS)) statement.execute("drop schema " + schema + " cascade");
        }
    }

    // A restoration that was killed leaves tables without a school: the rows come in one transaction.
    private static void refuseFull(Database database, String schema) throws SQLException {
        try (Connection data = database.connect(Snapshot.reader(database))) {
            boolean ours = Migrations.version(database).filter(schema::equals).isPresent();
            String held = ours ? "select count(*) from platform.v_installation" : TABLES;
            if (!texts(data, held).equals(List.of("0")))
                throw new LaunchRefused("restore.database.full", database.name());
        }
    }

    private static void refuseOtherKey(Path data, BackupKey key) {
        Path file = KeyFile.at(data);
        if (Files.exists(file) && !KeyFile.read(file).number().equals(key.number()))
            throw new LaunchRefused("restore.folder.other-key", data);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) texts.add(row.getString(1));
        }
        return texts;
    }
}
