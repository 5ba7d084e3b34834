package eljur.journal.permits;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson of 9 November is past the days of editing, one of 7 October in a closed quarter. Anna teaches both. */
class PermitTest {

    private static final long PASSED = 9711109, CLOSED = 9711007, OPEN = 9711209;
    private static final long DARYA = 9101, KIRILL = 9102;

    private SchoolProgram program;
    private Visitor anna;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theTeacherAsksWithOneTapAndTheDeputyOpensForSomeHours() {
        assertThat(refusal(cell(anna, PASSED, DARYA, "5"))).startsWith("Не записано: срок правки прошёл 23.11.2026");
        assertThat(anna.get("/lessons/" + PASSED).body()).contains("Срок правки прошёл", "Попросить завуча открыть");
        assertThat(anna.submit("/lessons/" + PASSED + "/permits", Map.of("tap", "исправить отметку"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anna.submit("/lessons/" + PASSED + "/permits", Map.of("tap", "исправить отметку"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anna.get("/lessons/" + PASSED).body())
                .contains("Просьба отправлена 16 декабря, 11:04, завуч ещё не ответил.")
                .doesNotContain("Попросить завуча открыть");
        assertThat(deputy.get("/today").body()).contains("Учитель просит открыть журнал: 1");
        assertThat(deputy.get("/permits").body()).contains("Алгебра, 7-А", "урок 9 ноября", "Ткачук А. В.");
        assertThat(deputy.get("/lessons/" + PASSED + "/permits").body())
                .contains("Ткачук А. В. просит открыть урок.", "value=\"исправить отметку\"");
        assertThat(open(PASSED, Map.of("permit", asked())).statusCode()).isEqualTo(302);
        assertThat(cell(anna, PASSED, DARYA, "5").statusCode()).isEqualTo(200);
        assertThat(anna.get("/lessons/" + PASSED).body()).doesNotContain("Срок правки прошёл");
        assertThat(column(PASSED)).doesNotContain("lock");
        assertThat(deputy.get("/today").body()).doesNotContain("просит открыть журнал");
        assertThat(events()).containsExactly("asked null 9001", "opened описка 9005");

        program.clock().moveBy(Duration.ofHours(2));
        assertThat(refusal(cell(anna, PASSED, KIRILL, "5"))).startsWith("Не записано: срок правки прошёл");
        assertThat(anna.get("/lessons/" + PASSED).body())
                .contains("Было открыто до 16 декабря, 13:04. Зуева Е. М.: описка");
    }

    @Test
    void withoutAWordOfWhyNothingIsSent() {
        var answer = anna.submit("/lessons/" + PASSED + "/permits", Map.of("why", " ", "tap", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Не отправлено: не сказано, зачем", "href=\"/lessons/" + PASSED + "\"", "исправить отметку")
                .contains("name=\"why\"", "formnovalidate");
        assertThat(events()).isEmpty();
        assertThat(deputy.get("/permits").body()).doesNotContain("урок 9 ноября");
    }

    @Test
    void aClosedQuarterIsOpenedForOneCellAndNoOther() {
        assertThat(refusal(cell(anna, CLOSED, DARYA, "4"))).startsWith("Не записано: период закрыт 30.10.2026");
        assertThat(open(CLOSED, Map.of("what", "cell", "pupil", "" + DARYA, "person", "9001"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(cell(anna, CLOSED, DARYA, "4").statusCode()).isEqualTo(200);
        assertThat(refusal(cell(anna, CLOSED, KIRILL, "4"))).startsWith("Не записано: период закрыт");
        assertThat(anna.get("/lessons/" + CLOSED).body()).contains("Период закрыт");
    }

    @Test
    void aPageIsEveryLessonOfItsTermAndItsResultsAndNoOtherTerm() {
        assertThat(open(CLOSED, Map.of("what", "page", "person", "9001")).statusCode())
                .isEqualTo(302);
        assertThat(cell(anna, 9711005, KIRILL, "3").statusCode()).isEqualTo(200);
        assertThat(anna.get("/registers/971/results?term=9011").body()).contains("name=\"m.9101\"");
        Map<String, String> result =
                Map.of("term", "9011", "m." + DARYA, "5", "v." + DARYA, "1", "r." + DARYA, "пересчёт");
        assertThat(anna.submit("/registers/971/results", result).statusCode()).isEqualTo(302);
        assertThat(refusal(cell(anna, PASSED, DARYA, "5"))).startsWith("Не записано: срок правки прошёл");
    }

    @Test
    void theDeputyClosesItEarlierOrRefuses() {
        open(PASSED, Map.of("person", "9001"));
        long permit = program.inDatabase(db -> db.sql("select max(id) from journal.permit where lesson_id = ?")
                .param(PASSED)
                .query(Long.class)
                .single());
        assertThat(deputy.submit("/permits/" + permit + "/ending", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(deputy.submit("/permits/" + permit + "/ending", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(refusal(cell(anna, PASSED, DARYA, "5"))).startsWith("Не записано: срок правки прошёл");
        anna.submit("/lessons/" + PASSED + "/permits", Map.of("why", "не та строка"));
        Map<String, String> refused = Map.of("permit", asked(), "answer", "сначала покажите работу");
        assertThat(deputy.submit("/lessons/" + PASSED + "/permits/refusal", refused)
                        .statusCode())
                .isEqualTo(302);
        assertThat(anna.get("/lessons/" + PASSED).body())
                .contains("Отказано. Зуева Е. М.: сначала покажите работу", "Попросить ещё раз");
        assertThat(deputy.submit("/lessons/" + PASSED + "/permits/refusal", refused)
                        .body())
                .contains("эту просьбу уже решил(а) Зуева Е. М.");
        assertThat(events())
                .containsExactly(
                        "opened описка 9005",
                        "ended null 9005",
                        "asked null 9001",
                        "refused сначала покажите работу 9005");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Map<String, String> said = new HashMap<>();
        said.put("Не записано: не указана причина.", "reason= ");
        said.put("Не открыто: не выбран ученик.", "what=cell");
        said.put("Не открыто: не выбрано, кому.", "person=9002");
        said.put("Не открыто: срок не понять. Впишите часы, от 1 до 168.", "hours=200");
        said.forEach((words, field) -> {
            String[] typed = field.split("=", 2);
            Map<String, String> fields = new HashMap<>(Map.of("person", "9001"));
            fields.put(typed[0], typed[1]);
            var answer = open(PASSED, fields);
            assertThat(answer.statusCode()).as(words).isEqualTo(422);
            assertThat(answer.body()).contains(words);
        });
        assertThat(open(PASSED, Map.of("person", "9001", "hours", "0")).body()).contains("value=\"описка\"");
        assertThat(open(OPEN, Map.of("person", "9001")).body()).contains("этот урок сейчас и так открыт");
        assertThat(anna.submit("/lessons/" + OPEN + "/permits", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(events()).isEmpty();
    }

    @Test
    void nobodyElseAsksDecidesOrUsesIt() {
        open(PASSED, Map.of("person", "9001"));
        for (String login : List.of("boris", "stranger")) {
            var one = program.signedIn(login).as("TEACHER");
            assertThat(cell(one, PASSED, DARYA, "5").statusCode()).as(login).isEqualTo(404);
            assertThat(one.submit("/lessons/" + PASSED + "/permits", Map.of()).statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThat(one.get("/permits").statusCode()).as(login).isEqualTo(403);
        }
        for (String login : List.of("anna", "vera", "admin", "director", "secretary", "olga"))
            assertThat(program.signedIn(login)
                            .submit("/lessons/" + PASSED + "/permits/opening", Map.of("reason", "так", "hours", "2"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("director").get("/permits").body()).contains("Открыто сейчас");
    }

    private HttpResponse<String> open(long lesson, Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("what", "lesson", "hours", "2", "reason", "описка"));
        fields.putAll(more);
        return deputy.submit("/lessons/" + lesson + "/permits/opening", fields);
    }

    private HttpResponse<String> cell(Visitor who, long lesson, long pupil, String text) {
        long version = program.inDatabase(
                db -> db.sql("select coalesce(max(version), 0) from journal.cell where lesson_id = ? and pupil_id = ?")
                        .params(lesson, pupil)
                        .query(Long.class)
                        .single());
        return who.post("/registers/971/cells", """
                {"op":"%s","at":"2026-12-16T08:04:00Z","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"reason":"описка"}""".formatted(UUID.randomUUID(), lesson, pupil, version, text));
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body().replaceAll("(?s).*\"refused\":\"([^\"]*)\".*", "$1");
    }

    private String asked() {
        return program.inDatabase(db -> db.sql("select id::text from journal.permit where decided_at is null")
                .query(String.class)
                .single());
    }

    private String column(long lesson) {
        String page = anna.get("/registers/971?term=9012").body();
        int at = page.indexOf("data-l=\"" + lesson + "\"");
        return page.substring(page.lastIndexOf("<th", at), at);
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql(
                        "select action || ' ' || coalesce(reason, 'null') || ' ' || person_id from audit.change_event where entity = 'permit' order by id")
                .query(String.class)
                .list());
    }
}
