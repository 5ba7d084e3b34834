package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.GLEB;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;

import eljur.testing.SchoolProgram;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one does with the grid besides typing into a cell: parts of it taken together, filters, the whole screen. */
class RegisterToolsTest extends BrowserTest {

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

    @Test
    void takesSeveralCellsToASpreadsheet() {
        register.stand(KIRILL, 12, 4);
        register.press("Shift+ArrowDown");
        register.press("Shift+ArrowRight");
        assertThat(register.page.locator("td[aria-selected=true]")).hasCount(4);
        Assertions.assertThat(copied()).isEqualTo("4\t\n2\t");
        assertAccessible(register.page);
        register.press("ArrowDown");
        assertThat(register.page.locator("td[aria-selected=true]")).hasCount(0);
        register.page.locator("[data-copy]").click();
        assertThat(register.page.locator("#polite")).hasText("Таблица скопирована, строк: 5. Вставьте её в Excel.");
    }

    @Test
    void writesTheSameIntoAllAndTakesItBackAsOne() {
        register.stand(DARYA, 12, 14);
        for (int i = 0; i < 4; i++) register.press("Shift+ArrowDown");
        register.type("5");
        register.press("Control+Enter");
        assertThat(register.page.locator("#polite")).containsText("Записано в клетки: 4");
        for (long pupil : new long[] {DARYA, KIRILL, ALEXANDRA})
            assertThat(register.cell(pupil, 12, 14)).hasText("5");
        assertThat(register.cell(ILYA, 12, 14)).hasText("5");
        assertThat(register.cell(GLEB, 12, 14)).hasText("");
        assertThat(register.status()).containsText("Сохранено в ");
        register.press("Control+z");
        for (long pupil : new long[] {DARYA, KIRILL, ALEXANDRA})
            assertThat(register.cell(pupil, 12, 14)).hasText("");
        assertThat(register.cell(ILYA, 12, 14)).hasText("");
        assertThat(register.page.locator("#polite")).containsText("Последнее действие отменено, клеток: 4");
        register.reload();
        for (long pupil : new long[] {DARYA, KIRILL, ALEXANDRA})
            assertThat(register.cell(pupil, 12, 14)).hasText("");
        assertThat(register.cell(ILYA, 12, 14)).hasText("");
    }

    @Test
    void showsOnlyThoseWithDebtsAndTheKeysPassOverWhatIsHidden() {
        register.stand(KIRILL, 12, 7);
        register.type(".");
        register.press("Enter");
        assertThat(register.cell(KIRILL, 12, 7)).hasAttribute("data-s", "saved");
        register.page.locator("#view summary").click();
        register.page.getByLabel("с долгами").check();
        assertThat(register.page.locator("tbody tr:visible")).hasCount(2);
        assertThat(register.page.locator("#viewbar p")).hasText("Показаны ученики «с долгами»: 2 из 5.");
        register.page.getByLabel("с отметками").check();
        picture(register.page, "register-view");
        assertAccessible(register.page);
        register.press("Escape");
        assertThat(register.focused()).hasText("Вид");
        register.stand(KIRILL, 12, 16);
        register.press("Control+End", "ArrowDown");
        assertThat(register.focused()).isVisible();
        register.stand(KIRILL, 12, 16);
        for (int i = 0; i < 3; i++) {
            register.press("ArrowLeft");
            assertThat(register.focused()).isVisible();
        }
        register.page.locator("#view summary").click();
        register.page.getByLabel("всех").check();
        assertThat(register.page.locator("tbody tr:visible")).hasCount(5);
    }

    @Test
    void hasTheWholeScreenAndGivesItBack() {
        register.stand(KIRILL, 12, 16);
        register.press("F9");
        assertThat(register.page.locator("header.bar")).isHidden();
        assertThat(register.cell(KIRILL, 12, 16)).isFocused();
        assertFitsItsScreen(register.page);
        register.press("F9");
        assertThat(register.page.locator("header.bar")).isVisible();
    }

    @Test
    void aNoteOfALessonIsWrittenInThePanelAndSeenAtTheColumn() {
        register.stand(KIRILL, 12, 14);
        register.page.locator("#panel-lesson").getByText("Написать").click();
        register.page.getByLabel("Заметка учителя").fill("остановились на № 5");
        // Who goes on to another cell has written it, too.
        register.stand(DARYA, 12, 9);
        assertThat(register.page.locator("#polite")).hasText("Заметка сохранена. Семьи её не видят.");
        register.stand(KIRILL, 12, 14);
        assertThat(register.page.locator("#panel-lesson")).containsText("остановились на № 5");
        assertAccessible(register.page);
        picture(register.page, "register-note");
        register.reload();
        register.stand(KIRILL, 12, 14);
        assertThat(register.page.locator("#panel-lesson")).containsText("остановились на № 5");
    }

    /** The work of the page for one mark, counted as cells that are touched, is some few also with 35 pupils and 70 lessons. */
    @Test
    void ofALargeRegisterOnlySomeCellsAreTouchedForAMark() {
        register.page.evaluate("""
                () => { const grid = document.querySelector("mark-grid"), large = grid.cloneNode(true);
                  large.removeAttribute("data-ready");
                  const table = large.querySelector("table.reg"), rows = [...table.tBodies[0].rows];
                  const lessons = table.querySelectorAll("th[data-l]").length;
                  const wider = (row, first) => { while (row.dataset.w70 !== "yes") { row.dataset.w70 = "yes";
                    for (let c = lessons; c < 70; c++) row.insertBefore(row.cells[first].cloneNode(true), row.cells[first]); } };
                  for (const row of rows) wider(row, 2);
                  wider(table.tHead.rows[1], 2); wider(table.tFoot.rows[0], 2);
                  let made = 0;
                  for (const head of [...table.querySelectorAll("th[data-l]")].slice(0, 70 - lessons)) head.dataset.l = 5000000 + made++;
                  while (table.tBodies[0].rows.length < 35) { const row = rows[0].cloneNode(true); row.dataset.p = 6000000 + made++; table.tBodies[0].prepend(row); }
                  grid.replaceWith(large); }""");
        register.ready();
        assertThat(register.page.locator("tbody tr")).hasCount(35);
        assertThat(register.page.locator("th[data-l]")).hasCount(70);
        touchedForAMark();
        Assertions.assertThat(touchedForAMark()).isBetween(1L, 12L);
    }

    private long touchedForAMark() {
        var cell = register.stand(KIRILL, 12, 9);
        register.page.evaluate("""
                () => { window.touched = new Set(); new MutationObserver((seen) => { for (const { target } of seen) window.touched.add((target.closest ? target : target.parentNode).closest("td, th")); })
                  .observe(document.querySelector("table.reg"), { subtree: true, childList: true, attributes: true, characterData: true }); }""");
        register.type("4");
        register.press("Enter");
        assertThat(cell).hasAttribute("data-s", "saved");
        long touched = ((Number) register.page.evaluate("window.touched.size")).longValue();
        register.press("Control+z");
        assertThat(cell).hasText("");
        assertThat(register.status()).containsText("Сохранено в ");
        return touched;
    }

    private String copied() {
        return (String) register.page.evaluate("""
                () => { const data = new DataTransfer();
                  document.activeElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }));
                  return data.getData("text/plain"); }""");
    }
}
