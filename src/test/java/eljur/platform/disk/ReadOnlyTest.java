package eljur.platform.disk;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.GoesOn;
import eljur.testing.Samples;
import eljur.testing.Samples.Row;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Without room everything can be read and nothing is saved, and it comes back by itself; the reading of the disk is injected. */
class ReadOnlyTest {

    private static final String MARK = "POST /registers/{course}/cells";

    /** The whole list: what is done although nothing may be saved. */
    private static final List<String> GOES_ON = List.of(
            "POST /access/people/{person}/closure",
            "POST /password",
            "POST /role",
            "POST /sign-in",
            "POST /sign-out",
            "POST /theme",
            "POST /upkeep/clock/confirmation");

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void enough() {
        program.bean(TestSpaces.class).free(50_000);
    }

    @Test
    void nothingElseGoesOnThanWhatIsListedHere() {
        var marked = new TreeSet<String>();
        program.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            if (method.hasMethodAnnotation(GoesOn.class))
                info.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> marked.add(
                                verb + " " + info.getPatternValues().iterator().next()));
        });
        assertThat(marked).containsExactlyElementsOf(GOES_ON);
    }

    @Test
    void everyOtherActOfWhoeverMayDoItIsPutOffAndLeavesNothing() {
        List<Visitor> everybody = List.of(
                program.signedIn("anna"),
                program.signedIn("deputy"),
                program.signedIn("admin"),
                program.signedIn("secretary"),
                program.signedIn("boris").as("FORM_TUTOR"),
                program.signedIn("vera").as("FORM_TUTOR"),
                program.signedIn("nurse"),
                program.signedIn("olga"));
        program.bean(TestSpaces.class).free(100);
        String before = written();
        List<String> acts = Samples.addresses(program).stream()
                .filter(address -> !address.startsWith("GET") && !GOES_ON.contains(address))
                .toList();
        assertThat(acts).hasSizeGreaterThan(15);
        for (String act : acts)
            assertThat(everybody.stream().map(visitor -> send(visitor, act).statusCode()))
                    .as(act)
                    .contains(503)
                    .isSubsetOf(503, 403);
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aScriptIsToldToTryLaterAndAFormWhatToDo() {
        var anna = program.signedIn("anna");
        program.bean(TestSpaces.class).free(100);
        var script = send(anna, MARK);
        assertThat(script.statusCode()).isEqualTo(503);
        assertThat(script.headers().firstValue("Retry-After")).contains("15");
        assertThat(script.body())
                .contains("\"later\":true")
                .contains("место на диске")
                .contains("уйдёт сама");
        var form = program.signedIn("deputy").submit("/registers/971/terms/9012/closure", Map.of("order", "№ 5"));
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.body())
                .contains("Пока только чтение")
                .contains("введённое осталось на странице")
                .doesNotContain("номер:");
    }

    @Test
    void readingComingInAndGoingOutGoOn() {
        var anna = program.signedIn("anna");
        program.bean(TestSpaces.class).free(0);
        assertThat(anna.get("/registers/971").statusCode()).isEqualTo(200);
        var late = program.signedIn("boris");
        assertThat(late.get("/today").statusCode()).isEqualTo(200);
        assertThat(late.as("FORM_TUTOR").get("/classes").statusCode()).isEqualTo(200);
        assertThat(late.submit("/sign-out", Map.of()).statusCode()).isEqualTo(302);
        assertThat(late.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void whoMayNotDoItIsToldThatFirst() {
        var olga = program.signedIn("olga");
        program.bean(TestSpaces.class).free(100);
        assertThat(send(olga, MARK).statusCode()).isEqualTo(403);
        assertThat(send(program.nobody().withToken(), MARK).statusCode()).isEqualTo(401);
    }

    @Test
    void comesBackByItselfAndTheSameSaveIsTaken() {
        var anna = program.signedIn("anna");
        var request = Samples.request(program, MARK, Row.OURS);
        program.bean(TestSpaces.class).free(499);
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(503);
        program.bean(TestSpaces.class).free(590);
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(503);
        program.bean(TestSpaces.class).free(601);
        assertThat(anna.post(request.path(), request.body()).statusCode()).isEqualTo(200);
    }

    @Test
    void everybodyWhoWritesReadsWhyAndTheAdministratorWhereAndHowMuch() {
        program.bean(TestSpaces.class).free(5_000);
        assertThat(program.signedIn("anna").get("/today").body()).doesNotContain("на диске");
        assertThat(program.signedIn("admin").get("/").body())
                .contains("На диске с папкой /srv/eljur осталось 5,0 ГБ. Освободите не меньше 7,0 ГБ");
        program.bean(TestSpaces.class).free(100);
        for (String writer : List.of("anna", "director", "deputy", "secretary"))
            assertThat(program.signedIn(writer).get("/").headers().firstValue("Location"))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isEmpty(),
                            path -> assertThat(program.signedIn(writer)
                                            .get(path.orElseThrow())
                                            .body())
                                    .contains("на компьютере школы кончилось место на диске"));
        assertThat(program.signedIn("admin").get("/").body())
                .contains("на диске с папкой /srv/eljur свободно 100 МБ. Освободите ещё не меньше 500 МБ");
        assertThat(program.signedIn("olga").get("/diary").body()).doesNotContain("на диске");
    }

    @Test
    void healthSaysItInOneWordAndStaysWell() {
        assertThat(health()).isEqualTo("200 ready\n");
        program.bean(TestSpaces.class).free(100);
        assertThat(health()).isEqualTo("200 ready\nread-only: disk\n");
    }

    @Test
    void theAdministratorAndTheDirectorSeeTheStateNobodyElse() {
        program.bean(TestSpaces.class).free(100);
        for (String who : List.of("admin", "director"))
            assertThat(program.signedIn(who).get("/upkeep").body())
                    .contains("Места нет: журнал только читается")
                    .contains("/srv/eljur: свободно 100 МБ из 100,0 ГБ")
                    .contains("fsync = on");
        assertThat(program.signedIn("anna").get("/upkeep").statusCode()).isEqualTo(403);
    }

    private static String health() {
        var answer = program.nobody().getBytes("/health", "Accept", "*/*");
        return answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String written() {
        return program.inDatabase(db -> db.sql("""
                        select (select count(*) from audit.change_event)::text || '/' || (select count(*) from platform.operation)
                               || '/' || (select count(*) from access.slip) || '/' || (select count(*) from backup.run)""").query(String.class).single());
    }

    private static HttpResponse<String> send(Visitor visitor, String address) {
        var request = Samples.request(program, address, Row.OURS);
        return visitor.send(
                request.method(),
                request.path(),
                request.body().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                request.isJson() ? "application/json" : "application/x-www-form-urlencoded",
                "Accept",
                request.isJson() ? "application/json" : "text/html,*/*;q=0.8");
    }
}
