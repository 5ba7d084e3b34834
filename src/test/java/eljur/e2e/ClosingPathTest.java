package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The deputy head closes a class over its registers; it is opened again by two. */
class ClosingPathTest extends BrowserTest {

    @Test
    void aClassIsClosedByTheDeputyAndOpenedByTwo() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/registers");
            deputy.getByRole(AriaRole.LINK, named("Закрытие периода")).click();
            seen(deputy, "closing-overview");
            deputy.navigate("/closing?term=9011");
            deputy.locator("table").getByRole(AriaRole.LINK, in("7-А")).click();
            seen(deputy, "closing-class");
            deputy.getByRole(AriaRole.LINK, named("Геометрия, 7-А, 1 гр.")).click();
            seen(deputy, "closing-register");
            deputy.getByLabel("Почему закрываете, хотя не всё готово").fill("в группе нет учеников");
            deputy.getByRole(AriaRole.BUTTON, named("Закрыть как есть")).click();
            assertThat(deputy.locator("main")).containsText("Закрыто как есть: в группе нет учеников");
            deputy.navigate("/closing/classes/971?term=9011");
            deputy.getByRole(AriaRole.BUTTON, named("Закрыть класс")).click();
            assertThat(deputy.locator("main")).containsText("закрыто 16.12.2026, Зуева Е. М.");
            deputy.getByLabel("Зачем").fill("отметка не в той строке");
            deputy.getByRole(AriaRole.BUTTON, named("Попросить открыть снова")).click();
            assertThat(deputy.locator("main")).containsText("Ответа ещё нет.");
            deputy.getByRole(AriaRole.BUTTON, named("Согласиться")).click();
            assertThat(deputy.locator("[role=alert]")).containsText("вы просили сами");
            seen(deputy, "closing-same-person");

            Page director = signedIn(program, "director", PHONE);
            director.navigate("/closing?term=9011");
            seen(director, "closing-phone");
            director.getByRole(AriaRole.BUTTON, named("Согласиться")).click();
            assertThat(director.locator("table")).containsText("открыто снова, пока не закроют");
        }
    }

    private static void seen(Page page, String name) {
        assertThat(page.locator("h1")).isVisible();
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, name);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static com.microsoft.playwright.Locator.GetByRoleOptions in(String name) {
        return new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
