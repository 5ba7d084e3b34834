package eljur.backup;

import eljur.platform.postgres.Database;
import eljur.platform.postgres.Login;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/** The database at one moment: one transaction that sees nothing of what is written meanwhile, and hinders nobody. */
final class Snapshot implements AutoCloseable {

    /** What the text of a value depends on, beside the value. */
    private static final String PLAIN = """
            set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
            set local bytea_output = 'hex'; set local extra_float_digits = 1; set local xmloption = 'content';
            set local lock_timeout = '60s'; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0""";

    private final Connection connection;
    private final Catalogue catalogue;
    private final List<Table> tables;

    private Snapshot(Connection connection, Catalogue catalogue) throws SQLException {
        this.connection = connection;
        this.catalogue = catalogue;
        this.tables = catalogue.tables();
    }

    static Snapshot of(Database database) throws SQLException {
        Connection connection = database.connect(reader(database));
        try {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(PLAIN);
            }
            return new Snapshot(
                    connection, new Catalogue(connection, database.owner().user()));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Row-level security hides rows from everybody else. */
    static Login reader(Database database) {
        Login data = database.data();
        if (data == null) throw new UnmadeBackup("no-login");
        return data;
    }

    List<Table> tables() {
        return tables;
    }

    /** @return what the table holds, which has gone into {@code out} */
    Manifest.TableSum copy(Table table, OutputStream out) throws SQLException, IOException {
        try (var counted = new Sha256(out)) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), counted);
            return new Manifest.TableSum(table.fullName(), table.columns(), rows, counted.bytes(), counted.sum());
        }
    }

    // Sequences obey no transaction: read after the tables, they stand at or beyond every number in them.
    List<Manifest.Position> positions() throws SQLException {
        return catalogue.positions();
    }

    List<String> schools() throws SQLException {
        return column("select name from school.v_school order by school_id");
    }

    String zone() throws SQLException {
        return column(Zones.FIRST).stream().findFirst().orElse(Zones.UNTIL_A_SCHOOL_SAYS.getId());
    }

    String kind() throws SQLException {
        return column("select kind from platform.v_installation").stream()
                .findFirst()
                .orElse("real");
    }

    String id() throws SQLException {
        return column("select id::text from backup.identity").getFirst();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) values.add(row.getString(1));
        }
        return values;
    }
}
