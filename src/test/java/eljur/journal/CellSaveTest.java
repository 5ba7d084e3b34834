package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.GLEB;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.MATHS_1;
import static eljur.testing.TestSchool.MIRA;
import static eljur.testing.TestSchool.PYOTR;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The save of a cell over HTTP, tried by its owner, a colleague, a stranger, and at every moment that matters. */
class CellSaveTest {

    private static final long TODAYS = lesson(ALGEBRA, 12, 16);

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void savesAMarkWithItsEventAndTheAverage() {
        var answer = save(anna, TODAYS, DARYA, 0, "5");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = json(answer);
        assertThat(body.path("cell").path("text").asString()).isEqualTo("5");
        assertThat(body.path("cell").path("version").asLong()).isEqualTo(1);
        assertThat(body.path("cell").path("marks").get(0).path("work").asString())
                .isEqualTo("КР");
        assertThat(body.path("average").asString()).isEqualTo("4,00");
        assertThat(body.path("count").asInt()).isEqualTo(3);
        assertThat(body.path("absences").asInt()).isEqualTo(1);
        assertThat(answer.body().length()).isLessThan(2048);
        assertThat(events(TODAYS, DARYA)).hasSize(1).first().satisfies(event -> {
            assertThat(event)
                    .containsEntry("person_id", 9001L)
                    .containsEntry("role", "TEACHER")
                    .containsEntry("action", "recorded");
            assertThat(String.valueOf(event.get("new_value"))).contains("\"text\": \"5\"");
        });
        assertThat(count("platform.outbox")).isEqualTo(1);
    }

    @Test
    void aRepeatedOperationIsAnsweredTheSameAndCountsOnce() {
        String body = body(UUID.randomUUID(), TODAYS, DARYA, 0, "5", true);
        var first = anna.post(cells(ALGEBRA), body);
        var second = anna.post(cells(ALGEBRA), body);
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(events(TODAYS, DARYA)).hasSize(1);
    }

    @Test
    void theSameOperationIdWithSomethingElseIsRefused() {
        UUID op = UUID.randomUUID();
        anna.post(cells(ALGEBRA), body(op, TODAYS, DARYA, 0, "5", true));
        assertRefused(anna.post(cells(ALGEBRA), body(op, TODAYS, DARYA, 0, "4", true)), "под этим номером");
        assertRefused(anna.post(cells(ALGEBRA), body(op, TODAYS, KIRILL, 0, "5", true)), "под этим номером");
        assertRefused(
                anna.put(
                        "/lessons/" + TODAYS + "/topic",
                        "{\"op\":\"%s\",\"version\":1,\"text\":\"Тема\"}".formatted(op)),
                "под этим номером");
        assertThat(events(TODAYS, DARYA)).hasSize(1);
        assertThat(events(TODAYS, KIRILL)).isEmpty();
    }

