package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The deputy head writes a curriculum, begins a course that is missing, and changes a teacher in mid-year. */
class CoursesPathTest extends BrowserTest {

    @Test
    void writesAPlanMendsADifferenceAndChangesATeacher() {
        for (int width : new int[] {LAPTOP, PHONE})
            try (SchoolProgram program = SchoolProgram.started()) {
                Page page = signedIn(program, "deputy", width);
                page.navigate("/staff");
                page.locator("nav.seg a[href='/curriculum']").click();
                looksWell(page, "curriculum-" + width);
                page.locator("thead a").nth(1).click();
                page.locator("input[name='h.9002.compulsory']").fill("4");
                page.locator("select[name='add.1']").selectOption("9005");
                page.locator("input[name='add.1.extracurricular']").fill("1");
                page.locator("input[name='h.9001.compulsory']").fill("3");
                page.locator("button.main").click();
                assertThat(page.locator(".banner.ok")).containsText("Учебный план сохранён");
                assertThat(page.locator("tfoot tr").nth(1)).containsText("7 из 32 возможных");
                looksWell(page, "curriculum-grid-" + width);

                page.locator("tbody tr:has(th:text-is('Русский язык')) a.chip")
                        .first()
                        .click();
                assertThat(page.locator("#hours")).hasValue("4");
                looksWell(page, "course-new-" + width);
                page.locator("#person").selectOption(new SelectOption().setLabel("Гончар Вера Ильинична"));
                page.locator("button.main").click();
                assertThat(page.locator(".banner.ok")).containsText("Курс добавлен");

                page.navigate("/courses/971");
                page.locator("summary:has-text('Сменить учителя')").click();
                page.locator("#change-person").selectOption(new SelectOption().setLabel("Лысенко Борис Петрович"));
                page.locator("#change-reason").fill("декретный отпуск");
                looksWell(page, "course-" + width);
                page.locator("form[action$='/teachers/change'] button").click();
                assertThat(page.locator("#main")).containsText("вместо Ткачук А. В.: декретный отпуск");

                page.navigate("/load");
                assertThat(page.locator(".loads")).containsText("Лысенко Борис Петрович");
                looksWell(page, "load-" + width);
                page.navigate("/courses");
                looksWell(page, "courses-" + width);
            }
    }

    private static void looksWell(Page page, String name) {
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, name);
    }
}
