package eljur.timetable;

import eljur.platform.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a lesson stands otherwise than the week has it.
 *
 * @param movedFrom the day it was planned for, null when it stands where it was
 * @param joined it is given together with another group
 */
public record PlanShift(
        @Nullable LocalDate movedFrom, int movedFromOrdinal, boolean roomChanged, boolean extra, boolean joined) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    /** From a row of {@code v_lesson}. */
    public static PlanShift of(ResultSet row) throws SQLException {
        return new PlanShift(
                row.getObject("moved_from", LocalDate.class),
                row.getInt("moved_from_ordinal"),
                row.getBoolean("room_changed"),
                row.getBoolean("extra"),
                row.getBoolean("joined"));
    }

    /** «перенесён с 14 декабря, 3-й урок», «добавлен»; null when it is as planned. */
    public @Nullable String said(Texts texts, LocalDate day) {
        List<String> said = new ArrayList<>();
        if (movedFrom != null)
            said.add(
                    movedFrom.equals(day)
                            ? texts.of("timetable.shift.hour", movedFromOrdinal)
                            : texts.of("timetable.shift.day", DAY.format(movedFrom), movedFromOrdinal));
        if (roomChanged) said.add(texts.of("timetable.shift.room"));
        if (extra) said.add(texts.of("timetable.shift.extra"));
        if (joined) said.add(texts.of("timetable.shift.joined"));
        return said.isEmpty() ? null : String.join(", ", said);
    }
}
