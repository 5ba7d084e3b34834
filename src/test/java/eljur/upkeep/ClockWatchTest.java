package eljur.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Samples;
import eljur.testing.Samples.Row;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A clock that jumps, or is behind what is written: noticed, said to whom it concerns, written down; the whole program on a clock of ours. */
class ClockWatchTest {

    private final SchoolProgram program = SchoolProgram.started();
    private final ClockWatch watch = program.bean(ClockWatch.class);

    @BeforeEach
    void watched() {
        // The events of the small school bear no place in this: it begins with the first save.
        watch.look();
        assertThat(save().statusCode()).isEqualTo(200);
        watch.compare();
        assertThat(watch.off()).isZero();
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void timeThatPassesIsNoJumpNorIsWhatATimeServerMends() {
        pass(Duration.ofDays(30), Duration.ofDays(30));
        pass(Duration.ofSeconds(1), Duration.ofSeconds(3));
        pass(Duration.ofSeconds(3), Duration.ofSeconds(1));
        assertThat(watch.off()).isZero();
        assertThat(events()).isEmpty();
    }

    @Test
    void aFewSecondsBackAreWrittenDownAndTroubleNobody() {
        jump(Duration.ofSeconds(-10));
        assertThat(events()).containsExactly("jumped -10");
        assertThat(banners()).isEmpty();
        assertThat(save().statusCode()).isEqualTo(200);
        assertThat(program.signedIn("director").get("/upkeep").body()).contains("Часы отстали на 10 секунд");
    }

    @Test
    void halfAnHourBackIsToldToWhoCanMendItAndTheJournalGoesOn() {
        jump(Duration.ofMinutes(-30));
        assertThat(banners()).containsExactly("director", "admin");
        assertThat(program.signedIn("director").get("/upkeep").body())
                .contains("Часы компьютера отстали на 30 минут: время в истории");
        assertThat(save().statusCode()).isEqualTo(200);
        watch.compare();
        assertThat(watch.off())
                .as("a save by the wrong clock does not make it right")
                .isEqualTo(Duration.ofMinutes(-30));
    }

    @Test
    void aYearBackStopsSavesUntilTheClockIsSetRight() {
        jump(Duration.ofDays(-365));
        var refused = save();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("неверная дата").contains("\"later\":true");
        assertThat(banners()).containsExactly("anna", "director", "deputy", "admin");
        assertThat(new String(
                        program.nobody().getBytes("/health", "Accept", "*/*").body(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("ready\nread-only: clock\n");
        jump(Duration.ofDays(365));
        assertThat(watch.off()).isZero();
        assertThat(save().statusCode()).isEqualTo(200);
        assertThat(events()).containsExactly("jumped -31536000", "jumped 31536000", "returned 0");
    }

    @Test
    void aYearForwardStopsSavesAndEndsSessionsAndSaysSo() {
        var anna = program.signedIn("anna");
        jump(Duration.ofDays(365));
        assertThat(anna.get("/today").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in");
        assertThat(program.signedIn("admin").get("/upkeep").body())
                .contains("по часам компьютера прошло 365 дней с последней записи")
                .contains("Дата и время верны");
        assertThat(save().statusCode()).isEqualTo(503);
    }

    @Test
    void whoHasLookedMaySayThatTheClockIsRight() {
        jump(Duration.ofHours(-2));
        var admin = program.signedIn("admin");
        assertThat(program.signedIn("anna")
                        .submit("/upkeep/clock/confirmation", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(save().statusCode()).isEqualTo(503);
        assertThat(admin.submit("/upkeep/clock/confirmation", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(save().statusCode()).isEqualTo(200);
        watch.compare();
        assertThat(watch.off()).isZero();
        assertThat(events()).containsExactly("jumped -7200", "confirmed -7200");
        List<String> persons =
                program.inDatabase(db -> db.sql("""
                                select person_id::text || ' ' || role from audit.change_event
                                where entity = 'clock' and action = 'confirmed' and person_id is not null""").query(String.class).list());
        assertThat(persons).containsExactly("9006 ADMINISTRATOR");
    }

    @Test
    void atAStartItIsComparedWithTheLastEvent() {
        program.clock().moveBy(Duration.ofDays(-1));
        ClockWatch restarted = restarted();
        assertThat(restarted.off()).isEqualTo(Duration.ofDays(-1));
        restarted.compare();
        assertThat(events()).as("said once").containsExactly("behind -86400");
        program.clock().moveBy(Duration.ofDays(1));
        assertThat(restarted.off()).isZero();
    }

    @Test
    void afterAHundredSilentDaysAStartAsksForAPersonAndAMarkOfTheSummerDoesNot() {
        program.clock().moveBy(Duration.ofDays(95));
        assertThat(restarted().off()).isZero();
        program.clock().moveBy(Duration.ofDays(200));
        assertThat(ClockRule.stops(restarted().off())).isTrue();
        assertThat(events()).containsExactly("ahead 25488000");
    }

    @Test
    void whatAClockAheadHasWrittenDoesNotStopTheSchoolOnceItIsMended() {
        jump(Duration.ofDays(30));
        assertThat(program.signedIn("admin")
                        .submit("/access/people/9101/closure", Map.of())
                        .statusCode())
                .isEqualTo(302);
        jump(Duration.ofDays(-30));
        assertThat(watch.off()).isZero();
        watch.compare();
        assertThat(watch.off()).isZero();
        assertThat(restarted().off()).isZero();
        assertThat(save().statusCode()).isEqualTo(200);
    }

    @Test
    void theDemonstrationIsWrittenToTheEndOfItsDayAndIsNotCompared() {
        var options = new eljur.platform.launch.LaunchOptions("127.0.0.1", 0, null, true, 230, 1, null);
        program.clock().moveBy(Duration.ofDays(-365));
        var demo =
                new ClockWatch(program.clock(), program.bean(TestTicks.class), program.bean(ClockLog.class), options);
        demo.look();
        demo.compare();
        assertThat(demo.off()).isZero();
    }

    private ClockWatch restarted() {
        var restarted = new ClockWatch(
                program.clock(),
                program.bean(TestTicks.class),
                program.bean(ClockLog.class),
                program.bean(eljur.platform.launch.LaunchOptions.class));
        restarted.look();
        restarted.compare();
        return restarted;
    }

    /** By the clock, and in truth. */
    private void pass(Duration shown, Duration true_) {
        program.clock().moveBy(shown);
        program.bean(TestTicks.class).pass(true_);
        watch.look();
    }

    private void jump(Duration by) {
        pass(by.plusSeconds(2), Duration.ofSeconds(2));
    }

    private HttpResponse<String> save() {
        var request = Samples.request(program, "PUT /lessons/{lesson}/topic", Row.OURS);
        return program.signedIn("anna").put(request.path(), request.body());
    }

    /** Who reads something about the clock above the page. */
    private List<String> banners() {
        return List.of("anna", "director", "deputy", "admin", "olga").stream()
                .filter(login -> frame(program.signedIn(login)).contains("<p class=\"banner"))
                .toList();
    }

    private static String frame(Visitor visitor) {
        var page = visitor.get("/");
        String body = page.statusCode() == 302
                ? visitor.get(page.headers().firstValue("Location").orElseThrow())
                        .body()
                : page.body();
        return body.substring(0, body.indexOf("<main"));
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select action || ' ' || trim_scale((new_value ->> 'seconds')::numeric) from audit.change_event
                        where entity = 'clock' and school_id = 901 order by id""").query(String.class).list());
    }
}
