package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register as a screen reader has it: the grid as a whole, what each cell is called, and what is told without being asked. */
class RegisterReaderTest extends BrowserTest {

    private static SchoolProgram program = SchoolProgram.started();

    private RegisterPage register;

    @BeforeEach
    void open() {
        register = RegisterPage.opened(signedIn(program, "anna", LAPTOP), ALGEBRA);
    }

    @AfterAll
    static void close() {
        program.close();
    }

    /** Of the control works only, so that it can be read here: rows, headers and cells as Chromium hands them on. */
    @Test
    void theGridIsAGridOfRowsWithHeadersAndCells() {
        register.page.locator("#view summary").click();
        register.page.getByLabel("контрольные работы").check();
        register.press("Escape");
        assertThat(register.page.locator("table.reg").ariaSnapshot()).isEqualTo("""
                - grid "Алгебра, 7-А, II четверть, 9.11–29.12":
                  - rowgroup:
                    - row "декабрь":
                      - gridcell
                      - gridcell
                      - columnheader "декабрь"
                      - gridcell
                      - gridcell
                      - gridcell
                      - gridcell
                    - row "Номер Ученик 5 4 пт КР нет задания 16 ср КР нет задания Проп. Средняя I четв. II четв.":
                      - columnheader "Номер"
                      - columnheader "Ученик 5"
                      - columnheader "4 пт КР нет задания":
                        - button "4 пт КР нет задания"
                      - columnheader "16 ср КР нет задания":
                        - button "16 ср КР нет задания"
                      - columnheader "Проп."
                      - columnheader "Средняя"
                      - columnheader "I четв."
                      - columnheader "II четв."
                  - rowgroup:
                    - row "1 Абрамова Дарья 3 1 3,50 4":
                      - gridcell "1"
                      - rowheader "Абрамова Дарья"
                      - gridcell "3"
                      - gridcell
                      - gridcell "1"
                      - gridcell "3,50"
                      - gridcell "4"
                      - gridcell
                    - row "2 Белозёров Кирилл 4 4 4,33 5":
                      - gridcell "2"
                      - rowheader "Белозёров Кирилл"
                      - gridcell "4"
                      - gridcell "4"
                      - gridcell
                      - gridcell "4,33"
                      - gridcell "5"
                      - gridcell
                    - row "3 Ершов Глеб до 4.12 2 2,00":
                      - gridcell "3"
                      - rowheader "Ершов Глеб до 4.12"
                      - gridcell "2"
                      - gridcell
                      - gridcell
                      - gridcell "2,00"
                      - gridcell
                      - gridcell
                    - row "4 Константинопольская Александра 5 4 у 2 4,50":
                      - gridcell "4"
                      - rowheader "Константинопольская Александра"
                      - gridcell "5 4"
                      - gridcell "у"
                      - gridcell "2"
                      - gridcell "4,50"
                      - gridcell
                      - gridcell
                    - 'row "5 Новиков Илья с 7.12 др I четв. 3 (из другой школы: МБОУ «Лесная СОШ», не подтверждено)"':
                      - gridcell "5"
                      - 'rowheader "Новиков Илья с 7.12 др I четв. 3 (из другой школы: МБОУ «Лесная СОШ», не подтверждено)"'
                      - gridcell
                      - gridcell
                      - gridcell
                      - gridcell
                      - gridcell
                      - gridcell
                  - rowgroup:
                    - row "Отметок за урок 5 1 3 3,88":
                      - gridcell
                      - rowheader "Отметок за урок"
                      - gridcell "5"
                      - gridcell "1"
                      - gridcell "3"
                      - gridcell "3,88"
                      - gridcell
                      - gridcell""");
    }

    @Test
    void everyCellThatIsReachedSaysWhoseItIsWhatItHoldsAndWhereItStands() {
        var table = register.page.locator("table.reg");
        assertThat(table).hasAttribute("role", "grid");
        assertThat(table).hasAttribute("aria-rowcount", "8");
        assertThat(table).hasAttribute("aria-colcount", "28");
        assertThat(table).hasAttribute("aria-multiselectable", "true");
        register.stand(KIRILL, 12, 4);
        register.press("Control+Home");
        assertThat(register.focused()).hasAttribute("aria-label", "Абрамова Дарья, 9 ноября: пусто");
        register.press("ArrowRight");
        assertThat(register.focused()).hasAttribute("aria-label", "Абрамова Дарья, 11 ноября, ответ на уроке: 4 о");
        assertThat(placed()).isEqualTo("row 3 of 3, column 4 of 4");
        register.press("Control+End");
        assertThat(register.focused()).hasAttribute("aria-label", "Новиков Илья, II четв.: пусто");
        assertThat(placed()).isEqualTo("row 7 of 7, column 28 of 28");
        register.press("ArrowLeft", "ArrowLeft");
        assertThat(register.focused()).hasAttribute("aria-label", "Новиков Илья, отметок нет");
        register.stand(DARYA, 12, 4);
        assertThat(register.focused())
                .hasAttribute("aria-label", "Абрамова Дарья, 4 декабря, контрольная работа: 3, исправлена");
        assertThat(register.page.locator("table.reg [tabindex='0']")).hasCount(1);
    }

    @Test
    void whatIsSavedAndWhatIsRefusedIsTold() {
        assertThat(register.page.locator("#polite")).hasAttribute("role", "status");
        assertThat(register.page.locator("#assertive")).hasAttribute("role", "alert");
        var cell = register.stand(KIRILL, 12, 9);
        register.type("4");
        register.press("Enter");
        assertThat(register.page.locator("#polite")).hasText("Сохранено: 1");
        register.stand(KIRILL, 12, 9);
        register.type("6");
        register.press("Enter");
        assertThat(register.page.locator("#assertive")).containsText("«6» не записано");
        assertThat(cell).hasAttribute("aria-label", "Белозёров Кирилл, 9 декабря, ответ на уроке: 6, не принято");
        assertThat(cell.locator("svg use")).hasAttribute("href", Pattern.compile("#i-stop$"));
    }

    /** Nothing is said by a colour alone. */
    @Test
    void eachMarkHasAShapeBesideItsColour() {
        assertThat((List<?>) register.page.evaluate("""
                () => [".m5", ".m4", ".m3", ".m2", ".ab.q"].map((css) => { const one = getComputedStyle(document.querySelector("table.reg " + css));
                  return `${css} ${one.textDecorationLine} ${one.textDecorationStyle} ${one.fontWeight} ${one.boxShadow === "none" ? "plain" : "barred"}`; })"""))
                .asString()
                .isEqualTo("[.m5 none solid 600 plain, .m4 none solid 600 plain, .m3 underline dotted 600 plain,"
                        + " .m2 underline solid 800 plain, .ab.q none solid 700 barred]");
    }

    private String placed() {
        return (String) register.focused().evaluate("""
                cell => { const row = cell.parentNode, body = [...row.parentNode.rows];
                  return `row ${cell.ariaRowIndex} of ${body.indexOf(row) + 3}, column ${cell.ariaColIndex} of ${cell.cellIndex + 1}`; }""");
    }
}
