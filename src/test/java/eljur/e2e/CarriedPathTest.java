package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;

/** Ilya came from another school: his form tutor with the extract in her hand, the deputy, and where the marks are read. */
class CarriedPathTest extends BrowserTest {

    private static final String SHEET = "/pupils/9105/carried";

    @Test
    void theyAreEnteredOnAPhoneConfirmedOnALaptopAndReadBesideOurs() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Page tutor = signedIn(program, "vera", PHONE);
            tutor.navigate("/pupils/9105");
            tutor.getByRole(AriaRole.LINK, named("Изменить")).click();
            tutor.getByLabel("Документ").fill("выписка № 3");
            tutor.getByLabel("Алгебра, I четв.").fill("4 5");
            tutor.getByLabel("Алгебра, Текущие, II четверть").fill("5, 4 2.12");
            tutor.getByRole(AriaRole.BUTTON, named("Сохранить")).click();
            assertThat(tutor.locator(".carried .err")).containsText("вписано «4 5»");
            assertThat(tutor.getByLabel("Алгебра, Текущие, II четверть")).hasValue("5, 4 2.12");
            seen(tutor, "carried-refused-phone");
            tutor.getByLabel("Алгебра, I четв.").fill("4");
            tutor.getByRole(AriaRole.BUTTON, named("Сохранить")).click();
            assertThat(tutor.locator("main")).containsText("не подтверждено");

            Page deputy = signedIn(program, "deputy", LAPTOP);
            deputy.navigate("/today");
            seen(deputy, "carried-today");
            deputy.getByRole(AriaRole.LINK, named("ждут вашего подтверждения")).click();
            seen(deputy, "carried-list");
            deputy.getByRole(AriaRole.LINK, named("Новиков Илья")).click();
            seen(deputy, "carried-sheet");
            deputy.goBack();
            deputy.getByRole(AriaRole.BUTTON, named("Подтвердить")).click();
            assertThat(deputy.locator("main")).containsText("Подтверждать нечего");
            deputy.navigate("/summary/971?term=9011");
            seen(deputy, "carried-summary");

            tutor.navigate(SHEET);
            seen(tutor, "carried-confirmed-phone");
            tutor.navigate("/pupils/9105");
            seen(tutor, "carried-card-phone");
            Page teacher = signedIn(program, "anna", LAPTOP);
            teacher.navigate("/registers/971");
            assertThat(teacher.locator("tr[data-p='9105']")).containsText("из другой школы");
            picture(teacher, "carried-register");
        }
    }

    @Test
    void aFamilyAndASecretarySeeWhatIsTheirs() {
        try (SchoolProgram program = SchoolProgram.started()) {
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page family = signedIn(program, "stranger-pupil", width);
                family.navigate("/diary/subjects?term=9021");
                seen(family, "carried-diary-" + width);
                family.navigate("/diary/subjects/981?term=9021");
                seen(family, "carried-subject-" + width);
            }
            Page secretary = signedIn(program, "secretary", LAPTOP);
            secretary.navigate("/pupils/9101/movements/new?kind=leaving");
            secretary.getByLabel("Номер приказа").fill("12-у");
            secretary.getByRole(AriaRole.BUTTON, named("Записать выбытие")).click();
            secretary.getByRole(AriaRole.LINK, named("Отменить приказ")).click();
            seen(secretary, "annulment");
            secretary.getByLabel("Номер приказа").fill("13-у");
            secretary.getByLabel("Почему").fill("семья передумала");
            secretary
                    .getByRole(AriaRole.BUTTON, named("Записать отмену приказа"))
                    .click();
            assertThat(secretary.locator("del").first()).containsText("Выбыл из 7-А");
            seen(secretary, "annulled");
            secretary.navigate("/pupils/9101/guardians/9401");
            secretary.getByText("Записать смену фамилии").click();
            seen(secretary, "guardian-renamed");
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
