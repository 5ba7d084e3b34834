package eljur.demo;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows on their way into the tables: held until {@link #flush}, which pours them table by table in an order that no
 * foreign key minds. Numbers follow those that are there already; {@link #finish} brings the tables' own counters after
 * them, which the data role may only do by counting.
 */
final class Copy {

    private final Connection connection;
    private final CopyManager manager;
    private final Map<DemoTable, StringBuilder> waiting = new EnumMap<>(DemoTable.class);
    private final Map<DemoTable, Long> last = new EnumMap<>(DemoTable.class);
    private final Map<DemoTable, Long> first = new EnumMap<>(DemoTable.class);
    private final Set<DemoTable> poured = EnumSet.noneOf(DemoTable.class);

    Copy(Connection connection) throws SQLException {
        this.connection = connection;
        this.manager = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** The next number of a table. */
    long next(DemoTable table) {
        long next = last(table) + 1;
        last.put(table, next);
        return next;
    }

    /** The last number that is given away. */
    long last(DemoTable table) {
        return last.computeIfAbsent(table, any -> {
            long before = highest(table);
            first.put(table, before);
            return before;
        });
    }

    /** Counts the rows that a statement of its own has written. */
    void written(DemoTable table, long rows) {
        if (rows > 0) poured.add(table);
    }

    /** The same, of a table whose rows it has numbered on from {@link #last}. */
    void numbered(DemoTable table, long rows) {
        last.put(table, last(table) + rows);
        written(table, rows);
    }

    void row(DemoTable table, @Nullable Object... values) {
        StringBuilder rows = waiting.computeIfAbsent(table, any -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            if (i > 0) rows.append('\t');
            field(rows, values[i]);
        }
        rows.append('\n');
    }

    void flush() {
        try {
            for (var table : waiting.entrySet()) {
                if (table.getValue().isEmpty()) continue;
                poured.add(table.getKey());
                manager.copyIn(
                        "copy " + table.getKey().columns + " from stdin",
                        new StringReader(table.getValue().toString()));
                table.getValue().setLength(0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Pours the rest, and counts.
     *
     * @return what was poured into
     */
    Set<DemoTable> finish() {
        flush();
        last.forEach((table, highest) -> count(table, highest - Known.in(first, table)));
        return poured;
    }

    private long highest(DemoTable table) {
        return number("select coalesce(max(%s), 0) from %s".formatted(table.counter(), table.table()));
    }

    private void count(DemoTable table, long rows) {
        number("select coalesce(max(nextval(pg_get_serial_sequence('%s', '%s'))), 0) from generate_series(1, %d)"
                .formatted(table.table(), table.counter(), rows));
    }

    private long number(String sql) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(StringBuilder row, @Nullable Object value) {
        if (value == null) {
            row.append("\\N");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> row.append("\\\\");
                case '\n' -> row.append("\\n");
                case '\r' -> row.append("\\r");
                case '\t' -> row.append("\\t");
                default -> row.append(c);
            }
        }
    }
}
