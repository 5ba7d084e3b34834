package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bar at the foot of a phone, and the one at the head of wider screens: every role finds every entry in it. */
class PhoneBarTest extends BrowserTest {

    /** Words that stick out of their entry, entries that stick out of the screen or stand on each other. */
    private static final String OVERFLOWING = """
            bar => {
              const found = [];
              let end = 0;
              for (const one of bar.children) {
                const box = (one.querySelector("summary") ?? one).getBoundingClientRect();
                if (box.left < end - 1 || box.right > innerWidth + 1) found.push("place: " + one.textContent.trim());
                end = box.right;
                for (const word of one.querySelectorAll(":scope > span, summary > span")) {
                  const range = document.createRange();
                  range.selectNodeContents(word);
                  const inner = range.getBoundingClientRect();
                  if (inner.left < box.left || inner.right > box.right || inner.bottom > box.bottom || inner.top < box.top)
                    found.push("words: " + word.textContent);
                }
              }
              return found;
            }""";

    @ParameterizedTest
    @CsvSource({
        "anna, TEACHER, /today",
        "anna, ADMINISTRATOR, /",
        "vera, FORM_TUTOR, /today",
        "director, HEAD, /today",
        "deputy, DEPUTY_HEAD, /today",
        "activities, ACTIVITIES_DEPUTY, /today",
        "admin, ADMINISTRATOR, /",
        "secretary, SECRETARY, /classes",
        "nurse, NURSE, /medical",
        "psychologist, PSYCHOLOGIST, /attendance",
        "olga, GUARDIAN, /diary",
        "darya, PUPIL, /diary"
    })
    void holdsTheEntriesOfEveryRole(String login, String role, String path) {
        for (int width : new int[] {320, PHONE, 641, 769, 961, 1153, LAPTOP}) {
            Page page = signedIn(SchoolProgram.shared(), login, role, width);
            page.navigate(path);
            assertFitsItsScreen(page);
            for (Locator bar : page.locator("nav.nav, nav.tabs-phone").all())
                if (bar.isVisible())
                    assertThat((List<?>) bar.evaluate(OVERFLOWING))
                            .as(login + " at " + width)
                            .isEmpty();
            picture(page, "bar-" + role + path.replaceAll("\\W+", "-") + "-" + width);
        }
    }

    @Test
    void theRestIsUnderMoreByKeyboardToo() {
        Page page = signedIn(SchoolProgram.shared(), "admin", PHONE);
        page.navigate("/backups");
        Locator more = page.locator(".tabs-phone summary");
        assertThat(page.locator(".tabs-phone > a")).hasCount(4);
        assertThat(more).hasAttribute("aria-current", "true");
        more.focus();
        page.keyboard().press("Enter");
        Locator last = page.locator(".tabs-phone .menu-list a").last();
        assertThat(last).isVisible();
        assertThat(page.locator(".tabs-phone .menu-list a[aria-current=page]")).hasText("Резервные копии");
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, "bar-more");
        page.keyboard().press("Escape");
        assertThat(last).isHidden();
        assertThat(more).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/(school|access|imports|backups|network|upkeep)$"));
    }
}
