package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.GLEB;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;

import com.microsoft.playwright.Route;
import eljur.testing.SchoolProgram;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher works in the register with the keyboard alone. */
class RegisterKeyboardTest extends BrowserTest {

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
    void typesMarksDownTheColumn() {
        register.stand(DARYA, 12, 16);
        register.type("5");
        register.press("Enter");
        assertThat(register.cell(KIRILL, 12, 16)).isFocused();
        register.press("ArrowDown");
        register.press("ArrowDown");
        register.type("4/3");
        register.press("Enter");
        assertThat(register.cell(DARYA, 12, 16)).hasText("5");
        assertThat(register.cell(ALEXANDRA, 12, 16)).hasText("43у");
        assertThat(register.average(DARYA)).hasText("4,00");
        assertThat(register.average(ALEXANDRA)).hasText("4,00");
        assertThat(register.status()).containsText("Сохранено в ");
        assertThat(register.page.locator("#polite")).hasText("Сохранено: 2");
        picture(register.page, "register-1366");
        register.reload();
        assertThat(register.cell(DARYA, 12, 16)).hasText("5");
        assertThat(register.cell(ALEXANDRA, 12, 16)).hasText("43у");
    }

    @Test
    void understandsLettersAndWordsInAnyCaseAndLayout() {
        String[][] typed = {
            {"Н", "н"},
            {"Б", "б"},
            {"y", "у"},
            {"O", "о"},
            {"H", "н"},
            {"ЗАЧ", "зачн"},
            {"осв", "освн"},
            {"Н/А", "н/ан"},
            {".", ".н"},
        };
        for (String[] one : typed) {
            register.stand(ILYA, 12, 14);
            register.type(one[0]);
            register.press("Enter");
            assertThat(register.cell(ILYA, 12, 14)).hasText(one[1]);
        }
        assertThat(register.status()).containsText("Сохранено в ");
    }

    @Test
    void refusesWithTheReasonAndKeepsWhatWasTyped() {
        var cell = register.stand(KIRILL, 12, 4);
        register.type("5-");
        register.press("Enter");
        assertThat(cell).hasAttribute("data-s", "refused");
        assertThat(cell).hasText("5-");
        assertThat(register.page.locator("#assertive")).containsText("плюсы и минусы в журнале не ставят");
        assertThat(register.status())
                .containsText("Белозёров Кирилл, 4 декабря: «5-» не записано: плюсы и минусы в журнале не ставят");
        assertThat(register.status().locator("button")).hasText("К клетке");
        register.reload();
        assertThat(cell).hasText("5-");
        register.status().locator("button").click();
        assertThat(cell).isFocused();
        assertThat(register.page.locator("#pop-refused")).containsText("Вернуть 4");
        assertAccessible(register.page);
        picture(register.page, "register-refused");
        register.page.locator("#pop [data-back]").click();
        assertThat(cell).hasText("4");
        register.reload();
        assertThat(cell).hasText("4");
    }

    @Test
    void escapeRestoresAndF2MendsWithoutWiping() {
        var cell = register.stand(KIRILL, 12, 9);
        register.type("3");
        register.press("Escape");
        assertThat(cell).hasText("");
        assertThat(cell).isFocused();
        register.type("4");
        register.press("Enter");
        register.press("ArrowUp", "F2");
        register.type("/5");
        register.press("Enter");
        assertThat(cell).hasText("45");
        assertThat(cell).hasAttribute("data-s", "saved");
    }

    @Test
    void anAnswerThatArrivesWhileOneTypesLeavesTheFieldAlone() {
        List<Route> held = new ArrayList<>();
        register.page.route("**/cells", held::add);
        var cell = register.stand(KIRILL, 12, 7);
        register.type("4");
        register.press("Enter", "ArrowUp", "F2");
        register.type("/");
        register.page.waitForCondition(() -> !held.isEmpty());
        register.page.unroute("**/cells");
        held.getFirst().resume();
        assertThat(cell).hasAttribute("data-s", "saved");
        assertThat(cell.locator("input")).isFocused();
        assertThat(cell.locator("input")).hasValue("4/");
        register.type("5");
        register.press("Enter");
        assertThat(cell).hasText("45");
        register.reload();
        assertThat(cell).hasText("45");
    }

    @Test
    void anAnswerThatArrivesWhileOneWritesANoteLeavesTheNoteAlone() {
        List<Route> held = new ArrayList<>();
        register.page.route("**/cells", held::add);
        var cell = register.cell(ILYA, 12, 7);
        cell.click();
        register.page.locator("#pop [data-key='5']").click();
        register.page.locator("#pop-note").fill("у доски");
        register.page.waitForCondition(() -> !held.isEmpty());
        register.page.unroute("**/cells");
        held.getFirst().resume();
        assertThat(cell).hasAttribute("data-s", "saved");
        assertThat(register.page.locator("#pop-note")).hasValue("у доски");
        register.press("Enter");
        assertThat(cell).hasAttribute("data-c", "у доски");
        assertThat(register.status()).containsText("Сохранено в ");
        register.reload();
        assertThat(cell).hasAttribute("data-c", "у доски");
    }

