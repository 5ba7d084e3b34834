package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first pages, at both sizes and in both themes. */
class HomePathTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "anna, /today", "anna, /today?day=2026-12-14", "anna, /today?day=2026-12-11", "vera, /today",
                "director, /today",
        "activities, /today", "admin, /", "nurse, /medical", "secretary, /classes", "secretary, /classes/971"
    })
    void canBeReadByEverybody(String login, String path) {
        for (int width : new int[] {LAPTOP, PHONE}) {
            Page page = signedIn(SchoolProgram.shared(), login, width);
            page.navigate(path);
            for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                assertThat(page.locator("h1")).isVisible();
                assertAccessible(page);
                assertFitsItsScreen(page);
                picture(page, "home-" + login + path.replaceAll("\\W+", "-") + "-" + width + "-" + theme);
            }
        }
    }
}
