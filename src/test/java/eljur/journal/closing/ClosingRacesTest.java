package eljur.journal.closing;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every door into a register while its period is being closed, as real requests at once ({@code -Dclosings=1000} for more). Which of the
 * two is first is left to chance; in one test the closing is.
 */
class ClosingRacesTest {

    private static final int TIMES = Integer.getInteger("closings", 12);
    private static final long LESSON = 9711216;

    private static SchoolProgram program;
    private static Visitor anna;
    private static Visitor deputy;
    private static ExecutorService two;
    private static final Map<String, Supplier<HttpResponse<String>>> DOORS = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        deputy = program.signedIn("deputy");
        two = Executors.newFixedThreadPool(2);
        DOORS.put(
                "cell",
                () -> anna.post("/registers/971/cells", """
                {"op":"%s","lesson":%d,"pupil":9101,"version":%s,"text":"%s","whole":true,"reason":"описка"}""".formatted(
                        UUID.randomUUID(), LESSON, version("cell where pupil_id = 9101 and lesson_id"), other())));
        DOORS.put(
                "topic",
                () -> anna.put("/lessons/" + LESSON + "/topic", """
                {"op":"%s","version":%s,"topicId":null,"text":"Тема %s"}""".formatted(
                                UUID.randomUUID(), version("lesson where id"), UUID.randomUUID())));
        DOORS.put(
                "homework",
                () -> anna.put("/lessons/" + LESSON + "/homework", """
                {"op":"%s","version":%s,"text":"%s","minutes":20,"dueLesson":null}""".formatted(
                                UUID.randomUUID(), version("lesson where id"), UUID.randomUUID())));
        DOORS.put(
                "attendance",
                () -> anna.put("/lessons/" + LESSON + "/attendance", """
                {"op":"%s","seen":%s,"absences":[]}""".formatted(UUID.randomUUID(), seen())));
        DOORS.put(
                "mark of the period",
                () -> anna.submit(
                        "/registers/971/results",
                        Map.of("term", "9012", "m.9101", other(), "v.9101", periodVersion(), "r.9101", "описка")));
        DOORS.put("proposals taken over", () -> anna.submit("/registers/971/results/proposed", Map.of("term", "9012")));
    }

    @AfterAll
    static void stop() {
        two.close();
        program.close();
    }

    @Test
    void nothingSlipsThroughAnyDoorAfterTheClosing() throws Exception {
        for (var door : DOORS.entrySet()) {
            int first = 0;
            for (int i = 0; i < TIMES; i++) {
                fresh();
                var gate = new CyclicBarrier(2);
                Future<HttpResponse<String>> save = two.submit(() -> {
                    gate.await(10, TimeUnit.SECONDS);
                    return door.getValue().get();
                });
                Future<HttpResponse<String>> closing = two.submit(() -> {
                    gate.await(10, TimeUnit.SECONDS);
                    return close();
                });
                int saved = save.get(30, TimeUnit.SECONDS).statusCode();
                assertThat(closing.get(30, TimeUnit.SECONDS).statusCode())
                        .as(door.getKey())
                        .isEqualTo(302);
                assertThat(saved).as(door.getKey()).isIn(200, 302, 409, 422);
                assertThat(afterTheClosing()).as(door.getKey() + " " + saved).isEmpty();
                if (saved < 400) first++;
            }
            System.out.printf("%s: %d of %d before the closing%n", door.getKey(), first, TIMES);
        }
    }

    @Test
    void whoWaitedForTheClosingIsRefusedAndLeavesNothing() throws Exception {
        for (var door : DOORS.entrySet()) {
            fresh();
            String stood = content();
            try (var closer = TestDatabase.asData(program.database());
                    var statement = closer.createStatement()) {
                closer.setAutoCommit(false);
                statement.execute(
                        "select 1 from journal.register_period where school_id = 901 and course_id = 971 and term_id = 9012 for update");
                Future<HttpResponse<String>> waiting =
                        two.submit(() -> door.getValue().get());
                awaitWaitingForALock(door.getKey());
                statement.execute("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, marks)
                        values (901, 971, 9012, '2026-12-16T08:04Z', 9005, 0)""");
                closer.commit();
                var answer = waiting.get(30, TimeUnit.SECONDS);
                assertThat(answer.statusCode()).as(door.getKey()).isEqualTo(422);
                assertThat(answer.body()).as(door.getKey()).contains("период закрыт 16.12.2026");
            }
            assertThat(content()).as(door.getKey()).isEqualTo(stood);
        }
    }

    @Test
    void aClosingWaitsForASaveAndCountsIt() throws Exception {
        fresh();
        try (var saver = TestDatabase.asData(program.database());
                var statement = saver.createStatement()) {
            saver.setAutoCommit(false);
            statement.execute(
                    "select 1 from journal.register_period where school_id = 901 and course_id = 971 and term_id = 9012 for share");
            Future<HttpResponse<String>> closing = two.submit(() -> close());
            awaitWaitingForALock("closing");
            statement.execute("""
                    insert into journal.mark (school_id, work_id, pupil_id, ordinal, lesson_id, value, recorded_at, recorded_by)
                    select school_id, id, 9103, 9, lesson_id, '5', '2026-12-16T08:00Z', 9001 from journal.work where lesson_id = 9711216 limit 1""");
            saver.commit();
            assertThat(closing.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(302);
        }
        assertThat(number("select marks from journal.period_closure where course_id = 971 and term_id = 9012"))
                .isEqualTo(number("select count(*) from journal.v_mark where course_id = 971 and term_id = 9012"));
    }

    @Test
    void aRegisterIsNotOpenedUnderAClassThatIsBeingClosed() throws Exception {
        int opened = 0;
        for (int i = 0; i < TIMES; i++) {
            fresh();
            for (long course : List.of(971L, 975L)) closeAsIs(course);
            anna.submit("/registers/971/terms/9012/reopening", Map.of("why", "описка"));
            long asked = number("select max(id) from journal.reopening where decided_at is null");
            var gate = new CyclicBarrier(2);
            Future<Integer> agreed = two.submit(() -> {
                gate.await(10, TimeUnit.SECONDS);
                return deputy.submit("/reopenings/" + asked + "/agreement", Map.of("days", ""))
                        .statusCode();
            });
            // The request that waits keeps the class open; once it is answered, the register that is open does.
            Future<Integer> closed = two.submit(() -> {
                gate.await(10, TimeUnit.SECONDS);
                return deputy.submit("/closing/classes/971/terms/9012/closure", Map.of())
                        .statusCode();
            });
            assertThat(agreed.get(30, TimeUnit.SECONDS)).isEqualTo(302);
            assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(422);
            opened++;
        }
        assertThat(opened).isEqualTo(TIMES);
    }

    private static HttpResponse<String> close() {
        return closeAsIs(971);
    }

    private static HttpResponse<String> closeAsIs(long course) {
        return deputy.submit(
                "/registers/" + course + "/terms/9012/closure", Map.of("order", "№ 5", "as-is", "так нужно"));
    }

    /** Open, with a proposal that can be taken over. */
    private static void fresh() {
        program.inDatabase(db -> db.sql("delete from journal.period_closure where term_id = 9012")
                .update());
        program.inDatabase(db -> db.sql("delete from journal.class_closure").update());
        program.inDatabase(db ->
                db.sql("delete from journal.reopening where decided_at is null").update());
        program.inDatabase(db ->
                db.sql("delete from results.derivation where term_id = 9012").update());
        program.inDatabase(db ->
                db.sql("delete from journal.period_mark where term_id = 9012").update());
    }

    /** What was recorded in the register after its last closing. */
    private static List<String> afterTheClosing() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || entity_key from audit.change_event where course_id = 971
                          and id > (select max(id) from audit.change_event where entity = 'closure' and entity_key = '971:9012')""").query(String.class).list());
    }

    private static String content() {
        var said = new StringBuilder();
        for (String table : List.of("mark", "cell", "absence", "lesson", "homework", "work", "period_mark")) {
            String rows = program.inDatabase(
                    db -> db.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from journal."
                                    + table + " t")
                            .query(String.class)
                            .single());
            said.append(table).append(' ').append(rows).append('\n');
        }
        return said.append(number("select count(*) from audit.change_event")).toString();
    }

    private static void awaitWaitingForALock(String who) throws InterruptedException {
        for (int i = 0; i < 500; i++) {
            if (number("select count(*) from pg_locks where not granted") > 0) return;
            Thread.sleep(10);
        }
        throw new AssertionError(who + " did not wait for the lock");
    }

    private static String version(String of) {
        return String.valueOf(number("select coalesce(max(version), 0) from journal." + of + " = " + LESSON));
    }

    private static String periodVersion() {
        return String.valueOf(
                number(
                        "select coalesce(max(version), 0) from journal.period_mark where course_id = 971 and term_id = 9012 and pupil_id = 9101"));
    }

    private static String seen() {
        return program.inDatabase(db -> db.sql("""
                        select coalesce(json_agg(json_build_object('pupil', pupil_id, 'kind', case kind when 'absent' then 'н' when 'ill' then 'б'
                            when 'excused' then 'у' else 'о' end, 'minutes', minutes)), '[]')::text
                        from journal.absence where lesson_id = 9711216""").query(String.class).single());
    }

    // Another one than stands there now.
    private static String other() {
        return number("select count(*) from audit.change_event") % 2 == 0 ? "4" : "5";
    }

    private static long number(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(Long.class).single());
    }
}