    @Test
    void aPageOfWhoWasSignedInBeforeWritesNothing() {
        String body = body(UUID.randomUUID(), TODAYS, DARYA, 0, "5", true);
        assertThat(anna.fromPageOf(TestSchool.BORIS).post(cells(ALGEBRA), body).statusCode())
                .isEqualTo(401);
        assertThat(events(TODAYS, DARYA)).isEmpty();
        assertThat(anna.fromPageOf(TestSchool.ANNA).post(cells(ALGEBRA), body).statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherPersonsOperationIdIsNotFound() {
        String body = body(UUID.randomUUID(), TODAYS, DARYA, 0, "5", true);
        anna.post(cells(ALGEBRA), body);
        assertThat(program.signedIn("boris").post(cells(ALGEBRA), body).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theLongestAnswerHasTwoKilobytes() {
        save(anna, TODAYS, DARYA, 0, "5/4/5/3/2/5 н");
        var answer = anna.post(
                cells(ALGEBRA),
                body(UUID.randomUUID(), TODAYS, DARYA, 1, "", false)
                        .replace("}", ",\"work\":\"СР\",\"comment\":\"" + "щ".repeat(500) + "\"}"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(2048);
    }

    @Test
    void theSecondOfTwoSeesBothValuesAndWhoWrote() {
        save(anna, TODAYS, DARYA, 0, "5");
        var answer = save(anna, TODAYS, DARYA, 0, "3");
        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode theirs = json(answer).path("theirs");
        assertThat(theirs.path("text").asString()).isEqualTo("5");
        assertThat(theirs.path("by").asString()).isEqualTo("Ткачук А. В.");
        assertThat(theirs.path("at").asString()).isEqualTo("11:04");
        assertThat(events(TODAYS, DARYA)).hasSize(1);
        assertThat(save(anna, TODAYS, DARYA, theirs.path("version").asLong(), "3")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void keepsTheAbsenceWhenAMarkIsTypedOverIt() {
        save(anna, TODAYS, DARYA, 0, "н");
        var answer = anna.post(cells(ALGEBRA), body(UUID.randomUUID(), TODAYS, DARYA, 1, "5", false));
        assertThat(json(answer).path("cell").path("text").asString()).isEqualTo("5 н");
        var cleared = save(anna, TODAYS, DARYA, 2, "");
        assertThat(json(cleared).path("cell").path("text").asString()).isEmpty();
        assertThat(events(TODAYS, DARYA))
                .extracting(event -> event.get("action"))
                .containsExactly("removed", "corrected", "recorded");
    }

    @Test
    void mendingASlipWithinTenMinutesIsKeptButNotFlagged() {
        save(anna, TODAYS, DARYA, 0, "3");
        program.clock().moveBy(Duration.ofMinutes(9));
        assertThat(json(save(anna, TODAYS, DARYA, 1, "5"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isFalse();
        program.clock().moveBy(Duration.ofMinutes(2));
        assertThat(json(save(anna, TODAYS, DARYA, 2, "4"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isTrue();
        assertThat(events(TODAYS, DARYA)).hasSize(3);
    }

    @Test
    void aSlipInAMarkIsCountedFromTheMarkAndNotFromWhatStoodThereBefore() {
        save(anna, TODAYS, DARYA, 0, "о");
        program.clock().moveBy(Duration.ofMinutes(30));
        save(anna, TODAYS, DARYA, 1, "3 о");
        program.clock().moveBy(Duration.ofMinutes(1));
        assertThat(json(save(anna, TODAYS, DARYA, 2, "5 о"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aColleaguesMendingIsNoSlipHoweverSoon() {
        program.inDatabase(db -> db.sql(
                        "insert into timetable.course_teacher (school_id, course_id, person_id, since) values (901, 971, 9002, '2026-09-01')")
                .update());
        save(anna, TODAYS, DARYA, 0, "3");
        assertThat(json(save(program.signedIn("boris"), TODAYS, DARYA, 1, "5"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void theMinutesOfASlipAreASettingOfTheSchool() {
        program.inDatabase(db -> db.sql("update school.school set slip_minutes = 3 where id = 901")
                .update());
        save(anna, TODAYS, DARYA, 0, "3");
        program.clock().moveBy(Duration.ofMinutes(4));
        assertThat(json(save(anna, TODAYS, DARYA, 1, "5"))
                        .path("cell")
                        .path("corrected")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refusesWithTheReason() {
        assertRefused(save(anna, TODAYS, DARYA, 0, "5-"), "плюсы и минусы");
        assertRefused(save(anna, lesson(ALGEBRA, 12, 18), DARYA, 0, "5"), "урок ещё впереди");
        assertRefused(save(anna, lesson(ALGEBRA, 12, 11), DARYA, 0, "5"), "отменён");
        assertRefused(save(anna, lesson(ALGEBRA, 10, 7), DARYA, 1, "4"), "период закрыт 30.10.2026 (Зуева Е. М.)");
        assertRefused(save(anna, lesson(ALGEBRA, 11, 9), DARYA, 0, "4"), "срок правки прошёл 23.11.2026");
        assertRefused(
                anna.post(cells(MATHS_1), body(UUID.randomUUID(), lesson(MATHS_1, 12, 16), MIRA, 0, "5", true)),
                "1 класс учится без отметок");
        assertRefused(
                anna.post(cells(ALGEBRA), "{\"lesson\":1,\"pupil\":1,\"version\":0,\"whole\":true,\"text\":\"5\"}"),
                "нет номера");
        assertRefused(save(anna, TODAYS, DARYA, 0, "5\\u0000"), "знаки, которые нельзя прочитать");
        assertThat(count("platform.operation")).isZero();
    }

    @Test
    void firstGradeMayBeAbsent() {
        var answer = anna.post(cells(MATHS_1), body(UUID.randomUUID(), lesson(MATHS_1, 12, 16), MIRA, 0, "б", true));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void pupilsWhoWereNotThereThatDayAreNotFound() {
        assertThat(save(anna, TODAYS, GLEB, 0, "5").statusCode()).isEqualTo(404);
        assertThat(save(anna, lesson(ALGEBRA, 12, 4), ILYA, 0, "5").statusCode())
                .isEqualTo(404);
        assertThat(save(anna, TODAYS, PYOTR, 0, "5").statusCode()).isEqualTo(404);
    }

    @Test
    void theSubstituteWritesInThatLessonAndNoOther() {
        Visitor boris = program.signedIn("boris");
        assertThat(save(boris, lesson(ALGEBRA, 12, 14), KIRILL, 0, "4").statusCode())
                .isEqualTo(200);
        assertThat(save(boris, TODAYS, DARYA, 0, "4").statusCode()).isEqualTo(404);
        assertThat(events(lesson(ALGEBRA, 12, 14), KIRILL))
                .first()
                .satisfies(event -> assertThat(event).containsEntry("person_id", 9002L));
    }

    @Test
    void strangersFindNothingAndOtherRolesMayNot() {
        assertThat(save(program.signedIn("stranger"), TODAYS, DARYA, 0, "5").statusCode())
                .isEqualTo(404);
        for (String login : List.of(
                "director",
                "deputy",
                "vera",
                "admin",
                "secretary",
                "nurse",
                "psychologist",
                "activities",
                "olga",
                "darya"))
            assertThat(save(program.signedIn(login), TODAYS, DARYA, 0, "5").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(save(program.signedIn("anna").as("ADMINISTRATOR"), TODAYS, DARYA, 0, "5")
                        .statusCode())
                .isEqualTo(403);
        assertThat(save(program.nobody(), TODAYS, DARYA, 0, "5").statusCode()).isIn(401, 403);
        assertThat(events(TODAYS, DARYA)).isEmpty();
    }

    @Test
    void tellsTheHistoryNewestFirst() {
        var answer = anna.getJson(cells(ALGEBRA) + "/" + lesson(ALGEBRA, 12, 4) + "/" + DARYA + "/history");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode entries = json(answer);
        assertThat(entries.size()).isEqualTo(2);
        assertThat(entries.get(0).path("from").asString()).isEqualTo("2");
        assertThat(entries.get(0).path("to").asString()).isEqualTo("3");
        assertThat(entries.get(0).path("by").asString()).isEqualTo("Ткачук А. В.");
        assertThat(entries.get(0).path("role").asString()).isEqualTo("учитель");
        assertThat(entries.get(0).path("reason").asString()).isEqualTo("не засчитано верное решение задачи 5");
    }

    @Test
    void theHistoryTellsANoteAndAnotherKindOfWork() {
        save(anna, TODAYS, DARYA, 0, "4");
        String change = """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"","whole":false,%s}""";
        anna.post(
                cells(ALGEBRA), change.formatted(UUID.randomUUID(), TODAYS, DARYA, 1, "\"comment\":\"без черновика\""));
        anna.post(cells(ALGEBRA), change.formatted(UUID.randomUUID(), TODAYS, DARYA, 2, "\"work\":\"СР\""));
        JsonNode entries = json(anna.getJson(cells(ALGEBRA) + "/" + TODAYS + "/" + DARYA + "/history"));
        assertThat(entries.get(0).path("about").toString())
                .startsWith("[\"за что: ")
                .contains(" → ");
        assertThat(entries.get(1).path("about").toString()).isEqualTo("[\"примечание: «без черновика»\"]");
        assertThat(entries.get(2).path("about").toString()).isEqualTo("[]");
    }

    @Test
    void saysWhetherTheMarkIsOfToday() {
        assertThat(json(save(anna, TODAYS, DARYA, 0, "4")).path("today").asBoolean())
                .isTrue();
        assertThat(json(save(anna, lesson(ALGEBRA, 12, 4), KIRILL, 1, "5"))
                        .path("today")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void costsTenStatementsWhateverTheCellHolds() {
        assertThat(program.statements().during(() -> save(anna, TODAYS, DARYA, 0, "5")))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(program.statements().commits()).isEqualTo(1);
        assertThat(program.statements().during(() -> save(anna, TODAYS, DARYA, 1, "5/4 о")))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(program.statements().during(() -> save(anna, lesson(ALGEBRA, 12, 14), DARYA, 0, "н")))
                .hasSizeLessThanOrEqualTo(10);
    }

    private HttpResponse<String> save(Visitor who, long lesson, long pupil, long version, String text) {
        return who.post(cells(ALGEBRA), body(UUID.randomUUID(), lesson, pupil, version, text, true));
    }

    private static String cells(long course) {
        return "/registers/" + course + "/cells";
    }

    private static String body(UUID op, long lesson, long pupil, long version, String text, boolean whole) {
        return """
                {"op":"%s","at":"2026-12-16T08:04:00Z","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":%s}""".formatted(op, lesson, pupil, version, text, whole);
    }

    private void assertRefused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).path("refused").asString()).contains(words);
    }

    private List<Map<String, Object>> events(long lesson, long pupil) {
        return program.inDatabase(db -> db.sql(
                        "select * from audit.change_event where lesson_id = ? and pupil_id = ? and at > '2026-12-16' order by id desc")
                .params(lesson, pupil)
                .query()
                .listOfRows());
    }

    private int count(String table) {
        return program.inDatabase(db ->
                db.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
