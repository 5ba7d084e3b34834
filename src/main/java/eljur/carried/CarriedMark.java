package eljur.carried;

import eljur.journal.MarkValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A mark that stands.
 *
 * @param returned why the deputy head sent it back, or null
 */
record CarriedMark(
        long id,
        Place place,
        CarriedText.Value value,
        String origin,
        String source,
        String document,
        boolean confirmed,
        @Nullable String returned) {

    /**
     * Where on the sheet it stands.
     *
     * @param term null: the year
     * @param current one of several of a term under way
     */
    record Place(long subject, @Nullable Long term, boolean current) {

        /** Of the field it is typed into. */
        String field() {
            return (current ? "c." : "m.") + subject + "." + (term == null ? "year" : String.valueOf(term));
        }
    }

    static CarriedMark of(ResultSet row) throws SQLException {
        return new CarriedMark(
                row.getLong("id"),
                new Place(
                        row.getLong("subject_id"),
                        row.getObject("term_id", Long.class),
                        row.getString("kind").equals("current")),
                new CarriedText.Value(MarkValue.of(row.getString("value")), row.getObject("held_on", LocalDate.class)),
                row.getString("origin"),
                row.getString("source"),
                row.getString("document"),
                row.getTimestamp("confirmed_at") != null,
                row.getString("returned_why"));
    }
}
