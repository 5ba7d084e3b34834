package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The deputy says how works are judged; the teacher pastes a column of marks from a spreadsheet. */
class WorksPathTest extends BrowserTest {

    @Test
    void theDeputyAddsAKindOfWorkAndTurnsWeightsOn() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/registers");
            deputy.getByRole(AriaRole.LINK, named("Виды работ")).click();
            deputy.getByLabel("Название").fill("диктант");
            deputy.getByRole(AriaRole.BUTTON, named("Добавить")).click();
            assertThat(deputy.locator("#short-name-err")).containsText("Впишите короткое название");
            seen(deputy, "work-types-refused");
            deputy.locator("#short-name").fill("дикт.");
            deputy.getByLabel("Отметок за работу").fill("2");
            deputy.getByRole(AriaRole.BUTTON, named("Добавить")).click();
            assertThat(deputy.locator("table")).containsText("считается; отметок за работу: 2");
            deputy.getByLabel("Локальный акт").fill("Приказ № 7 от 01.12.2026");
            deputy.getByRole(AriaRole.BUTTON, named("Включить веса")).click();
            assertThat(deputy.locator("main")).containsText("Приказ № 7 от 01.12.2026, с 16.12.2026");
            seen(deputy, "work-types");
            deputy.getByRole(AriaRole.LINK, named("диктант")).click();
            seen(deputy, "work-type");
            Page phone = signedIn(program, "deputy", PHONE);
            phone.navigate("/work-types");
            seen(phone, "work-types-phone");
        }
    }

    @Test
    void theTeacherPastesAColumnAndSeesWhatWillBeWritten() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page anna = signedIn(program, "anna", LAPTOP);
            anna.navigate("/lessons/9711216");
            anna.getByRole(AriaRole.LINK, named("Отметки за работу")).click();
            anna.getByLabel("Вид работы").selectOption("СР");
            anna.getByLabel("Столбец отметок").fill("5\nпять");
            anna.getByRole(AriaRole.BUTTON, named("Показать, что запишется")).click();
            assertThat(anna.getByLabel("Отметка: Абрамова Дарья")).hasValue("5");
            assertThat(anna.locator("#e-9102")).containsText("«пять» не записано");
            seen(anna, "column-draft");
            anna.getByLabel("Отметка: Белозёров Кирилл").fill("4");
            anna.getByRole(AriaRole.BUTTON, exactly("Записать")).click();
            assertThat(anna.locator("[data-pupil='9102']")).containsText("4");
            anna.navigate("/debts");
            seen(anna, "debts");
            Page phone = signedIn(program, "anna", PHONE);
            phone.navigate("/lessons/9711216/column");
            phone.getByLabel("Одна отметка всем присутствующим").fill("5");
            phone.getByRole(AriaRole.BUTTON, named("Показать, что запишется")).click();
            assertThat(phone.locator("main")).containsText("Будет записано");
            seen(phone, "column-phone");
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

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
