package eljur.faults;

import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the school's database holds at one moment, read above row-level security and past the program.
 *
 * @param events of cells, in their order
 * @param versions of each cell that was ever typed in
 * @param texts what the tables of marks and absences say stands in a cell
 * @param closings the event of each course's closing
 * @param counted marks that its closing counted
 * @param marks marks of each course in the term
 * @param notices of cells, in the outbox
 */
record Kept(
        List<Event> events,
        Map<Cell, Long> versions,
        Map<Cell, String> texts,
        Map<Long, List<Long>> closings,
        Map<Long, Integer> counted,
        Map<Long, Integer> marks,
        int notices) {

    static Kept in(Database database) throws SQLException {
        try (Connection connection = TestDatabase.asData(database)) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Kept kept = read(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.rollback();
            return kept;
        } catch (IllegalStateException e) {
            throw new SQLException(e);
        }
    }

    long lastEvent() {
        return events.isEmpty() ? 0 : events.getLast().id();
    }

    private static Kept read(JdbcClient db) {
        return new Kept(events(db), versions(db), texts(db), closings(db), counted(db), marks(db), notices(db));
    }

    private static List<Event> events(JdbcClient db) {
        return db.sql("""
                        select id, operation_id, course_id, lesson_id, pupil_id, coalesce(old_value ->> 'text', '') as old,
                               coalesce(new_value ->> 'text', '') as new
                        from audit.change_event where school_id = 901 and entity = 'cell' order by id""")
                .query((row, n) -> new Event(
                        row.getLong("id"),
                        row.getObject("operation_id", UUID.class),
                        new Cell(row.getLong("course_id"), row.getLong("lesson_id"), row.getLong("pupil_id")),
                        row.getString("old"),
                        row.getString("new")))
                .list();
    }

    private static Map<Cell, Long> versions(JdbcClient db) {
        Map<Cell, Long> versions = new HashMap<>();
        db.sql("""
                        select l.course_id, c.lesson_id, c.pupil_id, c.version from journal.v_cell c
                        join journal.v_lesson l on l.school_id = c.school_id and l.lesson_id = c.lesson_id
                        where c.school_id = 901""").query(row -> {
            versions.put(new Cell(row.getLong(1), row.getLong(2), row.getLong(3)), row.getLong(4));
        });
        return versions;
    }

    private static Map<Cell, String> texts(JdbcClient db) {
        Map<Cell, String> texts = new HashMap<>();
        db.sql("""
                        select l.course_id, s.lesson_id, s.pupil_id,
                               concat_ws(' ', string_agg(s.mark, '/' order by s.place), max(s.absence)) from (
                            select school_id, lesson_id, pupil_id, case value when 'pass' then 'зач' else value end as mark, null as absence,
                                   work_id * 10 + ordinal as place from journal.v_mark
                            union all
                            select school_id, lesson_id, pupil_id, null, case kind when 'absent' then 'н' when 'ill' then 'б' else 'у' end, 0
                            from journal.v_absence) s
                        join journal.v_lesson l on l.school_id = s.school_id and l.lesson_id = s.lesson_id
                        where s.school_id = 901 group by 1, 2, 3""").query(row -> {
            texts.put(new Cell(row.getLong(1), row.getLong(2), row.getLong(3)), row.getString(4));
        });
        return texts;
    }

    private static Map<Long, List<Long>> closings(JdbcClient db) {
        return db
                .sql("select course_id, id from audit.change_event where school_id = 901 and entity = 'closure'")
                .query((row, n) -> Map.entry(row.getLong(1), row.getLong(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
    }

    private static Map<Long, Integer> counted(JdbcClient db) {
        return counts(
                db, "select course_id, marks from journal.period_closure where school_id = 901 and term_id = 9012");
    }

    private static Map<Long, Integer> marks(JdbcClient db) {
        return counts(
                db,
                "select course_id, count(*) from journal.v_mark where school_id = 901 and term_id = 9012 group by 1");
    }

    private static Map<Long, Integer> counts(JdbcClient db, String sql) {
        Map<Long, Integer> counts = new HashMap<>();
        db.sql(sql).query(row -> {
            counts.put(row.getLong(1), row.getInt(2));
        });
        return counts;
    }

    private static int notices(JdbcClient db) {
        return db.sql("select count(*) from platform.outbox where school_id = 901 and topic = 'cell'")
                .query(Integer.class)
                .single();
    }
}
