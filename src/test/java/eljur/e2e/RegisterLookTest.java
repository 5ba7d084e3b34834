package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import eljur.testing.SchoolProgram;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What stands on the page of a register, where it stands, and what is not there. */
class RegisterLookTest extends BrowserTest {

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
    }

    @AfterAll
    static void close() {
        program.close();
    }

    @Test
    void aHealthyCellShowsNoRefusalNorDoesTheNextAfterARefusedOne() {
        var register = anna();
        register.cell(DARYA, 12, 16).click();
        assertThat(register.page.locator("#pop")).isVisible();
        assertThat(register.page.locator("#pop-refused")).isHidden();
        register.press("Escape");
        register.stand(KIRILL, 12, 7);
        register.type("6");
        register.press("Enter");
        assertThat(register.status()).containsText("«6» не записано: отметки бывают от 1 до 5");
        register.cell(DARYA, 12, 16).click();
        assertThat(register.page.locator("#pop-refused")).isHidden();
        assertThat(register.page.locator("#pop [data-back]")).isHidden();
        register.cell(DARYA, 12, 18).click();
        assertThat(register.page.locator("#pop-refused")).hasText("Урок ещё впереди: записать можно с 18 декабря.");
        assertThat(register.page.locator("#pop [data-back]")).isHidden();
        register.cell(KIRILL, 12, 7).click();
        register.page.locator("#pop [data-back]").click();
        assertThat(register.cell(KIRILL, 12, 7)).hasText("");
        assertThat(register.status().locator("button")).hasCount(0);
    }

    @Test
    void theSumsFollowWhatIsTypedAndAreTheSameAfterAReload() {
        var register = anna();
        for (String typed : new String[] {"5", "зач", ".", "н", "2/3"}) {
            register.stand(ILYA, 12, 14);
            register.type(typed);
            register.press("Enter");
            assertThat(register.cell(ILYA, 12, 14)).hasAttribute("data-s", "saved");
            String live = sums(register.page);
            register.reload();
            Assertions.assertThat(sums(register.page)).as(typed).isEqualTo(live);
        }
    }

    @Test
    void aSlipOfTodayAsksNothingAndAMarkOfAnEarlierDayAsksForAChangeToo() {
        var register = anna();
        var today = register.stand(DARYA, 12, 9);
        register.type("5");
        register.press("Enter");
        assertThat(today).hasAttribute("data-s", "saved");
        register.reload();
        register.stand(DARYA, 12, 9);
        register.press("Delete");
        assertThat(register.page.locator("#reason")).isHidden();
        assertThat(today).hasText("");
        var old = register.stand(KIRILL, 12, 4);
        register.type("5");
        register.press("Enter");
        assertThat(register.page.locator("#reason-h")).hasText("Почему меняете отметку?");
        register.page.locator("#reason [value=keep]").click();
        assertThat(old).hasText("4");
        assertThat(old).isFocused();
    }

    @Test
    void latenessHasALineOfItsOwnAndALessonAheadSaysNothingOfAbsence() {
        var register = anna();
        var panel = register.page.locator("#panel-lesson");
        register.stand(DARYA, 12, 14);
        register.type("о");
        register.press("Enter");
        register.stand(KIRILL, 12, 14);
        assertThat(panel).containsText("ОпоздалиАбрамова Дарья (о)");
        register.stand(DARYA, 12, 18);
        assertThat(panel).containsText("Урок ещё впереди");
        assertThat(panel).not().containsText("Нет на уроке");
        assertThat(panel).not().containsText("Не записано:");
    }

    @Test
    void thePopoverStaysBetweenTheHeadAndTheFoot() {
        var register = anna();
        for (int height : new int[] {768, 520}) {
            register.page.setViewportSize(LAPTOP, height);
            for (long pupil : new long[] {DARYA, KIRILL, ALEXANDRA, ILYA}) {
                register.cell(pupil, 12, 18).click();
                Assertions.assertThat((boolean) register.page.evaluate("""
                        () => { const pop = document.getElementById("pop").getBoundingClientRect();
                          const box = document.querySelector(".regscroll").getBoundingClientRect();
                          return pop.top >= box.top && pop.bottom <= box.bottom && pop.right <= box.right; }"""))
                        .as("%s at %s".formatted(pupil, height))
                        .isTrue();
                register.press("Escape");
            }
        }
    }

    @Test
    void onPaperStandsTheTableWithItsHeadAndNoTool() {
        var register = anna();
        register.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(register.page.locator(".reghead .only-print")).containsText("Ткачук А. В.");
        for (String tool : new String[] {".bar", ".reghead .seg", ".reghead .btn", ".panel", ".regfoot", "#pop"})
            assertThat(register.page.locator(tool).first()).isHidden();
        Assertions.assertThat(register.page.evaluate("getComputedStyle(document.querySelector('thead .d')).position"))
                .isEqualTo("static");
        picture(register.page, "register-print");
    }

    @Test
    void fitsAPhoneAndAPageMadeTwiceAsLarge() {
        var register = RegisterPage.opened(signedIn(program, "vera", PHONE), ALGEBRA);
        assertFitsItsScreen(register.page);
        Assertions.assertThat((boolean) register.page.evaluate("""
                () => [...document.querySelectorAll(".regfoot > *")].filter((one) => one.offsetWidth)
                  .map((one) => one.getBoundingClientRect()).every((one, i, all) => !i || one.left >= all[i - 1].right)""")).isTrue();
        picture(register.page, "register-390");
        register.page.setViewportSize(683, 384);
        Assertions.assertThat((int) register.page.evaluate("document.querySelector('.regscroll').clientHeight"))
                .isGreaterThan(220);
    }

    private static String sums(Page page) {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll(".reg tfoot td, #reg-marks")].map((one) => one.textContent).join("|")""");
    }

    private RegisterPage anna() {
        return RegisterPage.opened(signedIn(program, "anna", LAPTOP), ALGEBRA);
    }
}
