package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The teacher sums a quarter up, the family reads how the mark came about, the deputy enters the rule and opens what is closed. */
class ResultsPathTest extends BrowserTest {

    private static final long PASSED = 9711109;

    @Test
    void aQuarterIsSummedUpOnOnePageAndTheFamilyCanCountItAgain() {
        try (SchoolProgram program = SchoolProgram.started()) {
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page looked = signedIn(program, "anna", width);
                looked.navigate("/registers/971/results");
                seen(looked, "results-" + width);
            }
            Page anna = signedIn(program, "anna", LAPTOP);
            anna.navigate("/registers/971");
            anna.getByRole(AriaRole.LINK, named("Итоги")).click();
            anna.getByLabel("Отметка: Абрамова Дарья").fill("5");
            anna.getByLabel("Отметка: Абрамова Дарья").press("Enter");
            assertThat(anna.getByLabel("Отметка: Белозёров Кирилл")).isFocused();
            anna.getByLabel("Причина: Абрамова Дарья").fill("победа на олимпиаде");
            anna.locator("details.early summary").click();
            anna.getByRole(AriaRole.BUTTON, named("Поставить предложенные: 1")).click();
            assertThat(anna.locator("main")).containsText("Поставлено 2 из 4");
            anna.locator("summary", new Page.LocatorOptions().setHasText("Абрамова Дарья"))
                    .click();
            assertThat(anna.locator("#p-9101")).containsText("Предложена была «4». Причина: победа на олимпиаде");
            seen(anna, "results-given");

            for (int width : new int[] {LAPTOP, PHONE}) {
                Page family = signedIn(program, "olga", width);
                family.navigate("/diary/subjects/971?term=9012&child=9101");
                assertThat(family.locator("main")).containsText("Отметок 2, сумма 7, средняя 3,50.");
                seen(family, "results-family-" + width);
            }
        }
    }

    @Test
    void theDeputyEntersTheRuleOfTheSchool() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/mark-rules");
            deputy.getByLabel("Положение школы").fill("Положение об оценивании");
            deputy.getByRole(AriaRole.BUTTON, named("Добавить правило")).click();
            assertThat(deputy.locator("#act-err")).containsText("с номером и датой");
            seen(deputy, "rules-refused");
            deputy.getByLabel("Положение школы").fill("Положение об оценивании, приказ № 214 от 28.08.2026");
            deputy.getByLabel("Действует с").fill("2026-09-01");
            deputy.getByLabel("«5» от").fill("4,65");
            deputy.getByRole(AriaRole.BUTTON, named("Добавить правило")).click();
            assertThat(deputy.locator("table")).containsText("«5» от 4,65");
            seen(deputy, "rules");
            Page phone = signedIn(program, "deputy", PHONE);
            phone.navigate("/mark-rules");
            seen(phone, "rules-phone");
        }
    }

    @Test
    void aClosedLessonIsAskedForOnAPhoneAndOpened() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page anna = signedIn(program, "anna", PHONE);
            anna.navigate("/lessons/" + PASSED);
            anna.getByRole(AriaRole.BUTTON, named("исправить отметку")).click();
            assertThat(anna.locator("main")).containsText("ответа ещё нет");
            seen(anna, "permit-asked-phone");
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/today");
            deputy.getByRole(AriaRole.LINK, named("просит открыть журнал")).click();
            seen(deputy, "permits");
            deputy.getByRole(AriaRole.LINK, named("Решить")).click();
            seen(deputy, "permit");
            deputy.getByRole(AriaRole.BUTTON, exactly("Открыть")).click();
            assertThat(deputy.locator("main")).containsText("Открыто сейчас");
            Page phone = signedIn(program, "deputy", PHONE);
            phone.navigate("/permits");
            seen(phone, "permits-phone");
            anna.reload();
            assertThat(anna.locator("main")).not().containsText("Срок правки прошёл");
            seen(anna, "permit-open-phone");
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
