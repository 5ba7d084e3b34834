package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The administrator turns the year, looks at what is missing, and takes it back: on a laptop and on a phone. */
class YearTurnPathTest extends BrowserTest {

    @Test
    void turnsTheYearSeesWhatIsMissingAndTakesItBack() {
        try (SchoolProgram program = SchoolProgram.started()) {
            boolean begun = false;
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, "admin", width);
                page.navigate("/calendar");
                if (!begun)
                    page.locator("form[action='/calendar/years'] button").click();
                begun = true;
                page.navigate("/calendar");
                page.locator("a[href='/rollover']").click();
                decide(page, width);
                page.locator("form[action='/rollover/turn'] button").click();
                assertThat(page.locator(".banner.warn")).containsText("До конца учебного года ещё");
                looks(page, "early-" + width);
                page.locator(".banner.warn button").click();
                assertThat(page.locator("p.banner.ok")).containsText("Год переведён");
                looks(page, "turned-" + width);
                page.locator("main a[href^='/readiness']").click();
                page.locator("nav.seg a").last().click();
                page.locator(".lacks summary").first().click();
                looks(page, "readiness-" + width);
                page.navigate("/rollover");
                page.locator("form[action='/rollover/undo'] button").click();
                assertThat(page.locator("p.banner.ok")).containsText("Переход отменён");
            }
        }
    }

    private static void decide(Page page, int width) {
        page.locator("#order").fill("41");
        page.locator("#order-date").fill("2027-05-28");
        page.locator("#leaving").fill("42");
        page.locator("#leaving-date").fill("2027-06-25");
        page.locator("form[action='/rollover/plan'] button").click();
        assertThat(page.locator("p.banner.ok")).containsText("Сохранено и пересчитано");
        page.locator("a[href='/rollover/classes/971']").click();
        page.locator("select").first().selectOption("conditional");
        looks(page, "fates-" + width);
        page.locator("button.main").click();
        assertThat(page.locator("td", new Page.LocatorOptions().setHasText("условно: 1"))
                        .first())
                .isVisible();
        looks(page, "rollover-" + width);
    }

    private static void looks(Page page, String name) {
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, name);
    }
}
