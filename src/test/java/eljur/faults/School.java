package eljur.faults;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;

import eljur.platform.postgres.Database;
import eljur.testing.TestDatabase;
import eljur.testing.TestSchool;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The test school, with a second teacher of algebra, so that two persons write in one register, and many small courses of one
 * lesson each: in every cycle the period of the next one is closed while marks are given in it.
 */
final class School {

    /** From the machine's time to the school's; the same for every start of the program in this run. */
    static final Duration OFFSET = Duration.between(Instant.now(Clock.systemUTC()), TestSchool.NOW);

    static final List<String> TEACHERS = List.of("anna", "boris");

    private static final long FIRST_CLOSING = 20_001;
    static final int CLOSINGS = 1000;
    private static final int[] DAYS = {2, 4, 7, 9, 16};
    private static final long[] PUPILS = {DARYA, KIRILL, ALEXANDRA};

    private School() {}

    static void pour(Database database) {
        try (var connection = TestDatabase.asData(database);
                var statement = connection.createStatement()) {
            TestSchool.pour(new SingleConnectionDataSource(connection, true));
            statement.execute(MORE.formatted(FIRST_CLOSING, FIRST_CLOSING + CLOSINGS - 1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every cell of algebra in which one may still write. */
    static List<Cell> algebra() {
        List<Cell> cells = new ArrayList<>();
        for (int day : DAYS) for (long pupil : PUPILS) cells.add(new Cell(ALGEBRA, lesson(ALGEBRA, 12, day), pupil));
        return cells;
    }

    /** The course whose period is closed in this cycle. */
    static long closing(int cycle) {
        return FIRST_CLOSING + cycle % CLOSINGS;
    }

    static List<Cell> cellsOf(long course) {
        List<Cell> cells = new ArrayList<>();
        for (long pupil : PUPILS) cells.add(new Cell(course, lesson(course, 12, 16), pupil));
        return cells;
    }

    private static final String MORE = """
            insert into timetable.course_teacher (school_id, course_id, person_id, since) values (901, 971, 9002, '2026-09-01');
            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name)
            select 901, n, 901, 'lesson', 9001, 971, 'Алгебра, ' || n from generate_series(%1$d, %2$d) n;
            insert into timetable.course_teacher (school_id, course_id, person_id, since)
            select 901, id, p, '2026-09-01' from timetable.course, (values (9001), (9002)) t (p) where id >= %1$d;
            insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
            select 901, id * 10000 + 1216, id, '2026-12-16', 2, '09:25', '10:10' from timetable.course where id >= %1$d;
            insert into journal.register_period (school_id, course_id, term_id)
            select 901, id, 9012 from timetable.course where id >= %1$d""";
}
