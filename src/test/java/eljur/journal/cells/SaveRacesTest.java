package eljur.journal.cells;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.access.CurrentSchool;
import eljur.access.CurrentUser;
import eljur.access.PersonId;
import eljur.access.Role;
import eljur.access.SchoolId;
import eljur.journal.closing.ClosingAct;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at the same moment, a thousand times ({@code -Dtimes=10000} for more): on a real PostgreSQL. */
class SaveRacesTest {

    private static final int TIMES = Integer.getInteger("times", 1000);
    private static final long TODAYS = lesson(ALGEBRA, 12, 16);
    private static final CurrentUser ANNA = user(TestSchool.ANNA, Role.TEACHER);
    private static final CurrentUser DEPUTY = user(TestSchool.DEPUTY, Role.DEPUTY_HEAD);

    private static SchoolProgram program;
    private static CellSaves saves;
    private static ClosingAct closures;
    private static ExecutorService two;
    private static final long[] began = new long[2];
    private static final long[] ended = new long[2];

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        saves = program.bean(CellSaves.class);
        closures = new ClosingAct(program);
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
        int eventsBefore = events(), metAtTheWriting = 0;
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
            if (overlapped()) metAtTheWriting++;
        }
        assertThat(version()).isEqualTo(version);
        assertThat(events() - eventsBefore).isEqualTo(TIMES);
        assertRaced("two writers", metAtTheWriting);
        assertEachEventBeginsWhereTheLastOneEnded();
    }

    @Test
    void theSameOperationTwiceAtOnceIsOneEvent() throws Exception {
        int eventsBefore = events(), met = 0;
        for (int i = 0; i < TIMES; i++) {
            UUID op = UUID.randomUUID();
            long seen = version();
            String text = i % 2 == 0 ? "б" : "у";
            List<Object> both = together(() -> save(op, seen, text), () -> save(op, seen, text));
            assertThat(both.get(0))
                    .as("round " + i)
                    .isInstanceOf(Operations.Answer.class)
                    .isEqualTo(both.get(1));
            if (overlapped()) met++;
        }
        assertThat(events() - eventsBefore).isEqualTo(TIMES);
        assertRaced("one operation twice", met);
        assertEachEventBeginsWhereTheLastOneEnded();
    }

    @Test
    void noMarkSlipsIntoAClosedPeriod() throws Exception {
        int refused = 0, met = 0;
        for (int i = 0; i < TIMES; i++) {
            clear();
            long seen = version();
            List<Object> both = together(() -> save(UUID.randomUUID(), seen, "5"), () -> close());
            Object closed = both.get(1);
            assertThat(closed).as("round " + i).isEqualTo(marks());
            if (both.get(0) instanceof Refused) refused++;
            if (overlapped()) met++;
        }
        System.out.printf("a save and a closing: %d refused, %d saved before it%n", refused, TIMES - refused);
        assertRaced("a save and a closing", met);
        // Both orders were met, or the race was none.
        assertThat(refused).isBetween(1, TIMES - 1);
        reopen();
    }

    @Test
    void aCourseLostWhileTheSaveWaitsIsLost() throws Exception {
        assertLost(
                "update timetable.course_teacher set until = '2026-12-15' where course_id = 971",
                "update timetable.course_teacher set until = null where course_id = 971");
    }

    @Test
    void aRoleLostWhileTheSaveWaitsIsLost() throws Exception {
        assertLost(
                "delete from access.account_role where account_id = 9001 and role = 'TEACHER'",
                "insert into access.account_role (account_id, role, ordinal) values (9001, 'TEACHER', 0)");
    }

    @Test
    void anAccountClosedWhileTheSaveWaitsIsClosed() throws Exception {
        assertLost(
                "update access.account set closed_at = now() where id = 9001",
                "update access.account set closed_at = null where id = 9001");
    }

    private static void assertLost(String taken, String given) throws Exception {
        long seen = version();
        int eventsBefore = events();
        try (var closer = TestDatabase.asData(program.database());
                var statement = closer.createStatement()) {
            closer.setAutoCommit(false);
            statement.execute(
                    "select 1 from journal.register_period where school_id = 901 and course_id = 971 and term_id = 9012 for update");
            Future<Object> waiting = two.submit(() -> save(UUID.randomUUID(), seen, "5"));
            awaitWaitingForALock();
            statement.execute(taken);
            closer.commit();
            assertThat(waiting.get(30, TimeUnit.SECONDS)).isInstanceOf(NotFound.class);
        } finally {
            program.inDatabase(db -> db.sql(given).update());
        }
        assertThat(events()).isEqualTo(eventsBefore);
    }

    @Test
    void everyTransactionIsReadCommittedAndNoOtherBegins() {
        var transactions = new TransactionTemplate(program.bean(PlatformTransactionManager.class));
        String level = CurrentSchool.in(
                ANNA.school(),
                () -> transactions.execute(now -> program.bean(JdbcClient.class)
                        .sql("select current_setting('transaction_isolation')")
                        .query(String.class)
                        .single()));
        assertThat(level).isEqualTo("read committed");
        transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        assertThatThrownBy(() -> CurrentSchool.in(ANNA.school(), () -> transactions.execute(now -> "begun")))
                .isInstanceOf(CannotCreateTransactionException.class);
    }

    private static void awaitWaitingForALock() throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            int waiting = program.inDatabase(db -> db.sql("select count(*) from pg_locks where not granted")
                    .query(Integer.class)
                    .single());
            if (waiting > 0) return;
            Thread.sleep(10);
        }
        throw new AssertionError("the save did not wait for the lock");
    }

    private static void assertRaced(String what, int met) {
        System.out.printf("%s: %d of %d rounds at the same moment%n", what, met, TIMES);
        assertThat(met)
                .as(what + ": rounds in which both were under way at once")
                .isGreaterThan(TIMES / 2);
    }

    /** The chain of versions of each cell is one line: no event starts from what another had already replaced. */
    private static void assertEachEventBeginsWhereTheLastOneEnded() {
        List<Long> forks = program.inDatabase(
                db -> db.sql("""
                        select id from (
                            select id, old_value, lag(new_value) over (partition by lesson_id, pupil_id order by id) as before
                            from audit.change_event where school_id = 901 and entity = 'cell' and lesson_id = ?) e
                        where before is not null and before is distinct from old_value""").param(TODAYS).query(Long.class).list());
        assertThat(forks).isEmpty();
    }

    /** Were the two of the last round both under way at some moment? */
    private static boolean overlapped() {
        return Math.max(began[0], began[1]) < Math.min(ended[0], ended[1]);
    }

    private static Object save(UUID op, long seen, String text) {
        return attempt(() -> CurrentSchool.in(
                ANNA.school(),
                () -> saves.save(
                        ANNA,
                        ALGEBRA,
                        new CellEntry(op, null, TODAYS, DARYA, seen, text, true, null, null, null, null, null))));
    }

    private static Object close() {
        return attempt(() -> CurrentSchool.in(DEPUTY.school(), () -> closures.close(DEPUTY, ALGEBRA, QUARTER_2)));
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
        Future<Object> one = two.submit(() -> timed(0, gate, first));
        Future<Object> other = two.submit(() -> timed(1, gate, second));
        return List.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS));
    }

    private static Object timed(int which, CyclicBarrier gate, Callable<Object> act) throws Exception {
        gate.await(10, TimeUnit.SECONDS);
        began[which] = System.nanoTime();
        try {
            return act.call();
        } finally {
            ended[which] = System.nanoTime();
        }
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
