package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The deputy moves algebra to another day, by mouse and by keyboard, and brings it into force; the family sees it. */
class TimetablePathTest extends BrowserTest {

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        program.inDatabase(db -> db.sql("""
                insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, room_id, since) values
                    (901, 95001, 971, 1, 3, 9214, '2026-09-01'), (901, 95003, 971, 3, 4, 9214, '2026-09-01'),
                    (901, 95013, 972, 3, 4, null, '2026-09-01'), (901, 95023, 911, 2, 3, null, '2026-09-01'),
                    (901, 95033, 975, 4, 2, null, '2026-09-01')""").update());
        program.inDatabase(db -> db.sql(
                        "update timetable.course_teacher set person_id = 9002 where school_id = 901 and course_id = 975")
                .update());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theNextTimetableIsPutTogetherAndComesIntoForce() {
        Page page = signedIn(program, "deputy", LAPTOP);
        page.navigate("/timetable/drafts");
        assertAccessible(page);
        page.getByLabel("С какого дня будет действовать").fill("2026-12-21");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Начать"))
                .click();
        page.getByLabel("Кого показать").selectOption("7-А");
        Locator monday = cell(page, 1, 3), tuesday = cell(page, 2, 3), friday = cell(page, 5, 2);
        assertThat(page.getByText("Суббота", new Page.GetByTextOptions().setExact(true)))
                .hasCount(1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Суббота"))
                .click();
        assertThat(cell(page, 6, 1)).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Суббота"))
                .click();
        assertThat(cell(page, 6, 1)).hasCount(0);
        // Geometry would come to where its teacher is with 7-Б.
        cell(page, 3, 4).locator(".les").click();
        assertThat(cell(page, 4, 2)).containsText("поменять местами; Геометрия: Лысенко: 7-Б");
        assertThat(cell(page, 4, 2)).hasClass(Pattern.compile("bad"));
        page.keyboard().press("Escape");
        monday.locator(".les").click();
        assertThat(tuesday).containsText("Ткачук: 1-А");
        assertThat(friday).containsText("свободно");
        assertAccessible(page);
        friday.click();
        assertThat(friday).containsText("Алгебра");
        assertThat(page.locator("#planner-status")).hasText("Сохранено");
        assertFitsItsScreen(page);

        friday.focus();
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(cell(page, 5, 1)).containsText("Алгебра");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Вернуть последнее"))
                .click();
        assertThat(friday).containsText("Алгебра");
        assertThat(page.locator("#planner-status")).hasText("Сохранено");
        picture(page, "editor");
        Page phone = signedIn(program, "deputy", PHONE);
        phone.navigate(page.url());
        phone.getByLabel("Кого показать").selectOption("7-А");
        day(phone, "Пятница").click();
        assertThat(cell(phone, 5, 2)).containsText("Алгебра");
        assertThat(cell(phone, 1, 3)).isHidden();
        Locator algebra = phone.locator("[data-courses]").getByText("Алгебра");
        assertThat(algebra).isHidden();
        button(phone, "Показать").click();
        algebra.click();
        assertThat(algebra).isHidden();
        button(phone, "Отменить выбор").click();
        cell(phone, 5, 2).locator(".les").click();
        day(phone, "Вторник").click();
        assertThat(cell(phone, 2, 3)).containsText("Ткачук: 1-А");
        assertAccessible(phone);
        assertFitsItsScreen(phone);
        button(phone, "Отменить выбор").click();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ввести в действие…"))
                .click();
        assertThat(page.getByText("Алгебра: понедельник, 3-й урок (214) → пятница, 2-й урок (214)"))
                .isVisible();
        assertAccessible(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ввести в действие"))
                .click();
        assertThat(page.getByText("Новое расписание введено.")).isVisible();

        Page family = signedIn(program, "olga", PHONE);
        family.navigate("/timetable?class=971&kind=plan&day=2026-12-21");
        assertThat(family.locator(".days section").filter(new Locator.FilterOptions().setHasText("Пятница")))
                .containsText("Алгебра");
        assertAccessible(family);
        assertFitsItsScreen(family);
    }

    private static Locator day(Page page, String name) {
        return page.locator("[data-days]").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator cell(Page page, int weekday, int ordinal) {
        return page.locator("td[data-day='%d'][data-ord='%d']".formatted(weekday, ordinal));
    }
}
