package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The administrator sets the school up, on a laptop and on a phone: card, rooms, classes, subjects, and a plain school from the preset. */
class SchoolPathTest extends BrowserTest {

    @Test
    void setsTheSchoolUp() {
        try (SchoolProgram program = SchoolProgram.started()) {
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, "admin", width);
                page.navigate("/school");
                page.locator("#district").fill("Сакский район");
                looked(page, "school-" + width);
                page.locator("form[action='/school'] button").click();
                assertThat(page.locator(".banner.ok")).containsText("Сохранено");

                page.navigate("/school/rooms/new");
                page.locator("#room").fill("Спортзал " + width);
                page.locator("#seats").fill("30");
                looked(page, "school-room-" + width);
                page.locator("button.main").click();
                assertThat(page.locator("table").first()).containsText("30 мест");
                looked(page, "school-buildings-" + width);
                page.locator("a[href='/school/rooms/9214']").click();
                page.locator("#closed").fill("2026-12-21");
                page.locator("button.main").click();
                assertThat(page.locator(".banner.warn")).containsText("Алгебра, 7-А: 4 урока, с 21.12.2026");
                looked(page, "school-room-closing-" + width);

                page.navigate("/school/classes/new");
                page.locator("#grade").fill(width == LAPTOP ? "2–4" : "9");
                looked(page, "school-class-" + width);
                page.locator("form[action='/school/classes'] button.main").click();
                assertThat(page.locator("table")).containsText(width == LAPTOP ? "2–4" : "9");
                looked(page, "school-classes-" + width);
                page.locator("a[href='/school/classes/971']").click();
                assertThat(page.locator("#class")).hasValue("7-А");
                looked(page, "school-class-standing-" + width);

                page.navigate("/school/subjects/new");
                page.locator("#subject").fill("алгебра");
                page.locator("button.main").click();
                assertThat(page.locator(".banner.bad a")).hasText("Открыть");
                looked(page, "school-subject-refused-" + width);
            }
        }
    }

    @Test
    void makesAPlainSchoolInTwoPresses() {
        try (SchoolProgram program = SchoolProgram.started()) {
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, "admin", width);
                page.navigate("/school/preset?last=9");
                page.locator("[id='letters.1']").fill("А Б " + width);
                looked(page, "preset-" + width);
                page.locator("button.main").click();
                assertThat(page.locator(".banner.info")).containsText("Будет создано");
                looked(page, "preset-plan-" + width);
                page.locator("button[name=seen]").click();
                assertThat(page.locator(".banner.ok")).containsText("Созданы классы, предметы и журналы");
                page.locator("nav.school-tabs a[href='/school/subjects']").click();
                looked(page, "school-subjects-" + width);
            }
        }
    }

    private static void looked(Page page, String name) {
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, name);
    }
}
