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

import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The save of a cell over HTTP, tried by its owner, a colleague, a stranger, and at every moment that matters. */
class CellSaveTest extends CellSaving {

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
    void aMarkOfAnUntouchedLessonIsForTheUsualWork() {
        assertThat(workOf(save(anna, MONDAYS, DARYA, 0, "5"))).isEqualTo("ОТ");
        save(anna, MONDAYS, DARYA, 1, "");
        assertThat(workOf(save(anna, MONDAYS, KIRILL, 0, "4"))).isEqualTo("ОТ");
    }

    @Test
    void aMarkIsForTheWorkThatThePlanNamesForTheTopicOfTheLesson() {
        program.inDatabase(db -> db.sql("""
                        with planned as (
                            insert into timetable.planned_topic (school_id, id, course_id, ordinal, title, work_code)
                            values (901, 9900, 971, 900, 'Самостоятельная работа', 'СР') returning id)
                        insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic_id, topic, changed_at, changed_by)
                        select 901, 9711207, 971, 9012, '2026-12-07', 9900, 'Самостоятельная работа', '2026-12-14T08:00Z', 9001
                        on conflict (school_id, id) do update set topic_id = 9900""").update());
        assertThat(workOf(save(anna, MONDAYS, DARYA, 0, "5"))).isEqualTo("СР");
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
    void costsTenStatementsWhateverTheCellHolds() {
        assertThat(program.statements().during(() -> save(anna, TODAYS, DARYA, 0, "5")))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(program.statements().commits()).isEqualTo(1);
        assertThat(program.statements().during(() -> save(anna, TODAYS, DARYA, 1, "5/4 о")))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(program.statements().during(() -> save(anna, lesson(ALGEBRA, 12, 14), DARYA, 0, "н")))
                .hasSizeLessThanOrEqualTo(10);
    }
}
