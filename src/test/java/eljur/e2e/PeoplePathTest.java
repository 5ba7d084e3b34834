package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The secretary with a paper order in her hand; the pages of people at both sizes. */
class PeoplePathTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "secretary, /pupils",
        "secretary, /pupils/9101",
        "secretary, /pupils/new?class=971",
        "secretary, /pupils/9101/card",
        "secretary, /pupils/9101/movements/new?kind=transfer&class=972",
        "secretary, /pupils/9101/movements/new?kind=study-form",
        "secretary, /pupils/9101/guardians/9401",
        "secretary, /pupils/9101/guardians/new?q=громова",
        "secretary, /staff",
        "secretary, /staff/new",
        "admin, /staff/9001",
        "deputy, /classes/971/tutors",
        "vera, /classes/971",
        "vera, /classes/971/contacts",
        "vera, /classes/971/birthdays"
    })
    void canBeReadByEverybody(String login, String path) {
        for (int width : new int[] {LAPTOP, PHONE}) {
            Page page = signedIn(SchoolProgram.shared(), login, width);
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            assertAccessible(page);
            assertFitsItsScreen(page);
            picture(page, "people-" + login + path.replaceAll("\\W+", "-") + "-" + width);
        }
    }

    @Test
    void aPupilIsFoundAndMovedByOrder() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page page = signedIn(program, "secretary", PHONE);
            page.navigate("/pupils");
            page.getByLabel("Фамилия, имя или номер личного дела").fill("абрам дар");
            button(page, "Найти").click();
            page.getByRole(AriaRole.LINK, named("Абрамова Дарья Игоревна")).click();
            page.getByRole(AriaRole.LINK, named("Перевод в другой класс")).click();
            page.getByLabel("Номер приказа").fill("17-у");
            page.getByLabel("В какой класс").selectOption("7-Б");
            button(page, "Показать группы класса").click();
            assertThat(page.getByLabel("Номер приказа")).hasValue("17-у");
            page.getByLabel("7-Б, 1 гр.").check();
            page.getByLabel("Первый день в новом классе").fill("2026-12-05");
            button(page, "Перевести").click();
            assertThat(page.getByRole(AriaRole.ALERT).first())
                    .containsText("есть отметки или пропуски этого ученика за 09.12.2026");
            assertThat(page.getByLabel("7-Б, 1 гр.")).isChecked();
            picture(page, "people-refused");
            page.getByLabel("Первый день в новом классе").fill("2026-12-17");
            button(page, "Перевести").click();
            assertThat(page.locator("main")).containsText("Переведён из 7-А в 7-Б с 17.12.2026");
            assertThat(page.locator("main")).containsText("приказ № 17-у от 16.12.2026");
            picture(page, "people-moved");
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
