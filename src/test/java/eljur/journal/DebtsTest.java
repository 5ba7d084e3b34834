package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** «Долги»: a point stands in the register until the work is handed in; until when, the teacher says. */
class DebtsTest extends CellSaving {

    private static final long LESSON = lesson(ALGEBRA, 12, 9);
    private static final String DEBT = "/lessons/" + LESSON + "/debts/" + ILYA;

    @Test
    void aDebtHasItsOwnDayWhichFamiliesSee() {
        assertThat(anna.get("/debts").body())
                .contains("Новиков Илья", "ответ на уроке, 9 декабря", "name=\"due\" value=\"\"");
        assertThat(due(anna, "2026-12-20", "").statusCode()).isEqualTo(302);
        assertThat(due(anna, "2026-12-20", "").statusCode())
                .as("the same again")
                .isEqualTo(302);
        assertThat(due(anna, "2026-12-15", "2026-12-20").statusCode()).isEqualTo(302);
        assertThat(rows()).containsExactly("9105 2026-12-15 9001");
        assertThat(anna.get("/debts").body()).contains("просрочено, до 15 декабря");
        assertThat(events()).containsExactly("recorded  2026-12-20", "corrected 2026-12-20 2026-12-15");
    }

    @Test
    void isPaidByAMarkInItsPlace() {
        long version =
                program.inDatabase(db -> db.sql("select version from journal.cell where lesson_id = ? and pupil_id = ?")
                        .params(LESSON, ILYA)
                        .query(Long.class)
                        .single());
        assertThat(save(anna, LESSON, ILYA, version, "4").statusCode()).isEqualTo(200);
        assertThat(anna.get("/debts").body()).contains("Долгов нет");
        assertThat(due(anna, "2026-12-20", "").statusCode()).isEqualTo(404);
    }

    @Test
    void aDayThatCannotBeOrThatSomebodySetMeanwhileIsRefused() {
        var early = due(anna, "2026-12-01", "");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body())
                .as("the page of debts again, with what was typed")
                .contains("не раньше самой работы (9 декабря)", "<h1>Долги</h1>", "Новиков Илья")
                .contains("name=\"seen\" value=\"\"", "name=\"due\" value=\"2026-12-01\"");
        due(anna, "2026-12-20", "");
        assertThat(due(anna, "2026-12-22", "").body()).contains("его уже изменили, теперь до 20 декабря");
        assertThat(rows()).containsExactly("9105 2026-12-20 9001");
    }

    @Test
    void othersReadWhatIsTheirsAndChangeNothing() {
        assertThat(program.signedIn("deputy").get("/debts").body())
                .contains("Новиков Илья", "срок не назначен")
                .doesNotContain("name=\"due\"");
        assertThat(program.signedIn("boris").get("/debts").body()).doesNotContain("Новиков");
        assertThat(program.signedIn("olga").get("/debts").statusCode()).isEqualTo(403);
        assertThat(due(program.signedIn("boris"), "2026-12-20", "").statusCode())
                .isEqualTo(404);
        assertThat(due(program.signedIn("deputy"), "2026-12-20", "").statusCode())
                .isEqualTo(403);
        assertThat(rows()).isEmpty();
    }

    private static java.net.http.HttpResponse<String> due(eljur.testing.Visitor who, String due, String seen) {
        return who.submit(DEBT, Map.of("work", "0", "due", due, "seen", seen));
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select action || ' ' || coalesce(old_value->>'due', '') || ' ' || (new_value->>'due')
                        from audit.change_event where entity = 'debt' order by id""").query(String.class).list());
    }

    private List<String> rows() {
        return program.inDatabase(
                db -> db.sql("select concat_ws(' ', pupil_id, due_on, recorded_by) from journal.debt_date")
                        .query(String.class)
                        .list());
    }
}
