package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eljur.platform.disk.TestSpaces;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import java.time.LocalDateTime;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The disk runs full while a teacher writes: what was typed stays on the device, says why, and goes by itself when there is room. */
class ReadOnlyPathTest extends BrowserTest {

    private static final long FRIDAYS = lesson(ALGEBRA, 12, 18);

    private final SchoolProgram program = SchoolProgram.started();
    private final TestSpaces disk = program.bean(TestSpaces.class);

    @BeforeEach
    void itIsFriday() {
        program.clock()
                .moveTo(LocalDateTime.of(2026, 12, 18, 10, 30)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
        disk.free(50_000);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void inTheSheetOfALessonItWaitsWithTheReasonAndArrivesByItself() {
        Page page = signedIn(program, "anna", PHONE);
        var sheet = new LessonPage(page).opened(FRIDAYS);
        disk.free(100);
        sheet.tapTick(DARYA);
        sheet.mark(KIRILL, "5");
        assertThat(sheet.status()).containsText("на компьютере школы кончилось место на диске");
        assertThat(sheet.status()).containsText("На устройстве записей: 2");
        picture(page, "lesson-390-read-only");
        assertAccessible(page);
        assertFitsItsScreen(page);
        sheet.reload();
        assertThat(page.locator(".banner.bad").first()).containsText("Журнал пока только читается");
        assertThat(sheet.marks(KIRILL)).hasText("5");
        assertThat(sheet.row(KIRILL)).hasAttribute("data-s", "unsent");
        Assertions.assertThat(marks()).isZero();
        disk.free(50_000);
        assertThat(sheet.status()).containsText("Сохранено. Нет на уроке: 1", within());
        assertThat(page.locator(".banner.bad")).isHidden();
        Assertions.assertThat(marks()).isEqualTo(1);
    }

    @Test
    void inTheRegisterItWaitsWithTheReasonAndArrivesByItself() {
        Page page = signedIn(program, "anna", LAPTOP);
        var register = RegisterPage.opened(page, ALGEBRA);
        disk.free(100);
        register.stand(KIRILL, 12, 18);
        register.type("5");
        register.press("Enter");
        assertThat(page.locator("#reg-offline")).containsText("на компьютере школы кончилось место на диске");
        assertThat(page.locator("#reg-offline")).containsText("Не отправлено: 1");
        picture(page, "register-1366-read-only");
        assertAccessible(page);
        disk.free(50_000);
        page.waitForCondition(() -> marks() == 1, new Page.WaitForConditionOptions().setTimeout(40_000));
        assertThat(page.locator("#reg-offline")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(ints = {LAPTOP, PHONE})
    void theStateOfTheMachineCanBeReadByAnybodyWhoMustMendIt(int width) {
        disk.free(100);
        Page page = signedIn(program, "admin", width);
        page.navigate("/upkeep");
        assertThat(page.locator(".banner.bad").first()).containsText("Освободите ещё не меньше 500 МБ");
        assertThat(page.locator("main")).containsText("Места нет: журнал только читается");
        picture(page, "upkeep-" + width);
        assertAccessible(page);
        assertFitsItsScreen(page);
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    }

    private int marks() {
        return program.inDatabase(
                db -> db.sql("select count(*) from journal.mark where lesson_id = ? and pupil_id = ? and value = '5'")
                        .params(FRIDAYS, KIRILL)
                        .query(Integer.class)
                        .single());
    }
}
