package eljur.reports;

import static eljur.testing.TestSchool.QUARTER_1;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.QUARTER_3;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The summary sheet of a class, opened by its tutor, by others of the school, by a stranger. */
class SummaryTest {

    private static final String SHEET = "/summary/971?term=";

    private final SchoolProgram program = SchoolProgram.shared();

    @Test
    void theTutorSeesWhatTheMarksComeToWhileThePeriodRuns() {
        assertThat(rows(program.signedIn("vera").get(SHEET + QUARTER_2).body()))
                .containsExactly(
                        "№|Ученик|Алгебра|Геометрия|Средний балл|Пропущено уроков",
                        "1|Абрамова Дарья|3,50||3,50|1",
                        "2|Белозёров Кирилл|4,33||4,33|",
                        "3|Ершов Глеб выбыл 4.12|2,00||2,00|",
                        "4|Константинопольская Александра|4,50||4,50|2",
                        "5|Новиков Илья||||",
                        // Gleb left: his mean is his own and no longer the class's.
                        "|Средний балл по предмету|4,14||4,14|");
    }

    @Test
    void theMarksOfTheFinishedPeriodStandWithTheirShares() {
        assertThat(rows(program.signedIn("deputy").get(SHEET + QUARTER_1).body()))
                .containsExactly(
                        "№|Ученик|Алгебра|Геометрия|Средний балл|Пропущено уроков",
                        "1|Абрамова Дарья|4||5,00|",
                        "2|Белозёров Кирилл|5|||",
                        "3|Ершов Глеб||||",
                        "4|Константинопольская Александра||||",
                        "|Средний балл по предмету|5,00||5,00|",
                        "|Успеваемость|100\u00a0%|||",
                        "|Качество знаний|100\u00a0%|||");
    }

    @Test
    void anEmptySheetSaysWhy() {
        String none = "Текущих отметок за этот период в журнале нет";
        var deputy = program.signedIn("deputy");
        assertThat(deputy.get(SHEET + QUARTER_2).body()).doesNotContain(none);
        assertThat(deputy.get(SHEET + QUARTER_3).body()).contains(none);
    }

    @Test
    void theKeySaysOfWhichMarksTheAverageIs() {
        assertThat(program.signedIn("deputy").get(SHEET + QUARTER_2).body())
                .contains("«Средний балл» – по всем текущим отметкам журнала за период, а не по отметкам за период");
    }

    @Test
    void theFirstPageIsThatOfTheOwnClass() {
        String page = program.signedIn("vera").get("/summary").body();
        assertThat(page).contains("Сводная ведомость, 7-А", "II четверть").doesNotContain("7-Б");
        assertThat(program.signedIn("director").get("/summary").body()).contains("1-А", "7-А", "7-Б");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/summary/972", "/summary/981", "/summary/971?term=9022", "/summary/7"})
    void whatIsNotOnesOwnIsNotFound(String path) {
        assertThat(program.signedIn("vera").get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "olga", "darya", "admin", "secretary", "nurse", "psychologist"})
    void othersDoNotOpenIt(String login) {
        Visitor visitor = program.signedIn(login);
        assertThat(List.of(
                        visitor.get(SHEET + QUARTER_2).statusCode(),
                        visitor.get("/summary").statusCode()))
                .containsOnly(403);
    }

    @Test
    void aStrangerFindsNothing() {
        assertThat(program.signedIn("stranger-director").get(SHEET + QUARTER_2).statusCode())
                .isEqualTo(404);
    }

    @Test
    void itCostsSevenStatements() {
        Visitor vera = program.signedIn("vera");
        vera.get(SHEET + QUARTER_2);
        assertThat(program.statements().during(() -> vera.get(SHEET + QUARTER_2)))
                .hasSizeLessThanOrEqualTo(7);
    }

    /** The table as text, cell by cell. */
    static List<String> rows(String page) {
        String table = page.substring(page.indexOf("<thead>"), page.indexOf("</table>"));
        return Arrays.stream(table.split("</tr>"))
                .map(row -> row.replaceAll("</t[hd]>\\s*", "|")
                        .replaceAll("<[^>]*>", "")
                        .strip())
                .filter(row -> !row.isEmpty())
                .map(row -> row.substring(0, row.length() - 1))
                .toList();
    }
}
