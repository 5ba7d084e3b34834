package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.results.certificates.LeavingClass;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** The deputy enters exams, sees how a final mark comes about, takes over what is clear; the form tutor gives behaviour on a phone. */
class CertificatesPathTest extends BrowserTest {

    @Test
    void examsAreEnteredAndTheCertificateIsExplainedAndDecided() {
        try (SchoolProgram program = SchoolProgram.started()) {
            LeavingClass.leave(program);
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/summary/971");
            deputy.getByRole(AriaRole.LINK, named("Аттестат")).click();
            seen(deputy, "certificates-before");
            deputy.getByRole(AriaRole.LINK, named("Экзамены")).click();
            deputy.getByLabel("Предмет").selectOption("Русский язык");
            deputy.getByRole(AriaRole.BUTTON, named("Показать")).click();
            assertThat(deputy.locator(".head")).containsText("Русский язык");
            deputy.getByLabel("Отметка: Абрамова Дарья").fill("5");
            deputy.getByLabel("Отметка: Абрамова Дарья").press("Enter");
            assertThat(deputy.getByLabel("Отметка: Белозёров Кирилл")).isFocused();
            deputy.getByLabel("Отметка: Белозёров Кирилл").fill("4");
            deputy.getByRole(AriaRole.BUTTON, named("Сохранить")).click();
            assertThat(deputy.locator("main")).containsText("в срок");
            seen(deputy, "certificates-exams");
            deputy.navigate("/certificates/971");
            deputy.getByRole(AriaRole.BUTTON, named("Поставить предложенные: 6"))
                    .click();
            assertThat(deputy.locator("main")).containsText("Решено 6 из 15");
            seen(deputy, "certificates");
            deputy.getByRole(AriaRole.LINK, named("Абрамова Дарья")).click();
            Locator russian = deputy.locator("#s-9002");
            russian.locator("summary").click();
            assertThat(russian).containsText("Отметок 2, сумма 9, средняя 4,50: это «5».");
            seen(deputy, "certificate");
            Page phone = signedIn(program, "vera", PHONE);
            for (String page : new String[] {"", "/pupils/9101", "/exams?subject=9002"}) {
                phone.navigate("/certificates/971" + page);
                seen(phone, "certificates-phone" + page.replaceAll("[^a-z]", ""));
            }
        }
    }

    @Test
    void behaviourIsGivenForTheWholeClassAtOnce() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/result-settings");
            deputy.locator("summary", new Page.LocatorOptions().setHasText("Поведение"))
                    .click();
            Locator form = deputy.locator("form", new Page.LocatorOptions().setHasText("Чем оценивают поведение"));
            form.getByLabel("образцовое, удовлетворительное, неудовлетворительное")
                    .check();
            form.getByLabel("Положение школы").fill("Положение о поведении, приказ № 9");
            form.getByLabel("Действует с").fill("2026-09-01");
            form.getByRole(AriaRole.BUTTON).click();
            assertThat(deputy.locator("table")).containsText("Положение о поведении, приказ № 9");
            seen(deputy, "result-settings");
            Page vera = signedIn(program, "vera", PHONE);
            vera.navigate("/classes/971/behaviour?term=9012");
            vera.getByLabel("Поведение: Абрамова Дарья").selectOption("удовлетворительное");
            vera.getByLabel("Всем, у кого пусто").selectOption("образцовое");
            vera.getByRole(AriaRole.BUTTON, named("Сохранить")).click();
            assertThat(vera.locator("main")).containsText("Поставлено 4 из 4");
            seen(vera, "behaviour-phone");
            Page family = signedIn(program, "olga", PHONE);
            family.navigate("/diary/subjects?child=9101&term=9012");
            assertThat(family.locator("main")).containsText("Поведение: удовлетворительное");
            seen(family, "behaviour-family");
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
}
