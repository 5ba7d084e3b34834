package eljur.demo;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The numbers of events that are poured by a statement of their own: the next after those that stand, so that a school that was poured
 * anew after a killed start is the same to the byte; the sequence is moved past them.
 */
final class EventNumbers {

    /** What stands for the number in an insert; rows are numbered in their order. */
    static final String NEXT = "(select coalesce(max(id), 0) from audit.change_event) + row_number() over (%s)";

    private EventNumbers() {}

    static void taken(Connection connection, int rows) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select nextval(pg_get_serial_sequence('audit.change_event', 'id')) from generate_series(1, ?)")) {
            statement.setInt(1, rows);
            statement.execute();
        }
    }
}
