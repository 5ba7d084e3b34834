package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;

import com.microsoft.playwright.Locator;
import eljur.testing.SchoolProgram;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the grid says of itself: which part of it is shown, what a paste touches, which column stays in sight. */
class RegisterGridTest extends BrowserTest {

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
    void oldMarksThatStayDoNotTakeTheRestOfAPasteWithThem() {
        register.stand(DARYA, 12, 4);
        paste("5\\t4\\n5\\t3");
        assertThat(register.page.locator("#reason-h")).hasText("Почему меняете отметки? Их 2");
        assertThat(register.page.locator("#reason [data-whose]"))
                .hasText("Абрамова Дарья: 3 → 5; Белозёров Кирилл: 4 → 5");
        assertThat(register.page.locator("#reason [value=keep]")).hasText("Оставить эти, записать остальные: 2");
        picture(register.page, "register-paste-reason");
        register.press("Escape");
        assertThat(register.cell(DARYA, 12, 7)).hasText("4");
        assertThat(register.cell(KIRILL, 12, 7)).hasText("3");
        assertThat(register.page.locator("#polite"))
                .containsText("Записано клеток: 2. Прежние отметки оставлены как были: 2.");
        assertThat(register.status()).containsText("Сохранено в ");
        register.press("Control+z");
        assertThat(register.cell(KIRILL, 12, 7)).hasText("");
        register.sent();
        register.reload();
        assertThat(register.cell(DARYA, 12, 4)).hasText("3");
        assertThat(register.cell(KIRILL, 12, 4)).hasText("4");
        assertThat(register.cell(DARYA, 12, 7)).hasText("");
    }

    @Test
    void aFilterSaysWhatItLeavesAndTheFootCountsThat() {
        var page = register.page;
        assertThat(page.locator("#reg-pupils")).hasText("4 ученика");
        assertThat(page.locator("#viewbar")).isHidden();
        choose("с пропусками");
        assertThat(page.locator("#viewbar p")).hasText("Показаны ученики «с пропусками»: 2 из 5.");
        assertThat(page.locator("#reg-pupils")).hasText("Показано учеников: 2 из 5");
        assertThat(page.locator("#reg-marks")).hasText("отметок у показанных: 5");
        assertThat(page.locator("tfoot .nm")).hasText("Отметок у показанных");
        assertThat(page.locator("tfoot .ms")).hasText("3");
        choose("с двойками");
        assertThat(page.locator("#viewbar p")).hasText("Показаны ученики «с двойками»: 1 из 5.");
        picture(page, "register-filter");
        assertAccessible(page);
        page.locator("#viewbar button").click();
        assertThat(page.locator("#viewbar")).isHidden();
        assertThat(page.locator("#reg-pupils")).hasText("4 ученика");
        assertThat(page.locator("tfoot .nm")).hasText("Отметок за урок");
        assertThat(register.focused()).hasText("Вид");
    }

    @Test
    void aFilterThatLeavesNobodySaysWhy() {
        register.stand(KIRILL, 12, 16);
        register.page.evaluate(
                "() => { for (const two of document.querySelectorAll('tbody .m2')) two.closest('tr').remove(); }");
        register.page.evaluate(
                "() => { const grid = document.querySelector('mark-grid'), again = grid.cloneNode(true); again.removeAttribute('data-ready'); grid.replaceWith(again); }");
        register.ready();
        choose("с двойками");
        assertThat(register.page.locator("#viewbar p"))
                .hasText("Показаны ученики «с двойками»: 0 из 4. Таких в этом периоде нет.");
        assertThat(register.page.locator("#polite")).containsText("Таких в этом периоде нет");
        register.page.locator("#viewbar button").click();
        assertThat(register.page.locator("tbody tr:visible")).hasCount(4);
        register.stand(ALEXANDRA, 12, 16);
        assertThat(register.focused()).isVisible();
    }

    @Test
    void thePanelNeverGoesToALessonThatIsHidden() {
        register.stand(KIRILL, 12, 18);
        assertThat(register.page.locator("#panel-lesson h2")).hasText("Пятница, 18 декабря");
        choose("контрольные работы");
        assertThat(register.page.locator("#panel-lesson h2")).hasText("Среда, 16 декабря");
        assertThat(register.page.locator("#viewbar p")).hasText("Показаны уроки «контрольные работы»: 2 из 22.");
        register.page.getByLabel("Предыдущий урок").click();
        assertThat(register.page.locator("#panel-lesson h2")).hasText("Пятница, 4 декабря");
        assertThat(register.page.getByLabel("Предыдущий урок")).isDisabled();
        register.press("End");
        assertThat(register.page.locator("#panel-lesson h2")).hasText("Пятница, 4 декабря");
    }

    @Test
    void aChosenColumnStaysInSightAlsoAfterAReload() {
        var head = register.page.locator("th[data-l='9711111']");
        register.page.setViewportSize(1000, 700);
        register.stand(KIRILL, 11, 11);
        register.press("F8");
        assertThat(register.page.locator("#polite"))
                .hasText("Столбец 11 ноября закреплён. Открепить: F8 в этом столбце или кнопка.");
        assertThat(head).containsText("закреплён");
        register.stand(KIRILL, 12, 25);
        Assertions.assertThat(inSight(head)).isTrue();
        assertThat(register.page.locator("#panel-lesson")).containsText("Закрепить этот вместо 11 ноября");
        assertAccessible(register.page);
        picture(register.page, "register-frozen");
        register.reload();
        register.stand(KIRILL, 12, 25);
        Assertions.assertThat(inSight(head)).isTrue();
        register.stand(KIRILL, 11, 11);
        register.page.locator("#panel-lesson").getByText("Открепить столбец").click();
        register.stand(KIRILL, 12, 25);
        Assertions.assertThat(inSight(head)).isFalse();
        register.reload();
        assertThat(register.page.locator(".frz")).hasCount(0);
    }

    private static boolean inSight(Locator head) {
        return (boolean) head.evaluate("""
                head => { const box = head.getBoundingClientRect();
                  return head.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }""");
    }

    private void choose(String filter) {
        if (!register.page.locator("#view > div").isVisible())
            register.page.locator("#view summary").click();
        register.page.getByLabel(filter).check();
        register.press("Escape");
    }

    private void paste(String text) {
        register.page.evaluate("""
                () => { const data = new DataTransfer(); data.setData("text", "%s");
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true })); }""".formatted(text));
    }
}
