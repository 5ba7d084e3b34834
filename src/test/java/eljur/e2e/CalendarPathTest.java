package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The deputy head on the eve of a frosty Friday, on a laptop and on a phone. */
class CalendarPathTest extends BrowserTest {

    @Test
    void callsADayOffAndTakesItBack() {
        try (SchoolProgram program = SchoolProgram.started()) {
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, "deputy", width);
                page.navigate("/calendar");
                page.locator("a[href^='/calendar/changes/new']").click();
                assertThat(page.locator("#weekday")).isHidden();
                assertThat(page.locator("input[name=class]").first()).isHidden();
                assertAccessible(page);
                page.locator("#starts").fill("2026-12-18");
                page.locator("#reason").fill("мороз −25");
                page.locator("button.main").click();
                assertThat(page.locator(".banner.info")).containsText("Отменён будет 1 урок.");
                assertFitsItsScreen(page);
                page.locator("button[name=seen]").click();
                assertThat(page.locator(".banner.ok")).containsText("Календарь изменён");
                assertThat(page.locator("td.off")).hasText("18Н, занятий нет; вся школа; мороз −25");
                assertAccessible(page);
                assertFitsItsScreen(page);
                picture(page, "calendar-" + width);
                page.locator("form[action$='/withdrawal'] button").first().click();
                assertThat(page.locator(".banner.ok")).containsText("Изменение отменено");
                assertThat(page.locator("td.off")).hasCount(0);
            }
        }
    }

    @Test
    void theDatesAndTheBellsFitTheirScreens() {
        try (SchoolProgram program = SchoolProgram.started()) {
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, "admin", width);
                for (String path : new String[] {"/calendar/901/dates", "/bells", "/bells/901"}) {
                    page.navigate(path);
                    assertAccessible(page);
                    assertFitsItsScreen(page);
                    picture(page, path.substring(1).replace('/', '-') + "-" + width);
                }
            }
        }
    }
}
