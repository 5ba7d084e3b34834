package eljur.platform.disk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL has said that it has no room, or has been made read-only, as hosts of databases do when a disk runs full. From then on
 * nothing is sent to it until a trial has shown that it writes again.
 */
@Component
public class FullDatabase {

    /** disk_full, read_only_sql_transaction. */
    private static final Set<String> NO_ROOM = Set.of("53100", "25006");

    private static final Logger LOG = LoggerFactory.getLogger(FullDatabase.class);

    /**
     * Takes a megabyte of new pages, as only a server with room can, and leaves nothing behind. The pages are a temporary table's, so
     * that a trial that goes wrong cannot stop the server's log, and with it the server.
     */
    private static final String TRIAL = """
            create temporary table room on commit drop as
            select string_agg(md5(random()::text), '') as filling from generate_series(1, 32768)""";

    private final DataSource dataSource;
    private volatile boolean full;

    FullDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public boolean isFull() {
        return full;
    }

    /** Whether a save failed for want of room; if so, it is kept in mind. */
    boolean learns(@Nullable Throwable failure) {
        boolean no = Stream.iterate(failure, e -> e != null, Throwable::getCause)
                .anyMatch(e -> e instanceof SQLException sql && NO_ROOM.contains(String.valueOf(sql.getSQLState())));
        if (no && !full) LOG.error("The database has no room; nothing is saved until it has", failure);
        full |= no;
        return no;
    }

    /** Tries whether there is room again, while it is known that there was none. */
    void probe() {
        if (!full) return;
        try {
            full = !writes();
            if (!full) LOG.warn("The database has room again");
        } catch (SQLException e) {
            LOG.debug("The database still has no room", e);
        }
    }

    private boolean writes() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try (var row = statement.executeQuery("select current_setting('transaction_read_only') = 'off'")) {
                row.next();
                if (!row.getBoolean(1)) return false;
            }
            statement.execute(TRIAL);
            connection.rollback();
            return true;
        }
    }
}
