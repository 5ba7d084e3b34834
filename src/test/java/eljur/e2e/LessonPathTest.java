package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import eljur.testing.FullClass;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson is given, from the list of the day to the list of the day. */
class LessonPathTest extends BrowserTest {

    /** A lesson of which nothing is written yet; it is its day, at half past ten. */
    private static final long FRIDAYS = lesson(ALGEBRA, 12, 18);

    private final SchoolProgram program = SchoolProgram.started();

    @BeforeEach
    void itIsFriday() {
        program.clock()
                .moveTo(LocalDateTime.of(2026, 12, 18, 10, 30)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void aWholeLessonOnAPhoneTakesAtMostTwentyFiveTouches() {
        FullClass.seat(program);
        var sheet = new LessonPage(signedIn(program, "anna", PHONE));
        sheet.page.navigate("/");
        sheet.tap(sheet.page.locator(".lesson a").first());
        sheet.ready();
        sheet.tapTick(ALEXANDRA);
        sheet.tapTick(FullClass.FIRST + 20);
        sheet.mark(DARYA, "5");
        sheet.mark(KIRILL, "4");
        sheet.mark(FullClass.FIRST + 23, "3");
        assertFitsItsScreen(sheet.page);
        picture(sheet.page, "lesson-390-roll");
        sheet.showPlan();
        sheet.type(sheet.homework(), "§ 32, № 5");
        sheet.tap(sheet.page.locator(".quick [data-minutes='20']"));
        picture(sheet.page, "lesson-390-plan");
        sheet.done();
        sheet.page.waitForURL(program.address("/today").toString());
        Assertions.assertThat(sheet.touches()).isLessThanOrEqualTo(25);
        assertThat(sheet.page.locator(".lesson").first()).containsText("заполнен");
        Assertions.assertThat(
                        list("select topic || ' ' || (attendance_at is not null) from journal.lesson where id = ?"))
                .containsExactly("Сумма кубов true");
        Assertions.assertThat(
                        list("select pupil_id || ' ' || kind from journal.absence where lesson_id = ? order by 1"))
                .containsExactly(ALEXANDRA + " absent", FullClass.FIRST + 20 + " absent");
        Assertions.assertThat(
                        list("select pupil_id || ' ' || value from journal.v_mark where lesson_id = ? order by 1"))
                .containsExactly(DARYA + " 5", KIRILL + " 4", FullClass.FIRST + 23 + " 3");
        Assertions.assertThat(list(
                        "select text || ' ' || minutes || ' ' || due_on from journal.homework where lesson_id = ?"))
                .containsExactly("§ 32, № 5 20 2026-12-21");
    }

    /** From «Сегодня» and back: two who are away, five marks, the topic that comes next, the homework of the plan. */
    @Test
    void aLessonThatGoesByThePlanTakesSixteenTaps() {
        FullClass.seat(program);
        var sheet = new LessonPage(signedIn(program, "anna", PHONE));
        sheet.page.navigate("/today");
        sheet.tap(sheet.page.locator(".lesson a").first());
        sheet.ready();
        sheet.tapTick(ALEXANDRA);
        sheet.tapTick(FullClass.FIRST + 20);
        sheet.mark(DARYA, "5");
        sheet.mark(KIRILL, "4");
        for (int other : new int[] {3, 11, 23}) sheet.mark(FullClass.FIRST + other, "4");
        sheet.showPlan();
        sheet.tap(sheet.page.locator("#from-plan"));
        sheet.done();
        sheet.page.waitForURL(program.address("/today").toString());
        Assertions.assertThat(sheet.touches()).isEqualTo(16);
        Assertions.assertThat(
                        list("select topic || ', ' || (attendance_at is not null) from journal.lesson where id = ?"))
                .containsExactly("Сумма кубов, true");
        Assertions.assertThat(list("select count(*)::text from journal.v_mark where lesson_id = ?"))
                .containsExactly("5");
        Assertions.assertThat(list("select count(*)::text from journal.absence where lesson_id = ?"))
                .containsExactly("2");
        Assertions.assertThat(list("select text from journal.homework where lesson_id = ?"))
                .containsExactly("§ 32, № 32.1");
    }

    @Test
    void theHomeworkOfThePlanIsOneTapAndAllArePresentIsOneAct() {
        var sheet = opened(PHONE);
        sheet.tapTick(DARYA);
        assertThat(sheet.status()).containsText("Нет на уроке: 1");
        sheet.tap(sheet.page.locator("[data-all-here]"));
        assertThat(sheet.status()).containsText("Сохранено. Все на месте");
        assertThat(sheet.tick(DARYA)).hasAttribute("aria-label", "Абрамова Дарья: на уроке, изменить");
        sheet.tap(sheet.page.locator("[data-all-here]"));
        assertThat(sheet.tick(DARYA)).hasText("н");
        assertThat(sheet.status()).containsText("Нет на уроке: 1");
        sheet.showPlan();
        assertThat(sheet.page.locator("#topic")).hasValue("9048");
        sheet.tap(sheet.page.locator("#from-plan"));
        assertThat(sheet.homework()).hasValue("§ 32, № 32.1");
        assertThat(sheet.page.locator("#homework-said")).hasText("Записано");
        sheet.done();
        sheet.page.waitForURL(program.address("/today").toString());
        Assertions.assertThat(list("select pupil_id::text from journal.absence where lesson_id = ?"))
                .containsExactly(String.valueOf(DARYA));
    }

    @Test
    void saysWhatIsMissingAndNothingIsSetOnlyWhenThatIsSaid() {
        var sheet = opened(LAPTOP);
        sheet.page.locator("#topic").selectOption("");
        sheet.done();
        assertThat(sheet.status()).containsText("Не хватает темы урока");
        assertThat(sheet.page.locator("#topic")).isFocused();
        sheet.type(sheet.page.locator("#topic-text"), "Решение задач");
        sheet.done();
        assertThat(sheet.status()).containsText("Нет задания на дом");
        assertThat(sheet.homework()).isFocused();
        sheet.done();
        assertThat(sheet.status()).containsText("Нет задания на дом");
        assertThat(sheet.homework()).hasValue("");
        sheet.tap(sheet.page.locator("#no-homework"));
        assertThat(sheet.status()).containsText("Сохранено");
        sheet.done();
        sheet.page.waitForURL(program.address("/today").toString());
        Assertions.assertThat(list("select topic from journal.lesson where id = ?"))
                .containsExactly("Решение задач");
        Assertions.assertThat(list("select text from journal.homework where lesson_id = ?"))
                .containsExactly("Не задано");
        assertThat(sheet.page.locator(".lesson").first()).containsText("заполнен");
    }

    @Test
    void thePadSaysWhatIsUsualHereAndWhatTheSignsMean() {
        var sheet = opened(PHONE);
        sheet.tap(sheet.row(ILYA).locator(".add"));
        assertThat(sheet.page.locator("#pad-work option").first()).hasText("Как обычно: ответ на уроке");
        assertThat(sheet.page.locator("#pad [data-key='.']")).hasText(".долг");
        sheet.page.setViewportSize(PHONE, 480);
        assertThat(sheet.page.locator("#pad [data-key='5']"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        picture(sheet.page, "lesson-390-pad-480");
        sheet.page.locator("#pad-work").selectOption("КР");
        sheet.tap(sheet.page.locator("#pad [data-key='5']"));
        assertThat(sheet.row(ILYA)).hasAttribute("data-version", "1");
        sheet.tap(sheet.marks(ILYA).first());
        assertThat(sheet.page.locator("#pad-work option").first()).hasText("Как обычно: контрольная работа");
        assertThat(sheet.page.locator("#pad [data-keep]"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
    }

    @Test
    void theClassComesBeforeTheTopicUnderTheTabKey() {
        var sheet = opened(LAPTOP);
        sheet.page.locator("[data-all-here]").focus();
        sheet.page.keyboard().press("Tab");
        Assertions.assertThat(sheet.page.evaluate("document.activeElement.closest('.part-roll') !== null"))
                .isEqualTo(true);
    }

    @Test
    void reasonsComeOneAfterTheOtherOrFromTheList() {
        var sheet = opened(LAPTOP);
        for (String letter : List.of("н", "б", "у", "о", "")) {
            sheet.tapTick(KIRILL);
            assertThat(sheet.tick(KIRILL)).hasText(letter);
        }
        sheet.tap(sheet.row(KIRILL).locator(".add"));
        assertAccessible(sheet.page);
        picture(sheet.page, "lesson-1366-pad");
        sheet.tap(sheet.page.locator("#pad [data-letter='у']"));
        assertThat(sheet.tick(KIRILL)).hasText("у");
        assertThat(sheet.status()).containsText("Нет на уроке: 1");
    }

    @Test
    void eachOfTwoMarksKeepsItsWorkAndNote() {
        var sheet = opened(LAPTOP);
        sheet.mark(ILYA, "5");
        assertThat(sheet.row(ILYA)).hasAttribute("data-version", "1");
        sheet.tap(sheet.row(ILYA).locator(".add"));
        sheet.page.locator("#pad-work").selectOption("СР");
        sheet.type(sheet.page.locator("#pad-comment"), "у доски");
        sheet.tap(sheet.page.locator("#pad [data-key='4']"));
        assertThat(sheet.marks(ILYA)).hasText(new String[] {"5ОТ", "4"});
        assertThat(sheet.row(ILYA)).hasAttribute("data-version", "2");
        assertThat(sheet.marks(ILYA).nth(1)).hasAttribute("data-comment", "у доски");
        sheet.tap(sheet.marks(ILYA).first());
        sheet.tap(sheet.page.locator("#pad .foot [data-key='']"));
        assertThat(sheet.row(ILYA)).hasAttribute("data-version", "3");
        sheet.reload();
        // a control work is the usual kind of the lesson it is in
        assertThat(sheet.marks(ILYA)).hasText(new String[] {"4"});
        assertThat(sheet.marks(ILYA)).hasAttribute("aria-label", Pattern.compile(".*, с примечанием"));
        assertThat(sheet.marks(ILYA)).hasAttribute("data-comment", "у доски");
        assertThat(sheet.marks(ILYA)).hasAttribute("data-work", "СР");
    }

    @Test
    void warnsAboveTheNormAndOffersTheDayWhereItFits() {
        program.inDatabase(db -> db.sql("""
                        insert into journal.homework (school_id, lesson_id, course_id, due_on, text, minutes, recorded_at, recorded_by)
                        values (901, 9711216, 971, '2026-12-21', '§ 1', 100, '2026-12-16T08:00Z', 9001)""").update());
        var sheet = opened(LAPTOP);
        sheet.type(sheet.homework(), "№ 7");
        assertThat(sheet.page.locator("#load")).hasText("На пн, 21 декабря задано 100 мин из 105 по норме.");
        sheet.tap(sheet.page.locator(".quick [data-minutes='30']"));
        assertThat(sheet.page.locator("#load"))
                .hasText("Больше нормы: на пн, 21 декабря станет 130 мин при норме 105. Запрета нет, решать вам.");
        assertAccessible(sheet.page);
        picture(sheet.page, "lesson-1366-over");
        sheet.tap(sheet.page.locator("#load-shift"));
        assertThat(sheet.page.locator("#load")).hasText("На ср, 23 декабря задано 30 мин, станет 60 из 150 по норме.");
        assertThat(sheet.page.locator("#homework-said")).hasText("Записано");
        sheet.page.locator("#minutes").fill("двадцать");
        sheet.page.locator("#minutes").blur();
        assertThat(sheet.page.locator("#homework-said")).containsText("время пишут числом минут");
        assertThat(sheet.status()).hasText("Задание не записано: исправьте минуты");
        sheet.reload();
        Assertions.assertThat(list(
                        "select text || ' ' || minutes || ' ' || due_on from journal.homework where lesson_id = ?"))
                .containsExactly("№ 7 30 2026-12-23");
    }

    @Test
    void canBeReadByEveryoneWhoMay() {
        for (String login : List.of("anna", "vera", "deputy"))
            for (int width : new int[] {LAPTOP, PHONE}) {
                Page page = signedIn(program, login, width);
                for (long one :
                        new long[] {FRIDAYS, lesson(ALGEBRA, 12, 14), lesson(975, 12, 16), lesson(911, 12, 16)}) {
                    if (login.equals("vera") && one == lesson(911, 12, 16)) continue;
                    var sheet = new LessonPage(page).opened(one);
                    for (ColorScheme theme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                        assertAccessible(page);
                        assertFitsItsScreen(page);
                        picture(page, "lesson-" + login + "-" + one + "-" + width + "-" + theme);
                    }
                    if (width == PHONE) {
                        sheet.showPlan();
                        assertAccessible(page);
                        picture(page, "lesson-" + login + "-" + one + "-" + width + "-plan");
                    }
                }
            }
    }

    private LessonPage opened(int width) {
        return new LessonPage(signedIn(program, "anna", width)).opened(FRIDAYS);
    }

    private List<String> list(String sql) {
        return program.inDatabase(
                db -> db.sql(sql).param(FRIDAYS).query(String.class).list());
    }
}
