package eljur.demo;

import eljur.platform.Texts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pours the school, or what is missing since the last start, in one transaction: all of it, or nothing. Statistics of what
 * it poured come with it, or the first pages would be planned as if the tables were empty.
 */
@Component
@ConditionalOnProperty("eljur.demo")
class DemoPour {

    /** From here on the school is there to load the program: as many marks as half its pupils' lessons. */
    private static final int LOAD_SIZE = 300;

    private static final double VILLAGE = 1;
    private static final double LOAD = 1.31;

    private final DataSource data;
    private final JsonMapper json;
    private final Texts texts;

    DemoPour(@Qualifier("data") DataSource data, JsonMapper json, Texts texts) {
        this.data = data;
        this.json = json;
        this.texts = texts;
    }

    /**
     * @param firstStart the day by which the year is moved
     * @param now nothing is written that happens later
     * @param told after each school day: how many are done, of how many
     */
    void pour(int size, long seed, LocalDate firstStart, Instant now, BiConsumer<Integer, Integer> told) {
        try (Connection connection = data.getConnection()) {
            connection.setAutoCommit(false);
            try {
                pour(connection, size, seed, DemoCalendar.firstStartedOn(firstStart), now, told);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pour(
            Connection connection,
            int size,
            long seed,
            DemoCalendar calendar,
            Instant now,
            BiConsumer<Integer, Integer> told)
            throws SQLException {
        Set<DemoTable> poured = EnumSet.noneOf(DemoTable.class);
        if (isEmpty(connection)) {
            var copy = new Copy(connection);
            new DemoSchool(seed, size, calendar, copy).pour();
            poured.addAll(copy.finish());
        }
        var copy = new Copy(connection);
        var facts = new SchoolFacts(connection, calendar.starts());
        String nothingSet = texts.of("journal.lesson.says.no-homework");
        new JournalDays(facts, calendar.starts(), copy, json, seed, now, size < LOAD_SIZE ? VILLAGE : LOAD, nothingSet)
                .live(new Closings(connection, copy, calendar), told);
        new PupilReasons(connection, copy, facts.logins, now).enter();
        poured.addAll(copy.finish());
        new SetAhead(connection, now).write();
        new LeavingMarks(connection, calendar, now).write();
        new ConfirmedClubs(connection, calendar, now).write();
        analyze(connection, poured);
    }

    private static void analyze(Connection connection, Set<DemoTable> poured) throws SQLException {
        try (var call = connection.prepareCall("call platform.analyze(?::regclass[])")) {
            call.setArray(
                    1,
                    connection.createArrayOf(
                            "text", poured.stream().map(DemoTable::table).toArray()));
            call.execute();
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select not exists (select from school.school)")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