    @Test
    void movesAsAGridDoes() {
        register.stand(DARYA, 12, 16);
        register.press("Home");
        assertThat(register.cell(DARYA, 11, 9)).isFocused();
        register.press("ArrowRight", "ArrowDown");
        assertThat(register.cell(KIRILL, 11, 11)).isFocused();
        assertThat(register.focused())
                .hasAttribute(
                        "aria-label",
                        "Белозёров Кирилл, 11 ноября, ответ на уроке: 5, примечание: за доказательство у доски");
        register.press("PageDown");
        assertThat(register.cell(ILYA, 11, 11)).isFocused();
        register.press("Control+Home");
        assertThat(register.cell(DARYA, 11, 9)).isFocused();
        register.press("Control+End");
        assertThat(register.focused()).hasAttribute("aria-label", "Новиков Илья, II четв.: пусто");
        register.press("Control+Home", "ArrowUp");
        assertThat(register.focused()).hasJSProperty("tagName", "BUTTON");
        register.press("PageUp", "Tab");
        Assertions.assertThat(register.page.evaluate("document.activeElement.closest('table.reg') === null"))
                .isEqualTo(true);
        Assertions.assertThat(register.page.evaluate("document.querySelectorAll('table.reg [tabindex=\"0\"]').length"))
                .isEqualTo(1);
    }

    @Test
    void tabWritesAndGoesRight() {
        register.stand(DARYA, 12, 7);
        register.type("4");
        register.press("Tab");
        assertThat(register.cell(DARYA, 12, 9)).isFocused();
        assertThat(register.cell(DARYA, 12, 7)).hasText("4");
    }

    @Test
    void deletesAnOldMarkWithAReasonAndUndoes() {
        var cell = register.stand(ALEXANDRA, 12, 4);
        register.press("Delete");
        assertThat(register.page.locator("#reason")).isVisible();
        assertThat(register.page.locator("#reason [data-whose]"))
                .hasText("Константинопольская Александра: 5/4 → пусто");
        assertAccessible(register.page);
        register.type("не та работа");
        register.press("Enter");
        assertThat(cell).hasText("");
        assertThat(cell).hasAttribute("data-s", "saved");
        register.press("Control+z");
        assertThat(cell).hasText("54");
        assertThat(cell).hasAttribute("data-s", "saved");
        register.press("F4");
        assertThat(register.page.locator("#cell-history .hist")).containsText("не та работа");
        picture(register.page, "register-history");
        register.press("Escape");
        assertThat(cell).isFocused();
        register.reload();
        assertThat(cell).hasText("54");
    }

    @Test
    void commentsOnAKey() {
        var cell = register.stand(KIRILL, 12, 16);
        register.press("c");
        assertThat(register.page.locator("#pop-note")).isFocused();
        register.type("без черновика");
        register.press("Enter");
        assertThat(cell).hasClass(java.util.regex.Pattern.compile(".*note.*"));
        assertThat(cell).hasAttribute("data-s", "saved");
        register.reload();
        assertThat(cell).hasAttribute("data-c", "без черновика");
    }

    @Test
    void pastesAColumn() {
        register.stand(DARYA, 12, 14);
        register.page.evaluate("""
                () => { const data = new DataTransfer(); data.setData("text", "5\\n\\n3\\n4");
                  document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true })); }""");
        assertThat(register.cell(DARYA, 12, 14)).hasText("5");
        assertThat(register.cell(KIRILL, 12, 14)).hasText("");
        // Gleb has left: his line is passed over, Alexandra gets hers
        assertThat(register.cell(GLEB, 12, 14)).hasText("");
        assertThat(register.cell(ALEXANDRA, 12, 14)).hasText("4");
        assertThat(register.status()).containsText("Сохранено в ");
    }

    @Test
    void saysWhyACellIsClosed() {
        register.stand(DARYA, 11, 16);
        register.type("5");
        assertThat(register.page.locator("#assertive")).containsText("Не записано. Срок правки прошёл 30.11.2026");
        assertThat(register.page.locator("#pop")).containsText("Срок правки прошёл");
        assertThat(register.cell(DARYA, 11, 16)).hasText("");
        register.stand(DARYA, 12, 18);
        register.type("5");
        assertThat(register.page.locator("#assertive")).containsText("Урок ещё впереди: записать можно с 18 декабря");
        register.stand(GLEB, 12, 16);
        register.press("Enter");
        assertThat(register.page.locator("#assertive")).containsText("В этот день ученика в группе не было");
    }

    @Test
    void showsTheKeysAndTheArithmetic() {
        register.stand(KIRILL, 12, 16);
        register.press("?");
        assertThat(register.page.locator("#keys")).containsText("примечание (или Shift+F2)");
        assertAccessible(register.page);
        picture(register.page, "register-keys");
        register.press("Escape");
        register.average(ALEXANDRA).click();
        assertThat(register.page.locator("#panel-pupil")).containsText("Считаются отметки от 1 до 5");
        register.press("F6");
        assertThat(register.focused()).hasAttribute("role", "tab");
    }
}
