package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;

import com.microsoft.playwright.Locator;
import eljur.testing.SchoolProgram;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The term ends: its marks are given in the register by keyboard, and the panel says what comes out and what is missing. */
class RegisterTermPathTest extends BrowserTest {

    private final SchoolProgram program = SchoolProgram.started();
    private RegisterPage register;

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void givesMarksOfTheTermByKeyboard() {
        program.clock().moveBy(Duration.ofDays(3));
        open();
        stand(KIRILL);
        assertThat(register.focused())
                .hasAttribute("aria-label", "Белозёров Кирилл, II четв.: предложена 4, Enter ставит");
        register.press("Enter");
        assertThat(ofTerm(KIRILL)).hasText("4");
        assertThat(ofTerm(KIRILL).locator(".box")).hasText("4");
        assertThat(register.page.locator("#polite")).hasText("Белозёров Кирилл, за период: 4. Сохранено.");
        assertThat(register.status()).containsText("Сохранено в ");
        stand(DARYA);
        register.press("Enter");
        assertThat(register.page.locator("#term-pop")).containsText("Посмотрите: отметок 2, нужно от 3");
        assertThat(register.focused()).hasText("Поставить 4");
        picture(register.page, "register-term-look");
        assertAccessible(register.page);
        register.press("Enter");
        assertThat(ofTerm(DARYA).locator(".box")).hasText("4");
        register.reload();
        assertThat(ofTerm(KIRILL).locator(".box")).hasText("4");
        assertThat(ofTerm(DARYA).locator(".box")).hasText("4");
    }

    @Test
    void anotherMarkAsksWhyAndWhatWasTypedStays() {
        program.clock().moveBy(Duration.ofDays(3));
        open();
        stand(ALEXANDRA);
        register.type("3");
        register.press("Enter");
        assertThat(register.page.locator("#reason-h")).hasText("Почему не так, как предложено?");
        assertThat(register.page.locator("#reason"))
                .containsText("Предложена «5». Чтобы поставить другую, напишите причину.");
        picture(register.page, "register-term-why");
        register.press("Escape");
        assertThat(ofTerm(ALEXANDRA).locator("input")).hasValue("3");
        assertThat(register.page.locator("#term-pop")).containsText("Предложена «5»");
        register.press("Enter");
        register.page.locator("#reason-text").fill("пропустила контрольную");
        register.press("Enter");
        assertThat(ofTerm(ALEXANDRA).locator(".box")).hasText("3");
        stand(KIRILL);
        register.type("ы");
        register.press("Enter");
        assertThat(register.page.locator("#term-pop [data-trouble]")).containsText("не похоже на отметку");
        register.press("Escape");
        assertThat(ofTerm(KIRILL)).hasText("4");
        assertThat(ofTerm(KIRILL)).isFocused();
    }

    @Test
    void inMidTermThePanelSaysWhatIsMissingAndAClosedTermSaysWhyNot() {
        open();
        register.stand(KIRILL, 12, 16);
        register.page.locator("#tab-pupil").click();
        assertThat(register.page.locator(".outlook"))
                .containsText("Сейчас выходит «4»: средняя 4,33.До «5» не хватает: 1 × «5».");
        register.page.locator(".outlook summary").click();
        assertThat(register.page.locator(".outlook details")).containsText("Отметок 3, сумма 13, средняя 4,33.");
        assertAccessible(register.page);
        picture(register.page, "register-outlook");
        register.stand(DARYA, 12, 16);
        assertThat(register.page.locator(".outlook"))
                .containsText("Сейчас выходит «4»: средняя 3,50.До «5» не хватает:");
        stand(DARYA);
        assertThat(register.focused()).hasAttribute("aria-label", "Абрамова Дарья, II четв.: пусто");
        register.page.navigate("/registers/" + ALGEBRA + "?term=9011");
        register.ready();
        stand(DARYA);
        register.type("5");
        assertThat(register.page.locator("#term-pop [data-trouble]"))
                .containsText("Не записано. Период закрыт 30.10.2026");
        assertThat(register.page.locator("#term-pop a")).hasText("Итоги");
        picture(register.page, "register-term-closed");
    }

    private void open() {
        register = RegisterPage.opened(signedIn(program, "anna", LAPTOP), ALGEBRA);
    }

    private Locator ofTerm(long pupil) {
        return register.page.locator("tr[data-p='" + pupil + "'] > .prop");
    }

    /** By keyboard: to the end of the row. */
    private void stand(long pupil) {
        register.page.locator("tr[data-p='" + pupil + "'] > .ms").click();
        register.press("End");
        assertThat(ofTerm(pupil)).isFocused();
    }
}
