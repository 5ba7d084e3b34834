package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.CHESS;
import static eljur.testing.TestSchool.GEOMETRY;
import static eljur.testing.TestSchool.MATHS_1;
import static eljur.testing.TestSchool.QUARTER_1;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.QUARTER_3;
import static eljur.testing.TestSchool.RUSSIAN;
import static eljur.testing.TestSchool.STRANGE_COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Register pages as each role gets them. */
class RegisterPageTest {

    private final SchoolProgram program = SchoolProgram.shared();

    @Test
    void showsTheTermWithMarksAbsencesAndAverages() {
        String page = program.signedIn("anna").get("/registers/" + ALGEBRA).body();
        assertThat(rows(page))
                .containsExactly(
                        "1 Абрамова Дарья: 11=4 о; 4=3; 9=б | 1 | 3,50 | 4 |",
                        "2 Белозёров Кирилл: 11=5; 4=4; 16=4 | | 4,33 | 5 |",
                        "3 Ершов Глеб до 4.12: 4=2 | | 2,00 | |",
                        "4 Константинопольская Александра: 9=н; 4=5 4; 9=зач; 16=у | 2 | 4,50 | |",
                        "5 Новиков Илья с 7.12 др I четв. 3 (из другой школы: МБОУ «Лесная СОШ», не подтверждено): 9=. | | | |");
    }

    @Test
    void hatchesTheDaysOutsideTheGroupAndGreysWhatIsClosed() {
        String page = program.signedIn("anna").get("/registers/" + ALGEBRA).body();
        String gleb = row(page, 9104), ilya = row(page, 9105);
        // 22 lessons, 12 of them up to 4 December
        assertThat(count(gleb, "class=\"off\"")).isEqualTo(10);
        assertThat(count(ilya, "class=\"off\"")).isEqualTo(12);
        // ten before 2 December are past the window, the 11th of December is cancelled
        assertThat(count(row(page, 9102), "class=\"lock")).isEqualTo(11);
        assertThat(page)
                .contains(
                        "data-why=\"Срок правки прошёл 14.12.2026 (дней на правку: 14). Чтобы исправить, откройте урок и попросите завуча.\"")
                .contains("data-why=\"Урок ещё впереди: записать можно с 18 декабря.\"")
                .contains("data-why=\"Урок отменён.")
                .doesNotContain("data-why=\"Не записано");
    }

    @Test
    void aClosedTermSaysSoInEveryColumn() {
        String page = program.signedIn("anna")
                .get("/registers/" + ALGEBRA + "?term=" + QUARTER_1)
                .body();
        assertThat(count(page, " data-why=\"Период закрыт 30.10.2026 (Зуева Е. М.)"))
                .isEqualTo(count(page, "data-l="))
                .isEqualTo(26);
        assertThat(rows(page).getFirst())
                .isEqualTo(
                        "1 Абрамова Дарья спец специальная медицинская группа с 01.09.2026 по 05.09.2026: 7=5 | | 5,00 | 4");
    }

    @Test
    void theHeadSaysWhatWasHeldAndWhatIsMissing() {
        String page = program.signedIn("anna").get("/registers/" + ALGEBRA).body();
        assertThat(head(page, 9711216))
                .contains("data-topic=\"Контрольная работа № 4\"")
                .contains("<span class=\"wt kr\">КР</span>")
                .contains("class=\"fill half\"")
                .contains("нет задания");
        assertThat(head(page, 9711207)).contains("class=\"fill none\"").contains("нет темы и задания");
        assertThat(head(page, 9711214)).contains("Замена: Лысенко Б. П.");
        assertThat(head(page, 9711218)).doesNotContain("fill").contains("class=\"d ahead\"");
    }

    @Test
    void teachersReadTheirCoursesTutorsTheirClassesLeadersAll() {
        assertThat(statuses("anna", null)).containsExactly(200, 404, 200, 200, 200, 404);
        assertThat(statuses("boris", null)).containsExactly(404, 200, 404, 404, 404, 404);
        assertThat(statuses("boris", "FORM_TUTOR")).containsExactly(404, 200, 404, 404, 404, 404);
        assertThat(statuses("vera", null)).containsExactly(200, 404, 404, 200, 404, 404);
        for (String leader : List.of("director", "deputy"))
            assertThat(statuses(leader, null)).containsExactly(200, 200, 200, 200, 200, 404);
        assertThat(statuses("activities", null)).containsExactly(404, 404, 404, 404, 200, 404);
        for (String other : List.of("admin", "secretary", "nurse", "psychologist", "olga", "darya"))
            assertThat(statuses(other, null)).containsOnly(403);
        assertThat(statuses("anna", "ADMINISTRATOR")).containsOnly(403);
        assertThat(statuses("stranger", null)).containsExactly(404, 404, 404, 404, 404, 200);
        assertThat(statuses("stranger-director", null)).containsExactly(404, 404, 404, 404, 404, 200);
    }

    @Test
    void whoOnlyReadsIsToldSoAndGetsNothingToTypeWith() {
        String page = program.signedIn("director").get("/registers/" + ALGEBRA).body();
        assertThat(page)
                .contains("Вы смотрите журнал: записывает тот, кто ведёт урок.")
                .contains("aria-readonly=\"true\"")
                .doesNotContain("data-key=");
        assertThat(row(page, 9101)).contains(">4</i>");
    }

