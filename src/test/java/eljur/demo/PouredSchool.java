package eljur.demo;

import eljur.platform.Texts;
import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration school in a database of its own. */
final class PouredSchool implements AutoCloseable {

    /** A Wednesday; the lessons of the morning are over. */
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    static final Instant NOON = at(DAY, 13, 30);

    private final Database database;
    private final Connection connection;
    private final int size;
    private final LocalDate first;

    private PouredSchool(int size, LocalDate first) {
        this.database = TestDatabase.fresh(true);
        this.connection = TestDatabase.asData(database);
        this.size = size;
        this.first = first;
    }

    static PouredSchool of(int size, LocalDate first, Instant now) {
        return empty(size, first).start(now);
    }

    static PouredSchool empty(int size, LocalDate first) {
        return new PouredSchool(size, first);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(DemoSchool.ZONE).toInstant();
    }

    /** As the program does at each start. */
    PouredSchool start(Instant now) {
        pour().pour(size, 1, first, now, (done, of) -> {});
        return this;
    }

    DemoPour pour() {
        return new DemoPour(source(), JsonMapper.builder().build(), new Texts());
    }

    JdbcClient db() {
        return JdbcClient.create(source());
    }

    List<String> lines(String sql) {
        return db().sql(sql).query(String.class).list();
    }

    long number(String sql) {
        return db().sql(sql).query(Long.class).single();
    }

    /** What every table holds, as one number each, ids and times included. */
    TreeMap<String, String> contents() {
        var contents = new TreeMap<String, String>();
        for (String table : lines("""
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('access', 'audit', 'school', 'people', 'timetable', 'journal', 'substitutions', 'exchange', 'planner', 'carried', 'attendance', 'homework')
                   or schemaname = 'platform' and tablename in ('operation', 'outbox')"""))
            contents.put(
                    table,
                    lines(
                                    "select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text collate \"C\")), '') from "
                                            + table + " t")
                            .getFirst());
        return contents;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource source() {
        return new SingleConnectionDataSource(connection, true);
    }
}
