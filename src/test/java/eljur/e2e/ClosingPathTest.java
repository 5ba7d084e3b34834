package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
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
            assertThat(deputy.getByRole(AriaRole.BUTTON, named("Согласиться"))).hasCount(0);
            seen(deputy, "closing-same-person");

            Page director = signedIn(program, "director", PHONE);
            director.navigate("/closing?term=9011");
            seen(director, "closing-phone");
            director.getByRole(AriaRole.BUTTON, named("Согласиться")).click();
            assertThat(director.locator("table")).containsText("открыто снова, пока не закроют");
        }
    }

    @Test
    void aTeacherSaysWhyAndIsToldWhatOthersDid() {
        try (SchoolProgram program = SchoolProgram.started()) {
            program.signedIn("deputy")
                    .submit("/registers/975/terms/9012/closure", java.util.Map.of("as-is", "в группе нет учеников"));
            Page anna = signedIn(program, "anna", LAPTOP);
            anna.navigate("/today");
            assertThat(anna.locator(".changed")).containsText("Изменения в вашем журнале: 1");
            seen(anna, "changes-today");
            anna.getByRole(AriaRole.BUTTON, named("Посмотреть")).click();
            assertThat(anna.locator("main")).containsText("период закрыт");
            seen(anna, "changes");
            RegisterPage register = RegisterPage.opened(anna, TestSchool.ALGEBRA);
            var cell = register.stand(TestSchool.KIRILL, 12, 4);
            register.type("5");
            register.press("Enter");
            assertThat(anna.locator("#reason")).isVisible();
            seen(anna, "reason");
            anna.keyboard().press("1");
            assertThat(cell).hasAttribute("data-s", "saved");
            register.stand(TestSchool.KIRILL, 12, 4);
            register.press("F4");
            assertThat(anna.locator("#cell-history .hist")).containsText("Причина: ошибка ввода");

            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/corrections?class=971&from=2026-12-01&to=2026-12-31");
            assertThat(deputy.locator("table")).containsText("ошибка ввода");
            seen(deputy, "corrections");
            deputy.navigate("/deadlines");
            deputy.getByLabel("Приказ или распоряжение").fill("приказ № 12");
            deputy.getByLabel("Сколько дней можно править").fill("7");
            deputy.getByRole(AriaRole.BUTTON, named("Записать решение")).click();
            assertThat(deputy.locator("table")).containsText("приказ № 12");
            seen(deputy, "deadlines");
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
        return new com.microsoft.playwright.Locator.GetByRoleOptions()
                .setName(name)
                .setExact(true);
    }
}
