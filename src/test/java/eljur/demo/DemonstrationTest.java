package eljur.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.RunningProgram;
import eljur.testing.TestDatabase;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The program with the demonstration in it, as whoever starts it finds it. */
class DemonstrationTest {

    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");

    @Test
    void everyLogInOfTheSignInPageOpensAFirstPage() throws Exception {
        var database = TestDatabase.fresh(true);
        try (var program = RunningProgram.on(database, true, Map.of())) {
            for (String login : List.of(
                    "teacher",
                    "parent",
                    "pupil",
                    "tutor",
                    "deputy",
                    "director",
                    "admin",
                    "secretary",
                    "activities",
                    "nurse",
                    "psychologist"))
                assertThat(firstPage(program.address("/"), login)).as(login).isEqualTo(200);
        }
        try (var off = RunningProgram.on(TestDatabase.fresh(true), true, Map.of("eljur.demo.seed", "false"));
                var data = TestDatabase.asData(off.database());
                var rows = data.createStatement().executeQuery("select count(*) from people.person")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private static int firstPage(URI program, String login) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            String page = client.send(
                            HttpRequest.newBuilder(program.resolve("/sign-in")).build(), BodyHandlers.ofString())
                    .body();
            var token = TOKEN.matcher(page);
            assertThat(token.find()).isTrue();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(program.resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header(token.group(2), token.group(1))
                            .POST(BodyPublishers.ofString("login=" + login + "&password=demo"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.uri().getPath()).as(login).isNotEqualTo("/sign-in");
            return answer.statusCode();
        }
    }
}
