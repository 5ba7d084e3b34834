package eljur;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Samples;
import eljur.testing.SchoolProgram;
import eljur.testing.Untouched;
import eljur.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address with broken ids, parameters, methods, headers and cookies, by somebody who may open it: a refusal in the frame of the
 * program, in Russian, nothing changed, nothing of it given back as a tag, never a fault of ours. Bodies of JSON: {@link BadJsonTest}.
 */
class BadInputTest {

    private static final List<String> BAD_IDS = List.of(
            "0",
            "-1",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "1e3",
            "0x10",
            "1.5",
            "abc",
            "NaN",
            "null",
            "%D1%8F",
            "%F0%9F%92%A9",
            "%C2%A01",
            "%00",
            "%0A",
            "%E2%80%AE1",
            "9".repeat(3000),
            "1'%20or%20'1'='1",
            "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
            "..%2F..",
            "%ZZ",
            "%",
            "%ED%A0%80",
            "*",
            "{x}",
            "$%7B7*7%7D");

    private static final List<String> BAD_TEXTS = List.of(
            "\u0000",
            "a\u0000b",
            "\u0007",
            "\u202e",
            "\u200b",
            "\ufeff",
            "е\u0301".repeat(10_000),
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'; drop table journal.mark; --",
            "{{7*7}}${7*7}",
            "я".repeat(100_000),
            "%",
            "9".repeat(30),
            "-1",
            "1,2",
            "null",
            "\uD83D\uDCA9");

    private static final List<String> BAD_DAYS = List.of(
            "0000-01-01",
            "9999-12-31",
            "2026-02-29",
            "2026-13-01",
            "2026-12-32",
            "24:00",
            "16.12.2026",
            "-999999999-01-01",
            "+999999999-12-31",
            "+10000-01-01",
            "10000-01-01",
            "2026-12-16T00:00",
            "1",
            "");

    private static final List<String> LOGINS = List.of(
            "anna",
            "deputy",
            "olga",
            "director",
            "admin",
            "secretary",
            "vera",
            "darya",
            "activities",
            "nurse",
            "psychologist");

    private static final long SEED = Long.getLong("seed", 20261216);

