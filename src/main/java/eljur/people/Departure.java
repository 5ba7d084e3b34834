package eljur.people;

import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a line of a register ends: the pupil left, or was moved to another class, by this order.
 *
 * @param lastDay in the class
 * @param toClass of a transfer
 */
public record Departure(
        LocalDate lastDay,
        String orderNumber,
        LocalDate orderDate,
        @Nullable String toClass) {

    /** Of a row with the columns of {@code people.v_departure}; null where it has none. */
    public static @Nullable Departure of(ResultSet row) throws SQLException {
        if (row.getString("order_number") == null) return null;
        return new Departure(
                row.getObject("last_day", LocalDate.class),
                row.getString("order_number"),
                row.getObject("order_date", LocalDate.class),
                row.getString("to_class"));
    }

    /** «выбыл 04.12.2026, приказ № 12 от 04.12.2026». */
    public String said(Texts texts) {
        String day = TypedForm.said(lastDay), date = TypedForm.said(orderDate);
        return toClass == null
                ? texts.of("people.departure.left", day, orderNumber, date)
                : texts.of("people.departure.moved", day, orderNumber, date, toClass);
    }
}
