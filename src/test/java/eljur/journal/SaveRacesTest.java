package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.access.CurrentSchool;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.access.SchoolId;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two at the same moment, a thousand times ({@code -Dtimes=10000} for more): on a real PostgreSQL. */
class SaveRacesTest {

    private static final int TIMES = Integer.getInteger("times", 1000);
    private static final long TODAYS = lesson(ALGEBRA, 12, 16);
    private static final CurrentUser ANNA = user(TestSchool.ANNA, Role.TEACHER);
    private static final CurrentUser DEPUTY = user(TestSchool.DEPUTY, Role.DEPUTY_HEAD);

    private static SchoolProgram program;
    private static CellSaves saves;
    private static Closures closures;
    private static ExecutorService two;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        saves = program.bean(CellSaves.class);
        closures = program.bean(Closures.class);
        two = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void stop() {
        two.close();
        program.close();
    }

    @Test
    void ofTwoWritersOneIsToldOfTheOther() throws Exception {
        long version = version();
        int eventsBefore = events();
        for (int i = 0; i < TIMES; i++) {
            long seen = version;
            String first = i % 2 == 0 ? "5" : "3", second = i % 2 == 0 ? "4" : "2";
            List<Object> both =
                    together(() -> save(UUID.randomUUID(), seen, first), () -> save(UUID.randomUUID(), seen, second));
            assertThat(both.stream().filter(Operations.Answer.class::isInstance))
                    .as("round " + i)
                    .hasSize(1);
            assertThat(both.stream().filter(CellChanged.class::isInstance))
                    .as("round " + i)
                    .hasSize(1);
            version++;
        }
        assertThat(version()).isEqualTo(version);
        assertThat(events() - eventsBefore).isEqualTo(TIMES);
    }

    @Test
    void theSameOperationTwiceAtOnceIsOneEvent() throws Exception {
        int eventsBefore = events();
        for (int i = 0; i < TIMES; i++) {
            UUID op = UUID.randomUUID();
            long seen = version();
            String text = i % 2 == 0 ? "б" : "у";
            List<Object> both = together(() -> save(op, seen, text), () -> save(op, seen, text));
            assertThat(both.get(0))
                    .as("round " + i)
                    .isInstanceOf(Operations.Answer.class)
                    .isEqualTo(both.get(1));
        }
        assertThat(events() - eventsBefore).isEqualTo(TIMES);
    }

    @Test
    void noMarkSlipsIntoAClosedPeriod() throws Exception {
        int refused = 0;
        for (int i = 0; i < TIMES; i++) {
            clear();
            long seen = version();
            List<Object> both = together(() -> save(UUID.randomUUID(), seen, "5"), () -> close());
            Object closed = both.get(1);
            assertThat(closed).as("round " + i).isEqualTo(marks());
            if (both.get(0) instanceof Refused) refused++;
        }
        // Both orders were met, or the race was none.
        assertThat(refused).isBetween(1, TIMES - 1);
        reopen();
    }

    private static Object save(UUID op, long seen, String text) {
        return attempt(() -> CurrentSchool.in(
                ANNA.school(),
                () -> saves.save(
                        ANNA,
                        ALGEBRA,
                        new CellEntry(op, null, TODAYS, DARYA, seen, text, true, null, null, null, null))));
    }

    private static Object close() {
        return attempt(() -> CurrentSchool.in(DEPUTY.school(), () -> closures.close(DEPUTY, ALGEBRA, QUARTER_2, "")));
    }

    private static Object attempt(Callable<Object> act) {
        try {
            return act.call();
        } catch (Exception e) {
            return e;
        }
    }

    private static List<Object> together(Callable<Object> first, Callable<Object> second) throws Exception {
        var gate = new CyclicBarrier(2);
        Future<Object> one = two.submit(() -> {
            gate.await(10, TimeUnit.SECONDS);
            return first.call();
        });
        Future<Object> other = two.submit(() -> {
            gate.await(10, TimeUnit.SECONDS);
            return second.call();
        });
        return List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
    }

    private static void clear() {
        reopen();
        program.inDatabase(db -> db.sql("delete from journal.mark where lesson_id = ? and pupil_id = ?")
                .params(TODAYS, DARYA)
                .update());
    }

    private static void reopen() {
        program.inDatabase(db -> db.sql("delete from journal.period_closure where course_id = ? and term_id = ?")
                .params(ALGEBRA, QUARTER_2)
                .update());
    }

    private static int marks() {
        return program.inDatabase(
                db -> db.sql("select count(*) from journal.v_mark where course_id = ? and term_id = ?")
                        .params(ALGEBRA, QUARTER_2)
                        .query(Integer.class)
                        .single());
    }

    private static long version() {
        return program.inDatabase(
                db -> db.sql("select coalesce(max(version), 0) from journal.cell where lesson_id = ? and pupil_id = ?")
                        .params(TODAYS, DARYA)
                        .query(Long.class)
                        .single());
    }

    private static int events() {
        return program.inDatabase(
                db -> db.sql("select count(*) from audit.change_event where lesson_id = ? and pupil_id = ?")
                        .params(TODAYS, DARYA)
                        .query(Integer.class)
                        .single());
    }

    private static CurrentUser user(long person, Role role) {
        return new CurrentUser(
                person, new SchoolId(TestSchool.SCHOOL), new PersonId(person), role, List.of(role), "Кто-то");
    }
}
