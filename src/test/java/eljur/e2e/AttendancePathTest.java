package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eljur.testing.SchoolProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A family announces, the form tutor explains a week with a phone in her hand; the pages of attendance at both sizes. */
class AttendancePathTest extends BrowserTest {

    @ParameterizedTest
    @CsvSource({
        "vera, /classes/971/attendance",
        "vera, /classes/971/attendance/summary?since=2026-12-01",
        "vera, /today",
        "olga, /diary/absences?child=9101",
        "nurse, /medical?name=абр",
        "nurse, /medical/9101",
        "psychologist, /attendance?month=2026-12",
        "deputy, /attendance/rule"
    })
    void canBeReadByEverybody(String login, String path) {
        for (int width : new int[] {LAPTOP, PHONE}) {
            Page page = signedIn(SchoolProgram.shared(), login, width);
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            assertAccessible(page);
            assertFitsItsScreen(page);
            picture(page, "attendance-" + login + path.replaceAll("\\W+", "-") + "-" + width);
        }
    }

    @Test
    void aFamilyAnnouncesAndTheFormTutorExplainsTheWeek() {
        try (SchoolProgram program = SchoolProgram.started()) {
            program.inDatabase(db -> db.sql("""
                            insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                            values (901, 9711216, 9102, 'absent', '2026-12-16T07:30Z', 9001)""").update());
            Page family = signedIn(program, "olga", PHONE);
            family.navigate("/diary?child=9101");
            family.getByRole(AriaRole.LINK, named("Не придёт")).click();
            family.getByLabel("С какого дня").fill("2026-12-18");
            family.getByLabel("По какой день").fill("2026-12-21");
            family.getByLabel("Причина").selectOption("болеет");
            button(family, "Сообщить школе").click();
            assertThat(family.locator("main")).containsText("18.12–21.12: болезнь");
            picture(family, "attendance-announced");

            Page tutor = signedIn(program, "vera", PHONE);
            tutor.navigate("/today");
            tutor.getByRole(AriaRole.LINK, named("Объяснить 1 пропуск")).click();
            assertThat(tutor.locator("main")).containsText("18.12–21.12: болезнь");
            picture(tutor, "attendance-open");
            button(tutor, "Белозёров Кирилл, ср, 16.12: болезнь").click();
            assertThat(tutor.locator("main")).containsText("необъяснённых пропусков нет");
            tutor.getByLabel("Константинопольская").check();
            tutor.getByLabel("С какого дня").fill("2026-12-14");
            tutor.getByLabel("По какой день").fill("2026-12-18");
            tutor.locator("#reason").selectOption("олимпиада, соревнование");
            tutor.getByLabel("Номер").fill("118");
            button(tutor, "Записать причину").click();
            assertThat(tutor.locator("main")).containsText("14.12–18.12: олимпиада, соревнование, приказ № 118");
            picture(tutor, "attendance-explained");

            Page teacher = signedIn(program, "anna", LAPTOP);
            teacher.navigate("/registers/971");
            assertThat(teacher.locator("tr[data-p='9102'] i.ab")).hasText("б");
            assertThat(teacher.locator("tr[data-p='9101'] td[data-e]")).hasCount(2);
            picture(teacher, "attendance-register");
        }
    }

    @Test
    void whoeverIsWaitedForInVainIsConfirmedWithTheLesson() {
        try (SchoolProgram program = SchoolProgram.started()) {
            program.inDatabase(db -> db.sql("""
                            insert into journal.absence_reason (school_id, pupil_id, since, until, reason, sign, source, entered_at, entered_by)
                            values (901, 9101, '2026-12-07', '2026-12-07', 'ill', 'ill', 'guardian', '2026-12-06T08:00Z', 9401)""").update());
            Page page = signedIn(program, "anna", PHONE);
            page.navigate("/lessons/9711207");
            Locator darya = page.locator("li[data-pupil='9101']");
            assertThat(darya).containsText("семья сообщила: болезнь, по 07.12");
            assertThat(darya.locator("button.here")).hasText("б");
            picture(page, "attendance-expected");
            page.locator("[data-done]").click();
            assertThat(darya).hasAttribute("data-absence", "б");
            assertThat(page.locator("#main[data-here='said']")).isVisible();
        }
    }

    @Test
    void allArePresentIsNotSaidOfWhoIsKnownToBeIll() {
        try (SchoolProgram program = SchoolProgram.started()) {
            program.inDatabase(db -> db.sql("""
                            insert into journal.absence_reason (school_id, pupil_id, since, until, reason, sign, source, entered_at, entered_by)
                            values (901, 9101, '2026-12-07', '2026-12-07', 'ill', 'ill', 'guardian', '2026-12-06T08:00Z', 9401)""").update());
            Page page = signedIn(program, "anna", PHONE);
            page.navigate("/lessons/9711207");
            page.locator("li[data-pupil='9102'] button.here").click();
            assertThat(page.locator("#saved")).containsText("Сохранено. Нет на уроке: 1");
            for (int press = 0; press < 3; press++) {
                page.locator("[data-all-here]").click();
                assertThat(page.locator("#saved"))
                        .containsText(press == 1 ? "Нет на уроке: 2" : "Все на месте, кроме: Абрамова Дарья (б)");
                assertThat(page.locator("li[data-pupil='9101']")).hasAttribute("data-absence", "б");
                assertThat(page.locator("li[data-pupil='9102']")).hasAttribute("data-absence", press == 1 ? "н" : "");
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
