package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eljur.access.FirstLink;
import eljur.testing.SchoolProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A school's first day, whole: the link, the page, both files, slips, a phone, a changed password, a reset. */
class FirstDayPathTest extends BrowserTest {

    private static final String PASSWORD = "три кота и самовар";
    private static final String LIST = """
            Класс;Фамилия;Имя;Отчество;Семья;Родитель 1;Кем приходится 1
            5А;Ёлкин;Фома;Ильич;1;Ёлкина Майя Львовна;мать
            5А;Ёлкина;Злата;Ильинична;1;Ёлкина Майя Львовна;мать
            5А;Чижова;Кира;Олеговна;2;Чижов Олег Янович;отец
            """;

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.empty();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void fromTheLinkToAParentOnThePhone() {
        Page admin = nobody(program, LAPTOP);
        admin.navigate("/");
        looked(admin, "not-set-up");
        String link = "/first-day/" + program.bean(FirstLink.class).renew();
        setUp(admin, link);
        load(admin, new FilePayload("school.xml", "text/xml", timetable()));
        load(admin, new FilePayload("5А.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
        theImportsFollowTheBellsAndTermsOfTheFirstDay();
        admin.navigate("/");
        looked(admin, "what-next");
        String code = slips(admin);
        Page phone = activate(code);
        changePassword(phone);
        Page tablet = signIn("mama.maya", "новый чайник закипел");
        reset(admin);
        for (Page page : new Page[] {phone, tablet}) {
            page.navigate("/diary");
            assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/sign-in.*"));
        }
    }

    private void setUp(Page page, String link) {
        page.navigate(link);
        looked(page, "form");
        page.locator("#school\\.name").fill("МБОУ «Степная школа»");
        page.locator("#school\\.short").fill("Степная школа");
        page.locator("#account\\.surname").fill("Орлова");
        page.locator("#account\\.given").fill("Тамара");
        page.locator("#account\\.patronymic").fill("Сергеевна");
        page.locator("#account\\.login").fill("orlova");
        page.locator("#password").fill("орлова2026");
        page.locator("#password").press("Tab");
        assertThat(page.locator("[data-judged]")).containsText("ваше имя, логин или название школы");
        page.getByText("Открыть школу", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        assertThat(page.locator("main")).containsText("ваше имя, логин или название школы");
        assertThat(page.locator("#school\\.name")).hasValue("МБОУ «Степная школа»");
        looked(page, "form-refused");
        page.locator("#password").fill(PASSWORD);
        page.locator("button.big.main").click();
        assertThat(page.locator("main")).containsText("Что дальше");
        assertThat(page.locator(".banner.ok")).containsText("Школа открыта");
    }

    private void load(Page page, FilePayload file) {
        page.navigate("/imports");
        page.locator("input[type=file]").setInputFiles(file);
        page.getByText("Загрузить и посмотреть").click();
        page.getByText("Записать", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#counts")).containsText("Что было сделано");
    }

    private static void theImportsFollowTheBellsAndTermsOfTheFirstDay() {
        assertThat(id("select count(*) from school.bell_schedule")).isOne();
        assertThat(id("""
                select count(*) from school.class_group k join school.bell_schedule b
                on b.id = k.bell_schedule_id and b.name = 'Обычный день' and b.external_id = 'asc'""")).isEqualTo(3);
        assertThat(id("""
                select count(*) from timetable.scheduled_lesson l where not exists (
                    select from school.term t where l.on_date between t.starts_on and t.ends_on)""")).isZero();
        assertThat(id("select count(*) from people.enrolment")).isEqualTo(3);
    }

    private String slips(Page page) {
        page.navigate("/access");
        looked(page, "access");
        page.getByText("5А", new Page.GetByTextOptions().setExact(true)).click();
        looked(page, "access-list");
        assertThat(page.locator("tbody tr")).hasCount(5);
        page.getByText("Выдать листки отмеченным").last().click();
        assertThat(page.locator(".slip")).hasCount(5);
        looked(page, "slips");
        printed(page, "slips");
        Locator mother = page.locator(".slip").filter(new Locator.FilterOptions().setHasText("Ёлкина Майя Львовна"));
        assertThat(mother).hasCount(1);
        assertThat(mother).containsText("Ёлкина Злата");
        assertThat(mother).containsText("Ёлкин Фома");
        return mother.locator(".slip-code").textContent();
    }

    private Page activate(String code) {
        Page phone = nobody(program, PHONE);
        phone.navigate("/activate");
        looked(phone, "activate-code-phone");
        phone.locator("#code").fill(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        phone.getByText("Дальше").click();
        assertThat(phone.locator("#login")).hasValue("elkina.m");
        looked(phone, "activate-phone");
        phone.locator("#login").fill("mama.maya");
        phone.locator("#password").fill("gfhjkm123");
        phone.getByText("Сохранить и войти").click();
        assertThat(phone.locator("#refused")).containsText("частое слово");
        assertThat(phone.locator("#login")).hasValue("mama.maya");
        looked(phone, "activate-refused-phone");
        phone.locator("#password").fill(PASSWORD);
        phone.getByText("Сохранить и войти").click();
        assertThat(phone.locator(".kids")).containsText("Злата");
        return phone;
    }

    private void changePassword(Page phone) {
        phone.navigate("/password");
        looked(phone, "password-phone");
        phone.locator("#current").fill(PASSWORD);
        phone.locator("#password").fill("новый чайник закипел");
        phone.locator("button.big.main").click();
        assertThat(phone.locator(".banner.ok")).containsText("Пароль изменён");
    }

    private Page signIn(String login, String password) {
        Page page = nobody(program, LAPTOP);
        page.navigate("/sign-in");
        looked(page, "sign-in");
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        assertThat(page.locator(".kids")).containsText("Злата");
        return page;
    }

    private void reset(Page admin) {
        admin.navigate("/access/classes/" + id("select id from school.class_group where name = '5А'"));
        admin.getByText("Ёлкина Майя Львовна").first().click();
        assertThat(admin.locator("main")).containsText("mama.maya");
        looked(admin, "access-person");
        admin.getByText("Выдать новый листок").click();
        assertThat(admin.locator(".slip")).hasCount(1);
        admin.navigate("/access/staff");
        admin.getByText("Лугова Анна Петровна").click();
        looked(admin, "access-staff-person");
    }

    private static long id(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(Long.class).single());
    }

    private static void looked(Page page, String name) {
        assertAccessible(page);
        assertFitsItsScreen(page);
        String folder = System.getenv("ELJUR_SHOTS");
        if (folder != null)
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, "first-day-" + name + ".png")));
    }

    private static void printed(Page page, String name) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
        assertThat(pdf.length).isGreaterThan(1000);
        String folder = System.getenv("ELJUR_SHOTS");
        if (folder == null) return;
        try {
            java.nio.file.Files.write(Path.of(folder, "first-day-" + name + ".pdf"), pdf);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] timetable() {
        try (InputStream in = FirstDayPathTest.class.getResourceAsStream("/exchange/small-school.xml")) {
            return Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
