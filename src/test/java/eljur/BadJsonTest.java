package eljur;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Mutants;
import eljur.testing.Samples;
import eljur.testing.SchoolProgram;
import eljur.testing.Untouched;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every address that takes JSON, with its valid request broken in every place and every way: refused in words, nothing changed, never a
 * fault of ours, soon. Besides, bytes are broken at random; {@code -Dseed=} repeats what failed.
 */
class BadJsonTest {

    /** Fields that may be left out, or be null. */
    private static final Set<String> OPTIONAL =
            Set.of("at", "minutes", "dueLesson", "work", "comment", "reason", "mark", "topicId");

    private static final long SEED = Long.getLong("seed", 20261216);
    private static final int ROUNDS = 150;

    private static SchoolProgram program;
    private static Visitor anna;
    private static Visitor deputy;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        deputy = program.signedIn("deputy");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @TestFactory
    List<DynamicTest> whatIsNoValueOfTheFieldIsRefused() {
        return forEach((address, valid) -> {
            for (String field : Mutants.fields(valid))
                for (String value : Mutants.notOfItsKind(valid, field))
                    assertRefused(address, Mutants.with(valid, field, value), field + " = " + value);
        });
    }

    @TestFactory
    List<DynamicTest> whatNobodyCanTypeIsRefusedInEveryText() {
        return forEach((address, valid) -> {
            for (String field : Mutants.texts(valid))
                for (String value : Mutants.UNTYPABLE)
                    assertRefused(address, Mutants.with(valid, field, value), field + " = " + shortened(value));
        });
    }

    @TestFactory
    List<DynamicTest> whatIsMissingOrNullIsRefusedUnlessItMayBe() {
        return forEach((address, valid) -> {
            for (String field : Mutants.fields(valid)) {
                if (OPTIONAL.contains(field.substring(field.lastIndexOf('/') + 1))) continue;
                assertRefused(address, Mutants.with(valid, field, "null"), field + " null");
                assertRefused(address, Mutants.without(valid, field), field + " missing");
            }
        });
    }

    @TestFactory
    List<DynamicTest> whatIsNoSuchFieldIsRefused() {
        return forEach((address, valid) -> {
            for (String extra :
                    List.of("role", "schoolId", "school_id", "id", "personId", "admin", "constructor", "__proto__", ""))
                for (String value : List.of("\"HEAD\"", "902", "null", "{}"))
                    assertRefused(
                            address, valid.replaceFirst("\\{", "{\"" + extra + "\":" + value + ","), "extra " + extra);
            for (String field : Mutants.fields(valid))
                if (!field.contains("/"))
                    assertRefused(address, valid.replaceFirst("\\{", "{\"" + field + "\":null,"), "twice " + field);
        });
    }

    @TestFactory
    List<DynamicTest> whatIsNoSuchBodyIsRefused() {
        return forEach((address, valid) -> {
            for (String body : Mutants.bodies(valid)) assertRefused(address, body, shortened(body));
            for (String charset : List.of("windows-1251", "KOI8-R", "x-MacCyrillic"))
                assertNoFault(
                        address, post(address, valid.getBytes(Charset.forName(charset)), "application/json"), charset);
            for (String type : List.of(
                    "text/plain",
                    "application/xml",
                    "text/html",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded",
                    "application/octet-stream",
                    "application/cbor",
                    "garbage",
                    "a/b;c=\"",
                    "")) assertRefused(address, valid.getBytes(StandardCharsets.UTF_8), type, "type " + type);
        });
    }

    @TestFactory
    List<DynamicTest> tenMegabytesAndTenThousandFoldNestingAreRefusedSoon() {
        return forEach((address, valid) -> {
            String huge = "\"" + "5".repeat(10_000_000) + "\"";
            for (String field : Mutants.fields(valid))
                assertRefused(address, Mutants.with(valid, field, huge), field + " of 10 MB");
            for (String deep : List.of("[", "{\"a\":"))
                assertRefused(
                        address, valid.replaceFirst("\\{", "{\"x\":" + deep.repeat(10_000) + ","), "nested " + deep);
        });
    }

    @TestFactory
    List<DynamicTest> brokenBytesAreNeverAFaultOfOurs() {
        return forEach((address, unused) -> {
            var random = new Random(SEED ^ address.hashCode());
            for (int round = 0; round < ROUNDS; round++) {
                byte[] bytes = Mutants.broken(valid(address).getBytes(StandardCharsets.UTF_8), random);
                assertNoFault(
                        address,
                        post(address, bytes, "application/json"),
                        "seed " + SEED + " round " + round + ": " + new String(bytes, StandardCharsets.UTF_8));
            }
        });
    }

    private interface Attack {
        void on(String address, String valid);
    }

    private static List<DynamicTest> forEach(Attack attack) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String address : Samples.addresses(program))
            if (Samples.request(program, address, Samples.Row.OURS).isJson())
                tests.add(DynamicTest.dynamicTest(address, () -> {
                    assertThat(post(address, valid(address).getBytes(StandardCharsets.UTF_8), "application/json")
                                    .statusCode())
                            .as("the valid request itself")
                            .isEqualTo(200);
                    attack.on(address, valid(address));
                }));
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static void assertRefused(String address, String body, String what) {
        assertRefused(address, body.getBytes(StandardCharsets.UTF_8), "application/json", what);
    }

    private static void assertRefused(String address, byte[] body, String type, String what) {
        String before = Untouched.of(program);
        long start = System.nanoTime();
        var answer = post(address, body, type);
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(400, 499);
        // A version that nobody has, or absences that do not stand: what does is shown, and the person chooses.
        String said =
                answer.statusCode() == 409 ? "(?s)\\{\"theirs\":\\{.*}}" : "(?s)\\{\"refused\":\"[А-ЯЁ«].*[а-яё].*\"}";
        assertThat(answer.body()).as(what).matches(said).doesNotContain("Exception");
        assertThat(Untouched.of(program)).as(what).isEqualTo(before);
        assertThat((System.nanoTime() - start) / 1_000_000).as(what + ": ms").isLessThan(5000);
    }

    private static void assertNoFault(String address, HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(address + " " + what).isLessThan(500);
    }

    private static HttpResponse<String> post(String address, byte[] body, String type) {
        var request = Samples.request(program, address, Samples.Row.OURS);
        Visitor who = address.contains("/timetable/drafts/") ? deputy : anna;
        return type.isEmpty()
                ? who.send(request.method(), request.path(), body, "Accept", "application/json")
                : who.send(request.method(), request.path(), body, "Content-Type", type, "Accept", "application/json");
    }

    private static String valid(String address) {
        return Samples.request(program, address, Samples.Row.OURS).body();
    }

    private static String shortened(String text) {
        return text.length() < 80 ? text : text.substring(0, 80) + "…";
    }
}