    private static SchoolProgram program;
    private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        for (String login : LOGINS) SIGNED_IN.put(login, program.signedIn(login));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @TestFactory
    List<DynamicTest> noSuchIdIsFoundOrUnderstood() {
        return forEach((address, visitor) -> {
            String[] parts = address.split("(?=\\{)");
            for (int i = 1; i < parts.length; i++)
                for (String bad : BAD_IDS) {
                    String[] broken = parts.clone();
                    broken[i] = broken[i].replaceFirst("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(bad));
                    assertRefused(visitor, method(address), path(String.join("", broken)), address, bad);
                }
        });
    }

    @TestFactory
    List<DynamicTest> noParameterIsAFault() {
        return forEach((address, visitor) -> {
            for (String name : parameters(address)) {
                for (String bad : all(BAD_TEXTS, BAD_DAYS)) assertNoFault(visitor, address, name + "=" + encoded(bad));
                for (String bad : BAD_IDS) assertNoFault(visitor, address, name + "=" + bad);
                assertNoFault(visitor, address, name + "=1&" + name + "=2");
                assertNoFault(
                        visitor, address, name + "[]=1&" + name + ".x=2&class.module.classLoader=1&_" + name + "=");
            }
            assertNoFault(visitor, address, "unknown=1&role=HEAD&schoolId=902");
        });
    }

    @TestFactory
    List<DynamicTest> aNumberOrADayThatIsNoneIsRefused() {
        return forEach((address, visitor) -> {
            if (!address.startsWith("GET")) return;
            for (MethodParameter parameter : typed(address, Long.class))
                for (String bad : List.of("abc", "9223372036854775808", "1.5", "-1", "0", "1e3", "%D1%8F", "%00"))
                    assertRefused(visitor, "GET", bare(address) + "?" + name(parameter) + "=" + bad, address, bad);
            for (MethodParameter parameter : typed(address, java.time.LocalDate.class))
                for (String bad : BAD_DAYS)
                    if (!bad.isEmpty())
                        assertRefused(
                                visitor,
                                "GET",
                                bare(address) + "?" + name(parameter) + "=" + encoded(bad),
                                address,
                                bad);
        });
    }

    @Test
    void aPageThatCannotBeIsNotFound() {
        Visitor anna = SIGNED_IN.get("anna"), olga = SIGNED_IN.get("olga");
        for (String path : List.of(
                "/lessons/99999999999999999999", "/lessons/abc", "/today?day=9999-99-99", "/today?day=2026-02-30"))
            assertThat(anna.raw("GET", path))
                    .as(path)
                    .startsWith("HTTP/1.1 404 ")
                    .contains("Такой страницы нет", "<header");
        for (String path : List.of("/diary?week=9999-12-31", "/diary?child=abc"))
            assertThat(olga.raw("GET", path))
                    .as(path)
                    .startsWith("HTTP/1.1 404 ")
                    .contains("<header");
        assertThat(anna.raw("GET", "/%00")).startsWith("HTTP/1.1 400 ").contains("<link rel=\"icon\" href=\"data:,\">");
    }

    @Test
    void onlyWhoHasSeveralRolesIsToldToChangeThem() {
        assertThat(SIGNED_IN.get("nurse").get("/imports").body())
                .contains("Этой роли нельзя")
                .doesNotContain("Смените");
        assertThat(program.signedIn("boris").get("/imports").body()).contains("в меню под вашим именем");
    }

    @TestFactory
    List<DynamicTest> otherMethodsAreRefused() {
        List<String> addresses = Samples.addresses(program);
        return forEach((address, visitor) -> {
            for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "BREW"))
                if (!addresses.contains(method + " " + address.split(" ")[1]))
                    assertRefused(visitor, method, path(address), address, method);
        });
    }

    @TestFactory
    List<DynamicTest> strangeHeadersAreNoFault() {
        return forEach((address, visitor) -> {
            var request = Samples.request(program, address, Samples.Row.OURS);
            if (!request.method().equals("GET")) return;
            for (String accept :
                    List.of("image/png", "garbage", "*/*;q=x", "application/json", "text/html;level=1", "a/b,c/d", ""))
                assertThat(visitor.send("GET", request.path(), new byte[0], "Accept", accept)
                                .statusCode())
                        .as(address + " Accept: " + accept)
                        .isLessThan(500);
            for (String[] header : new String[][] {
                {"Accept-Language", "xx-YY;q=9"},
                {"Range", "bytes=0-1,5-"},
                {"If-None-Match", "*"},
                {"X-Forwarded-Host", "evil.example"},
                {"X-HTTP-Method-Override", "DELETE"},
                {"Content-Type", "garbage"},
                {"X-Account", "x"},
                {"Origin", "null"}
            })
                assertThat(visitor.send("GET", request.path(), new byte[0], header[0], header[1])
                                .statusCode())
                        .as(address + " " + header[0])
                        .isLessThan(500);
        });
    }

    @TestFactory
    List<DynamicTest> garbageInCookiesIsNobody() {
        return forEach((address, unused) -> {
            if (address.matches(".* (/health|/sign-in|/sign-out|/activate)")) return;
            for (String cookie : List.of(
                    "eljur=",
                    "eljur=x",
                    "eljur=" + "A".repeat(4000),
                    "eljur=\"\\\"",
                    "eljur=%00",
                    "eljur=a; eljur=b",
                    "eljur",
                    "=;;,",
                    "notice=<script>alert(1)</script>; XSRF-TOKEN=x",
                    "XSRF-TOKEN=" + "x".repeat(3000))) {
                String before = Untouched.of(program);
                String answer = raw(method(address) + " " + path(address) + " HTTP/1.1\r\nHost: localhost\r\nCookie: "
                        + cookie + "\r\nX-XSRF-TOKEN: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                assertThat(answer)
                        .as(cookie)
                        .matches("(?s)HTTP/1.1 (302|400|401|403) .*")
                        .doesNotContain("<script>alert");
                assertThat(Untouched.of(program)).as(cookie).isEqualTo(before);
            }
        });
    }

    @Test
    void whatIsNoRequestIsRefusedInOurWords() {
        var random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] valid = "GET /sign-in?from=/today HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
            for (int n = random.nextInt(4); n >= 0; n--) valid[random.nextInt(40)] = (byte) random.nextInt(256);
            String request = new String(valid, StandardCharsets.ISO_8859_1);
            String answer = raw(request);
            if (!answer.startsWith("HTTP/") || answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.1 3"))
                continue;
            assertThat(answer)
                    .as("seed " + SEED + " round " + i + ": " + request)
                    .matches("(?s)HTTP/1.1 (4\\d\\d|505|501) .*")
                    .contains("Content-Security-Policy: ")
                    .doesNotContain("Tomcat", "HTTP Status");
        }
    }

    private interface Attack {
        void on(String address, Visitor visitor);
    }

    private static List<DynamicTest> forEach(Attack attack) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String address : Samples.addresses(program))
            // A school that is set up has no first day any more: that page is nobody's here, FirstDayTest tries it.
            if (!address.equals("POST /sign-out") && !address.endsWith("/first-day/{token}"))
                tests.add(DynamicTest.dynamicTest(address, () -> attack.on(address, whoMay(address))));
        return tests;
    }

    /** Somebody to whom this address says neither no nor not found. */
    private static Visitor whoMay(String address) {
        return LOGINS.stream()
                .map(SIGNED_IN::get)
                .filter(visitor -> {
                    int status = visitor.send(method(address), path(address), new byte[0], "Accept", "text/html,*/*")
                            .statusCode();
                    return status != 403 && status != 404;
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody of the cast may open " + address));
    }

    private static void assertRefused(Visitor visitor, String method, String path, String address, String bad) {
        String before = Untouched.of(program);
        String answer = visitor.raw(method, path);
        assertThat(answer)
                .as(address + " with " + (bad.length() < 80 ? bad : bad.substring(0, 80)))
                .matches("(?s)HTTP/1.1 4\\d\\d .*")
                .containsPattern("[а-яё]{3}")
                .doesNotContain("<script>alert", "Exception", "Tomcat");
        assertThat(Untouched.of(program)).as(address + " with " + bad).isEqualTo(before);
    }

    private static void assertNoFault(Visitor visitor, String address, String query) {
        String method = method(address), what = address + " " + (query.length() < 80 ? query : query.substring(0, 80));
        HttpResponse<String> asForm = null;
        if (!method.equals("GET"))
            asForm = visitor.send(
                    method,
                    path(address),
                    query.getBytes(StandardCharsets.UTF_8),
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Accept",
                    "text/html");
        if (asForm != null) {
            assertThat(asForm.statusCode()).as(what).isLessThan(500);
            assertThat(asForm.body()).as(what).doesNotContain("<script>alert", "<img src=x");
        }
        // No address is as long: the server hangs up before it has read it to the end.
        if (query.length() > 6000) return;
        String answer = visitor.raw(method, path(address) + sign(address) + query);
        assertThat(answer)
                .as(what)
                .matches("(?s)HTTP/1.1 [234]\\d\\d .*")
                .doesNotContain("<script>alert", "<img src=x", "Tomcat");
    }

    private static List<String> parameters(String address) {
        return Arrays.stream(handler(address).getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(BadInputTest::name)
                .toList();
    }

    private static List<MethodParameter> typed(String address, Class<?> type) {
        return Arrays.stream(handler(address).getMethodParameters())
                .filter(parameter ->
                        parameter.hasParameterAnnotation(RequestParam.class) && parameter.getParameterType() == type)
                .toList();
    }

    private static String name(MethodParameter parameter) {
        return String.valueOf(parameter.getParameter().getName());
    }

    private static HandlerMethod handler(String address) {
        return program.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(found -> found.getKey().getPatternValues().contains(address.split(" ")[1])
                        && found.getKey().getMethodsCondition().getMethods().stream()
                                .anyMatch(verb -> verb.name().equals(method(address))))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String method(String address) {
        return address.split(" ")[0];
    }

    private static String path(String address) {
        return Samples.request(program, address, Samples.Row.OURS).path();
    }

    private static String bare(String address) {
        return path(address).split("\\?")[0];
    }

    private static String sign(String address) {
        return path(address).contains("?") ? "&" : "?";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> all(List<String> some, List<String> others) {
        return java.util.stream.Stream.concat(some.stream(), others.stream()).toList();
    }

    private static String raw(String request) {
        try (var socket = new Socket("127.0.0.1", program.address("").getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException closed) {
            return "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
