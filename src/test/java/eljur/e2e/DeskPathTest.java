package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Friday, 7:40: Anna and Boris have phoned. By the evening the register, the diary and the book of missed lessons know it. */
class DeskPathTest extends BrowserTest {

    private static final String DAY = "/substitutions?day=2026-12-18";
    private static final long ALGEBRA = 9711218;

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        program.inDatabase(
                db -> db.sql("insert into access.account_role (account_id, role, ordinal) values (9003, 'TEACHER', 1)")
                        .update());
        // No course of her own this year: her post tells that she teaches.
        program.inDatabase(
                db -> db.sql("update people.staff set position = 'учитель математики' where person_id = 9003")
                        .update());
        program.inDatabase(db -> db.sql("""
                insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                values (901, 9721218, 972, '2026-12-18', 2, '09:25', '10:10')""").update());
        at(7, 40);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void twoTeachersAreAwayAndEveryPlaceIsFilled() {
        Page deputy = signedIn(program, "deputy", PHONE);
        deputy.navigate(DAY);
        away(deputy, "Ткачук А. В.");
        away(deputy, "Лысенко Б. П.");
        assertThat(deputy.getByText("без замены 2 из 2")).isVisible();
        assertAccessible(deputy);
        assertFitsItsScreen(deputy);
        deputy.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Назначить: Гончар В. И."))
                .click();
        assertThat(deputy.getByText("без замены 1 из 2")).isVisible();
        deputy.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Назначить: Гончар В. И."))
                .click();
        assertThat(deputy.getByText("все места закрыты: 2")).isVisible();
        wide();

        at(10, 30);
        var sheet = new LessonPage(signedIn(program, "vera", "TEACHER", PHONE)).opened(ALGEBRA);
        assertThat(sheet.page.getByText("вы ведёте урок вместо Ткачук А. В.")).isVisible();
        sheet.mark(TestSchool.DARYA, "5");
        assertThat(sheet.marks(TestSchool.DARYA)).hasText("5");
        assertThat(sheet.status()).containsText("Сохранено");

        Page olga = signedIn(program, "olga", PHONE);
        olga.navigate("/diary?child=9101&week=2026-12-18");
        assertThat(olga.getByText("замена, ведёт Гончар В. И.")).isVisible();
        theBookKnows();
    }

    private void wide() {
        Page page = signedIn(program, "deputy", LAPTOP);
        page.navigate("/substitutions?lesson=" + ALGEBRA);
        assertThat(page.getByText("замена: Гончар В. И.").first()).isVisible();
        assertAccessible(page);
        assertFitsItsScreen(page);
        picture(page, "desk");
    }

    private void theBookKnows() {
        Page page = signedIn(program, "deputy", LAPTOP);
        page.navigate("/missed-lessons?month=2026-12");
        Locator lines = page.locator("tbody tr");
        assertThat(lines.filter(new Locator.FilterOptions().setHasText("18.12.2026")))
                .hasCount(2);
        assertThat(lines.last()).containsText("Гончар В. И.");
        assertAccessible(page);
        picture(page, "book");
        page.navigate("/hours?month=2026-12");
        assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("Гончар В. И.")))
                .isVisible();
        picture(page, "hours");
        assertAccessible(page);
    }

    private static void away(Page page, String name) {
        if (!page.getByLabel("Кто", new Page.GetByLabelOptions().setExact(true)).isVisible())
            page.locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("Отметить, кого нет"))
                    .click();
        page.locator("#who").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(name));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Отметить").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private void at(int hour, int minute) {
        program.clock()
                .moveTo(TestSchool.dayOf(ALGEBRA)
                        .atTime(hour, minute)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
    }
}
