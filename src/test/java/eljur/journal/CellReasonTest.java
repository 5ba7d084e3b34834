package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** On 4 December Darya was given a three. */
class CellReasonTest extends CellSaving {

    private static final long OLD = lesson(ALGEBRA, 12, 4);

    @Test
    void aMarkOfAPastDayIsNotChangedWithoutAReason() {
        var silent = save(anna, OLD, DARYA, version(), "4");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).isEqualTo("""
                        {"refused":"Не записано: отметка поставлена раньше, а причина исправления не указана. Впишите причину и повторите, введённое сохранено.","asks":"reason"}""");
        assertThat(save(anna, OLD, DARYA, version(), "").statusCode()).isEqualTo(422);
        assertThat(events(OLD, DARYA)).isEmpty();
        assertThat(because("4", "  ").statusCode()).isEqualTo(422);
        assertThat(because("4", "пересдача").statusCode()).isEqualTo(200);
        assertThat(events(OLD, DARYA))
                .singleElement()
                .satisfies(event -> assertThat(event).containsEntry("reason", "пересдача"));
        assertThat(anna.getJson("/registers/971/cells/" + OLD + "/" + DARYA + "/history")
                        .body())
                .contains("\"from\":\"3\",\"to\":\"4\"", "\"reason\":\"пересдача\"");
        assertThat(program.signedIn("olga").get("/diary?day=2026-12-04").body()).contains("было: 3", "пересдача");
    }

    @Test
    void whatIsAddedOrTheFirstOrOfTodayAsksNothing() {
        assertThat(save(anna, OLD, DARYA, version(), "3/5").statusCode()).isEqualTo(200);
        assertThat(save(anna, TODAYS, DARYA, 0, "4").statusCode()).isEqualTo(200);
        assertThat(save(anna, TODAYS, DARYA, 1, "5").statusCode()).isEqualTo(200);
        assertThat(save(anna, MONDAYS, DARYA, 0, "5").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> because(String text, String reason) {
        String typed = body(UUID.randomUUID(), OLD, DARYA, version(), text, true);
        return anna.post(cells(ALGEBRA), typed.replace("}", ",\"reason\":\"" + reason + "\"}"));
    }

    private long version() {
        return program.inDatabase(
                db -> db.sql("select coalesce(max(version), 0) from journal.cell where lesson_id = ? and pupil_id = ?")
                        .params(OLD, DARYA)
                        .query(Long.class)
                        .single());
    }
}
