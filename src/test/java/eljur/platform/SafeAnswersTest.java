package eljur.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Samples;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What stands on every answer, whoever asks for whatever, and what never stands in a page. */
class SafeAnswersTest {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private static final Pattern INLINE =
            Pattern.compile("(?i)<[^>]*\\s(style|on\\w+)\\s*=|<style|javascript:|<script(?![^>]*\\ssrc=)[^>]*>");

    private static SchoolProgram program;
    private static Visitor anna;

    @BeforeAll
    static void start() throws NoSuchMethodException {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        program.bean(RequestMappingHandlerMapping.class)
                .registerMapping(
                        RequestMappingInfo.paths("/planted").build(),
                        new SafeAnswersTest(),
                        SafeAnswersTest.class.getDeclaredMethod("fault"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** A fault of ours, planted. */
    public void fault() {
        throw new IllegalStateException("secret of the house");
    }

    @Test
    void everyAnswerBearsEveryHeader() {
        List<String> answers = new ArrayList<>();
        for (Visitor visitor :
                List.of(anna, program.signedIn("olga"), program.nobody().withToken()))
            for (String address : Samples.addresses(program)) {
                var request = Samples.request(program, address, Samples.Row.OURS);
                // A file of homework is stricter still: its own test looks at that.
                boolean apart = address.equals("POST /sign-out") || address.endsWith("/files/{file}");
                if (!apart) answers.add(visitor.raw(request.method(), request.path()));
            }
        for (String path : List.of(
                "/nope",
                "/a/old/look/base.css",
                "/registers/abc",
                "/registers/1",
                "/planted",
                "//x",
                "/x;y",
                "/%00",
                "/a%2Fb",
                "/%ff",
                "/%ZZ",
                "/\\",
                "/error",
                "/diary")) answers.add(anna.raw("GET", path));
        for (String method : List.of("TRACE", "BREW", "DELETE", "OPTIONS", "HEAD"))
            answers.add(anna.raw(method, "/today"));
        answers.add(anna.raw("GET", styleSheet()));
        answers.add(anna.raw("GET", "/today?x=" + "x".repeat(20_000)));
        for (String answer : answers)
            HEADERS.forEach((name, value) -> assertThat(head(answer)).contains(name + ": " + value));
        assertThat(answers.stream().map(answer -> answer.substring(9, 12)).distinct())
                .contains("200", "302", "400", "401", "403", "404", "405", "500");
    }

    @Test
    void nothingPersonalIsKeptByABrowserAndStylesAreForEver() {
        for (String path : List.of("/today", "/registers/971", "/nope", "/sign-in", "/planted"))
            assertThat(head(anna.raw("GET", path))).contains("Cache-Control: no-store");
        assertThat(head(anna.raw("GET", styleSheet()))).contains("Cache-Control: max-age=31536000, public, immutable");
    }

    @Test
    void aFaultOfOursSaysANumberAndNothingElse() {
        String page = anna.get("/planted").body();
        assertThat(page)
                .contains("Сбой у нас")
                .containsPattern("[2-9A-Z]{3}-[2-9A-Z]{3}")
                .doesNotContain("secret", "Exception");
        assertThat(anna.getJson("/planted").body())
                .startsWith("{\"refused\":\"")
                .doesNotContain("secret", "Exception");
    }

    @Test
    void noPageHoldsInlineCode() {
        List<String> pages = new ArrayList<>();
        for (String login : List.of(
                "anna", "vera", "director", "deputy", "activities", "admin", "secretary", "nurse", "olga", "darya")) {
            Visitor visitor = program.signedIn(login);
            for (String address : Samples.addresses(program))
                if (address.startsWith("GET"))
                    pages.add(visitor.get(Samples.request(program, address, Samples.Row.OURS)
                                    .path())
                            .body());
        }
        pages.add(program.nobody().get("/sign-in").body());
        pages.add(anna.get("/planted").body());
        assertThat(pages)
                .allSatisfy(page -> assertThat(INLINE.matcher(page).results().map(one -> one.group()))
                        .isEmpty());
        assertThat(INLINE.matcher("<p style=\"x\"> <a onclick='y'> <script>1</script>")
                        .results())
                .hasSize(3);
    }

    @Test
    void pagesStylesAndAnswersTravelCompressed() {
        for (String path : List.of("/registers/971", "/today", styleSheet())) {
            var answer = anna.getBytes(path, "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
        }
    }

    private static String styleSheet() {
        var found = Pattern.compile("href=\"(/a/[^\"]+/look/register\\.css)\"")
                .matcher(anna.get("/registers/971").body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String head(String answer) {
        return new String(answer.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).split("\r\n\r\n")[0];
    }
}
