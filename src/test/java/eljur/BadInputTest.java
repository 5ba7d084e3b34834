package eljur;

import static eljur.BadValues.BAD_DAYS;
import static eljur.BadValues.BAD_IDS;
import static eljur.BadValues.BAD_TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address with broken ids and parameters, by somebody who may open it: a refusal in the frame of the
 * program, in Russian, nothing changed, nothing of it given back as a tag, never a fault of ours. Bodies of JSON: {@link BadJsonTest}; methods,
 * headers and cookies: {@link BadRequestTest}.
 */
class BadInputTest extends EveryAddress {

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
        assertThat(program.signedIn("boris").get("/access").body()).contains("в меню под вашим именем");
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
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null && !asked.name().isEmpty()
                ? asked.name()
                : String.valueOf(parameter.getParameter().getName());
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
}