    @Test
    void aTermThatIsNotOfTheCourseIsNotFound() {
        var anna = program.signedIn("anna");
        assertThat(anna.get("/registers/" + ALGEBRA + "?term=9021").statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/registers/" + ALGEBRA + "?term=9015").statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/registers/" + ALGEBRA + "?term=x").statusCode()).isEqualTo(404);
        assertThat(anna.get("/registers/9223372036854775807").statusCode()).isEqualTo(404);
        assertThat(anna.get("/registers/92233720368547758070").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmptyGroupAndATermWithoutLessonsSayWhatToDo() {
        var anna = program.signedIn("anna");
        assertThat(anna.get("/registers/" + GEOMETRY).body())
                .contains("В группе нет учеников")
                .contains("Состав группы вводят завуч или администратор")
                .doesNotContain("mark-grid");
        assertThat(anna.get("/registers/" + CHESS).body()).contains("В этом периоде уроков нет");
        assertThat(anna.get("/registers/" + ALGEBRA + "?term=" + QUARTER_3).body())
                .contains("В этом периоде уроков нет");
    }

    @Test
    void aCourseWithoutMarksOffersNone() {
        String page = program.signedIn("anna").get("/registers/" + MATHS_1).body();
        assertThat(page)
                .contains("data-key=\"н\"")
                .doesNotContain("data-key=\"5\"")
                .doesNotContain("pop-note");
    }

    @Test
    void gradeOneOwesNoHomework() {
        String page = program.signedIn("anna").get("/registers/" + MATHS_1).body();
        assertThat(page).contains("data-l=").contains("нет темы").doesNotContain("задани");
    }

    @Test
    void countsWhatIsGivenAndSaysItTheSameBelowEachLessonAndBelowAll() {
        String page = program.signedIn("anna").get("/registers/" + ALGEBRA).body();
        // 4 3 5 4 4 2 5 4 and зач; the debt «.» is none
        assertThat(page)
                .contains("отметок: 9</span>")
                .contains("data-counted=\"5 4 3 2 1 зач незач выс баз низ обр удовл неуд\"");
        String foot = page.substring(page.indexOf("<tfoot>"), page.indexOf("</tfoot>"));
        assertThat(Pattern.compile("<td>(\\d+)</td>")
                        .matcher(foot)
                        .results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .isEqualTo(9);
    }

    @Test
    void theHeadOfThePrintedPageNamesSchoolYearTermAndTeachers() {
        String page = program.signedIn("vera").get("/registers/" + ALGEBRA).body();
        String head = page.substring(page.indexOf("only-print"), page.indexOf("</p>", page.indexOf("only-print")));
        assertThat(head).contains("II четверть").contains("учебный год").contains("Ткачук А. В.");
    }

    @Test
    void theListHoldsExactlyOnesOwn() {
        assertThat(listed("anna"))
                .containsExactly("Математика, 1-А", "Алгебра, 7-А", "Геометрия, 7-А, 1 гр.", "Шахматы");
        assertThat(listed("boris")).containsExactly("Русский язык, 7-Б");
        assertThat(listed("vera")).containsExactly("Алгебра, 7-А", "Геометрия, 7-А, 1 гр.");
        assertThat(listed("stranger-director")).containsExactly("Алгебра, 7-А");
        assertThat(listed("director")).hasSize(5);
        assertThat(program.signedIn("director").get("/registers").body())
                .contains("Ткачук А. В.", "<td class=\"num\">4</td>");
    }

    @Test
    void termsOfAnotherSchemeAreNoneOfItsOwn() {
        String page = program.signedIn("anna")
                .get("/registers/" + ALGEBRA + "?term=" + QUARTER_2)
                .body();
        assertThat(page).contains(">I четверть<", ">IV четверть<").doesNotContain("полугодие");
    }

    private List<Integer> statuses(String login, @Nullable String role) {
        var visitor = program.signedIn(login);
        if (role != null) visitor.as(role);
        return Stream.of(ALGEBRA, RUSSIAN, MATHS_1, GEOMETRY, CHESS, STRANGE_COURSE)
                .map(course -> visitor.get("/registers/" + course).statusCode())
                .toList();
    }

    private List<String> listed(String login) {
        return Pattern.compile("<th scope=\"row\"><a href=\"/registers/\\d+\">([^<]+)</a>")
                .matcher(program.signedIn(login).get("/registers").body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** Each row as one reads it: number, name, filled cells by day, missed, average, mark of the term before. */
    private static List<String> rows(String page) {
        List<String> days = Pattern.compile("<button type=\"button\" tabindex=\"-1\" title=\"[^\"]*\"><b>(\\d+)</b>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        return Pattern.compile("<tr data-p=.*?</tr>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> read(found.group(), days))
                .toList();
    }

    private static String read(String row, List<String> days) {
        List<String> cells = Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL)
                .matcher(row)
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]+>", " ").strip().replaceAll("\\s+", " "))
                .toList();
        String filled = Stream.iterate(0, i -> i < days.size(), i -> i + 1)
                .filter(i -> !cells.get(i + 2).isEmpty())
                .map(i -> days.get(i) + "=" + cells.get(i + 2))
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return (cells.get(0) + " " + cells.get(1) + ": " + filled + " | "
                        + String.join(" | ", cells.subList(days.size() + 2, cells.size())))
                .replaceAll(" +", " ")
                .strip();
    }

    private static String row(String page, long pupil) {
        return between(page, "<tr data-p=\"" + pupil + "\"", "</tr>");
    }

    private static String head(String page, long lesson) {
        String from = page.substring(0, page.indexOf("data-l=\"" + lesson + "\""));
        return between(page.substring(from.lastIndexOf("<th")), "<th", "</th>");
    }

    private static String between(String text, String first, String last) {
        int from = text.indexOf(first);
        return text.substring(from, text.indexOf(last, from));
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
