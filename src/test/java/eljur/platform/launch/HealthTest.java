package eljur.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.RunningProgram;
import eljur.testing.SchoolProgram;
import eljur.testing.TestDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {

    @Test
    void saysThatItIsStartingUntilEverythingIsPrepared() {
        try (var program = RunningProgram.on(TestDatabase.fresh(), false, Map.of("eljur.test-early-visit", "true"))) {
            assertThat(program.bean(EarlyVisit.class).answers())
                    .hasSize(3)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .isPresent());
        }
    }

    @Test
    void answersWhenReadyAndTurnsAwayForwardedRequestsOfTheDemonstration() throws Exception {
        try (var program = RunningProgram.on(TestDatabase.fresh(true), true, Map.of("eljur.demo.seed", "false"));
                var client = HttpClient.newHttpClient()) {
            var plain = HttpRequest.newBuilder(program.address("/health")).build();
            assertThat(client.send(plain, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            var forwarded = HttpRequest.newBuilder(program.address("/health"))
                    .header("X-Forwarded-For", "10.0.0.1")
                    .build();
            var refused = client.send(forwarded, BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(421);
            assertThat(refused.body()).contains("только на этом компьютере");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json", "image/avif", "*/*", "no type at all"})
    void saysTheSameInPlainTextWhateverIsAskedFor(String accepted) {
        var answer = SchoolProgram.shared().nobody().getBytes("/health", "Accept", accepted);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("ready\n");
    }
}
