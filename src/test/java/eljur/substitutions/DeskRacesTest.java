package eljur.substitutions;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two at the same moment: two deputies, or a deputy and the teacher at the lesson. */
class DeskRacesTest {

    private static final int TIMES = 40;

    private static SchoolProgram program;
    private static ExecutorService two;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        two = Executors.newFixedThreadPool(2);
        // Forty lessons of algebra on Tuesday, and as many of Russian, each pair at an hour of its own.
        program.inDatabase(db -> db.sql("""
                insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                select 901, c * 1000 + n, c, '2026-12-15', n, time '06:00' + n * interval '10 minutes', time '06:09' + n * interval '10 minutes'
                from generate_series(1, 40) n, unnest(array[971, 972]) c""").update());
    }

    @AfterAll
    static void stop() {
        two.shutdownNow();
        program.close();
    }

    @Test
    void whoIsFreeForTwoDeputiesIsGivenToOne() throws Exception {
        Visitor one = program.signedIn("deputy"), other = program.signedIn("deputy");
        for (int n = 1; n <= TIMES; n++) {
            int hour = n;
            var statuses = together(
                    () -> change(one, 971_000 + hour, hour, "substitution", "person", "9003"),
                    () -> change(other, 972_000 + hour, hour, "substitution", "person", "9003"));
            assertThat(statuses).as("hour " + n).containsExactlyInAnyOrder(302, 422);
        }
        assertThat(number("select count(*) from timetable.substitution where person_id = 9003"))
                .isEqualTo(TIMES);
        program.inDatabase(db -> db.sql("delete from timetable.substitution where person_id = 9003")
                .update());
    }

    @Test
    void aLessonIsWrittenInOrCancelledNeverBoth() throws Exception {
        Visitor deputy = program.signedIn("deputy"), anna = program.signedIn("anna");
        int written = 0;
        for (int n = 1; n <= TIMES; n++) {
            int hour = n;
            var statuses = together(
                    () -> change(deputy, 971_000 + hour, hour, "cancellation", "code", "quarantine"),
                    () -> anna.put("/lessons/" + (971_000 + hour) + "/topic", topic()));
            assertThat(statuses).as("hour " + n).isIn(List.of(302, 422), List.of(422, 200));
            if (statuses.getLast() == 200) written++;
        }
        assertThat(number("""
                select count(*) from timetable.cancellation c join journal.lesson l on l.school_id = c.school_id and l.id = c.lesson_id""")).isZero();
        assertThat(number("select count(*) from journal.lesson where on_date = '2026-12-15'"))
                .isEqualTo(written);
    }

    private static List<Integer> together(Callable<HttpResponse<String>> one, Callable<HttpResponse<String>> other)
            throws Exception {
        var start = new CyclicBarrier(2);
        Future<Integer> first = two.submit(() -> {
            start.await();
            return one.call().statusCode();
        });
        Future<Integer> second = two.submit(() -> {
            start.await();
            return other.call().statusCode();
        });
        return List.of(first.get(), second.get());
    }

    private static HttpResponse<String> change(
            Visitor deputy, long lesson, int hour, String act, String field, String value) {
        return deputy.submit(
                "/substitutions/lessons/" + lesson + "/" + act,
                Map.of(
                        field,
                        value,
                        act.equals("substitution") ? "code" : "words",
                        act.equals("substitution") ? "ill" : "",
                        "seen",
                        "s0-2026-12-15-" + hour + "-0",
                        "day",
                        "2026-12-15"));
    }

    private static String topic() {
        return "{\"op\":\"%s\",\"at\":\"2026-12-16T08:04:00Z\",\"version\":0,\"topicId\":null,\"text\":\"т\"}"
                .formatted(UUID.randomUUID());
    }

    private static long number(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(Long.class).single());
    }
}
