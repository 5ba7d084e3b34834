package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is told of a cell afterwards. */
class CellHistoryTest extends CellSaving {

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
    void aLateMarkSaysTheDayOfTheWorkAndOfTheMarkingAndADebtItsDay() {
        long ninth = lesson(ALGEBRA, 12, 9);
        save(anna, ninth, KIRILL, 0, ".");
        String history = cells(ALGEBRA) + "/" + ninth + "/" + KIRILL + "/history";
        assertThat(json(anna.getJson(history)).get(0).path("about").toString())
                .isEqualTo("[\"работа 9 декабря, отмечено 16 декабря\",\"долг, срок не назначен\"]");
        assertThat(anna.submit(
                                "/lessons/" + ninth + "/debts/" + KIRILL,
                                java.util.Map.of("due", "2026-12-25", "seen", ""))
                        .statusCode())
                .isEqualTo(302);
        JsonNode entries = json(anna.getJson(history));
        assertThat(entries.get(0).path("about").toString()).isEqualTo("[\"долг, сдать до 25 декабря\"]");
        assertThat(entries.get(0).path("to").asString()).isEmpty();
        assertThat(entries.get(1).path("about").toString()).contains("долг, сдать до 25 декабря");
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
}
