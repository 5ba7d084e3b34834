package eljur.journal.closing;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doors that many come through at once, or that stand beside the registers, while a period is being closed ({@code -Dclosings=1000}). */
class ClosingDoorsTest {

    private static final int TIMES = Integer.getInteger("closings", 6);
    private static final String REGISTER =
            "insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, marks) values (901, 971, %d, '2026-12-16T08:04Z', 9005, 0)";
    private static final String CLASS =
            "insert into journal.class_closure (school_id, class_id, term_id, at, closed_by) values (901, 971, 9012, '2026-12-16T08:04Z', 9005)";

    private SchoolProgram program;
    private Visitor anna;
    private Visitor vera;
    private Visitor deputy;
    private ExecutorService two;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        vera = program.signedIn("vera");
        deputy = program.signedIn("deputy");
        two = Executors.newFixedThreadPool(2);
        deputy.submit(
                "/result-settings",
                Map.of("kind", "behaviour", "way", "pass", "since", "01.09.2026", "act", "приказ № 9"));
    }

    @AfterEach
    void stop() {
        two.close();
        program.close();
    }

    @Test
    void aPastedColumnThatWaitedForTheClosingIsRefused() throws Exception {
        var answer = afterTheClosing(9012, REGISTER.formatted(9012), this::column);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("период закрыт 16.12.2026");
        assertThat(count("journal.mark m join journal.work w on w.id = m.work_id where w.work_code = 'СР'"))
                .isZero();
    }

    @Test
    void anAttestationThatWaitedForTheClosingOfTheYearIsRefused() throws Exception {
        var answer = afterTheClosing(9014, REGISTER.formatted(9014), this::attestation);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("период закрыт 16.12.2026");
        assertThat(count("results.result_mark where pupil_id = 9101")).isZero();
    }

    @Test
    void aMarkOfTheYearThatWaitedForItsClosingIsRefused() throws Exception {
        var answer = afterTheClosing(
                9014,
                REGISTER.formatted(9014),
                () -> anna.submit("/registers/971/results", Map.of("m.9101", "4", "v.9101", "0", "r.9101", "так")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(count("journal.year_mark where pupil_id = 9101")).isZero();
    }

    @Test
    void aReasonThatWaitedForTheClosingOfItsClassIsRefused() throws Exception {
        var answer = afterTheClosing(9012, CLASS, this::reason);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("класс 7-А закрыт за период до 29.12.2026");
        assertThat(count("journal.absence_reason where since = '2026-12-09'")).isZero();
    }

    @Test
    void anAnnouncementIsNotTurnedIntoAReasonAfterTheClosingNorWithdrawn() throws Exception {
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence_reason (school_id, id, pupil_id, since, until, reason, sign, source, entered_at, entered_by)
                        values (901, 777001, 9101, '2026-12-09', '2026-12-09', 'ill', 'ill', 'guardian', '2026-12-08T08:00Z', 9401)""").update());
        var answer = afterTheClosing(
                9012, CLASS, () -> vera.submit("/classes/971/attendance/reasons/777001/acceptance", Map.of()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(vera.submit("/classes/971/attendance/reasons/777001/withdrawal", Map.of("why", "ошибка"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(count("journal.absence_reason where id = 777001 and accepted_at is null and withdrawn_at is null"))
                .isEqualTo(1);
        assertThat(vera.submit(
                                "/classes/971/attendance/reasons",
                                Map.of("pupil", "9101", "since", "2027-01-11", "until", "2027-01-12", "reason", "ill"))
                        .statusCode())
                .as("days of the next term")
                .isEqualTo(302);
    }

    @Test
    void aMarkOfBehaviourThatWaitedForTheClosingOfItsClassIsRefused() throws Exception {
        var answer = afterTheClosing(9012, CLASS, this::behaviour);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("класс 7-А закрыт за период до 29.12.2026");
        assertThat(count("results.behaviour_mark where pupil_id = 9101")).isZero();
    }

    @Test
    void whatStandsBesideTheRegisterChangesNothingInAClosedOne() throws Exception {
        program.inDatabase(db -> db.sql(REGISTER.formatted(9012)).update());
        String stood = content();
        assertThat(vera.submit(
                                "/pupils/9105/carried",
                                Map.of("source", "МБОУ «Лесная СОШ»", "seen", "1", "c.9001.9012", "5 5"))
                        .statusCode())
                .isEqualTo(302);
        String version = version();
        assertThat(anna.submit(
                                "/topics/971/text/application",
                                Map.of(
                                        "version",
                                        version,
                                        "operation",
                                        UUID.randomUUID().toString(),
                                        "text",
                                        "1\tИная тема\t1\n"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(content()).isEqualTo(stood);
    }

    @Test
    void atOnceWithTheClosingOfTheClassAllComesBeforeItOrNotAtAll() throws Exception {
        for (var door : Map.<String, Supplier<HttpResponse<String>>>of(
                        "reason", this::reason, "behaviour", this::behaviour)
                .entrySet()) {
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
                    return deputy.submit("/closing/classes/971/terms/9012/closure", Map.of());
                });
                int saved = save.get(30, TimeUnit.SECONDS).statusCode();
                assertThat(closing.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(302);
                assertThat(saved).as(door.getKey()).isIn(302, 422);
                assertThat(since()).as(door.getKey() + " " + saved).isEmpty();
                if (saved == 302) first++;
            }
            System.out.printf("%s: %d of %d before the closing%n", door.getKey(), first, TIMES);
        }
    }

    /** All registers of the class are closed, the class is not. */
    private void fresh() {
        for (String table : List.of("journal.class_closure", "journal.absence_reason", "results.behaviour_mark"))
            program.inDatabase(db ->
                    db.sql("delete from " + table + " where school_id = 901").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, marks)
                        select school_id, course_id, term_id, '2026-12-16T08:00Z', 9005, 0 from journal.register_period
                        where school_id = 901 and term_id = 9012 on conflict do nothing""").update());
    }

    private List<String> since() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || entity_key from audit.change_event
                        where school_id = 901 and entity in ('absence-reason', 'behaviour-mark')
                          and id > (select max(id) from audit.change_event where entity = 'class-closure')""").query(String.class).list());
    }

    /** Somebody closes, has not committed yet, and the door is tried: it waits for the closing and then sees it. */
    private HttpResponse<String> afterTheClosing(long term, String closure, Supplier<HttpResponse<String>> door)
            throws Exception {
        try (var closer = TestDatabase.asData(program.database());
                var statement = closer.createStatement()) {
            closer.setAutoCommit(false);
            statement.execute(
                    "select 1 from journal.register_period where school_id = 901 and course_id = 971 and term_id = "
                            + term + " for update");
            Future<HttpResponse<String>> waiting = two.submit(door::get);
            awaitWaitingForALock();
            statement.execute(closure);
            closer.commit();
            return waiting.get(30, TimeUnit.SECONDS);
        }
    }

    private void awaitWaitingForALock() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            if (count("pg_locks where not granted") > 0) return;
            Thread.sleep(10);
        }
        throw new AssertionError("did not wait for the lock");
    }

    private HttpResponse<String> column() {
        return anna.submit(
                "/lessons/9711216/column",
                Map.of("op", UUID.randomUUID().toString(), "work", "СР", "title", "", "m.9103", "4", "v.9103", "0"));
    }

    private HttpResponse<String> attestation() {
        return anna.submit("/registers/971/results/attestation", Map.of("m.9101", "4", "v.9101", "0"));
    }

    private HttpResponse<String> reason() {
        return vera.submit(
                "/classes/971/attendance/reasons",
                Map.of("pupil", "9101", "since", "2026-12-09", "until", "2026-12-09", "reason", "ill"));
    }

    private HttpResponse<String> behaviour() {
        return vera.submit("/classes/971/behaviour", Map.of("term", "9012", "b.9101", "pass", "v.9101", "0"));
    }

    private String content() {
        var said = new StringBuilder();
        for (String table : List.of("mark", "cell", "absence", "lesson", "homework", "work", "period_mark"))
            said.append(program.<String>inDatabase(
                    db -> db.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from journal."
                                    + table + " t")
                            .query(String.class)
                            .single()));
        return said.toString();
    }

    private String version() {
        String page =
                anna.get("/topics/971/text").body() + anna.get("/topics/971").body();
        var found = java.util.regex.Pattern.compile("name=\"version\" value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int count(String of) {
        return program.inDatabase(
                db -> db.sql("select count(*) from " + of).query(Integer.class).single());
    }
}
