package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.QUARTER_2;
import static eljur.testing.TestSchool.lesson;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson with a slow line, none at all, a closing in between, a colleague: nothing typed is lost, nothing counts twice. */
class LessonTroubleTest extends BrowserTest {

    private static final long FRIDAYS = lesson(ALGEBRA, 12, 18);

    private final SchoolProgram program = SchoolProgram.started();
    private LessonPage sheet;
    private Page page;

    @BeforeEach
    void itIsFriday() {
        program.clock()
                .moveTo(LocalDateTime.of(2026, 12, 18, 10, 30)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
        page = signedIn(program, "anna", PHONE);
        sheet = new LessonPage(page).opened(FRIDAYS);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void withoutANetworkEverythingWaitsSurvivesAReloadAndArrivesOnce() {
        page.route("**/cells", Route::abort);
        page.route("**/lessons/*/*", Route::abort);
        sheet.tapTick(DARYA);
        sheet.mark(KIRILL, "5");
        sheet.showPlan();
        sheet.tap(page.locator("#from-plan"));
        sheet.done();
        assertThat(sheet.status()).containsText("Нет связи: записи на устройстве (5), уйдут сами");
        picture(page, "lesson-390-offline");
        Assertions.assertThat(String.valueOf(page.evaluate("JSON.stringify(localStorage)")))
                .contains("eljur.outbox.9001")
                .doesNotContain("Абрамова", "Белозёров");
        sheet.reload();
        assertThat(sheet.tick(DARYA)).hasText("н");
        assertThat(sheet.marks(KIRILL)).hasText("5");
        assertThat(sheet.row(KIRILL)).hasAttribute("data-s", "unsent");
        assertThat(sheet.homework()).hasValue("§ 32, № 32.1");
        assertThat(sheet.status()).containsText("Не отправлено: 5");
        assertAccessible(page);
        sheet.done();
        assertThat(sheet.status()).containsText("Нет связи: записи на устройстве (5), уйдут сами");
        page.unroute("**/cells");
        page.unroute("**/lessons/*/*");
        sheet.tap(sheet.status().locator("button"));
        page.waitForURL(program.address("/today").toString());
        sheet.opened(FRIDAYS);
        assertThat(sheet.status()).hasText("Присутствующие отмечены в 10:30");
        assertThat(sheet.tick(DARYA)).hasText("н");
        assertThat(sheet.marks(KIRILL)).hasText("5");
        assertThat(sheet.row(KIRILL)).not().hasAttribute("data-s", "unsent");
        Assertions.assertThat(events("cell")).isEqualTo(2);
        Assertions.assertThat(events("attendance")).isEqualTo(1);
        Assertions.assertThat(events("homework")).isEqualTo(1);
        Assertions.assertThat(events("topic")).isEqualTo(1);
    }

    // As a program whose database falls may answer, or a network that first wants a password of its own.
    @ParameterizedTest
    @ValueSource(strings = {"", "<!doctype html><p>Войдите в сеть</p>", "null"})
    void aYesInWordsThatAreNotOursIsNoAnswerAndTheMarkWaits(String body) {
        page.route(
                "**/cells",
                route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody(body)));
        sheet.mark(KIRILL, "5");
        sheet.done();
        assertThat(sheet.status()).containsText("Не отправлено: 3");
        page.unroute("**/cells");
        sheet.reload();
        assertThat(sheet.row(KIRILL)).not().hasAttribute("data-s", "unsent");
        assertThat(sheet.marks(KIRILL)).hasText("5");
        Assertions.assertThat(events("cell")).isEqualTo(1);
    }

    @Test
    void onASlowLineTheSheetLeavesOnlyWhenAllHasArrived() {
        List<Route> held = new ArrayList<>();
        page.route("**/cells", held::add);
        sheet.tapTick(DARYA);
        assertThat(sheet.status()).containsText("Записываем…");
        sheet.tapTick(KIRILL);
        sheet.tapTick(KIRILL);
        sheet.showPlan();
        sheet.tap(page.locator("#from-plan"));
        sheet.done();
        Assertions.assertThat(page.url()).contains("/lessons/" + FRIDAYS);
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/cells");
        held.getFirst().resume();
        page.waitForURL(program.address("/today").toString());
        Assertions.assertThat(absences()).containsExactly(DARYA + " absent", KIRILL + " ill");
        Assertions.assertThat(events("attendance")).isEqualTo(1);
    }

    @Test
    void aPeriodClosedInBetweenRefusesInWordsAndKeepsWhatWasTyped() {
        closePeriod();
        sheet.showPlan();
        sheet.type(sheet.homework(), "§ 33");
        page.locator("#minutes").focus();
        assertThat(page.locator("#homework-said"))
                .containsText(
                        "Не записано: период закрыт 18.12.2026 (Зуева Е. М.). В закрытом периоде журнал не меняют. Об ошибке сообщите завучу.");
        assertThat(sheet.homework()).hasValue("§ 33");
        assertThat(sheet.status()).containsText("Ждут вашего решения: 1");
        assertAccessible(page);
        picture(page, "lesson-390-refused");
        sheet.reload();
        sheet.showPlan();
        assertThat(page.locator("#homework-said")).hasText("Не записано: «§ 33». Сейчас урок закрыт для записи.");
        page.navigate("/today");
        assertThat(page.locator("#unsent")).containsText("1");
        reopenPeriod();
        sheet.opened(FRIDAYS);
        sheet.showPlan();
        assertThat(sheet.homework()).hasValue("§ 33");
        assertThat(page.locator("#homework-said")).containsText("это не записалось");
        sheet.tap(page.locator("#homework-said button"));
        assertThat(page.locator("#homework-said")).hasText("Записано");
        Assertions.assertThat(events("homework")).isEqualTo(1);
    }

    @Test
    void theAnswerToAnOlderEntrySaysNothingOfTheNewerOne() {
        List<Route> held = new ArrayList<>();
        page.route("**/homework", held::add);
        sheet.showPlan();
        sheet.type(sheet.homework(), "§ 33");
        page.locator("#minutes").fill("двадцать");
        page.locator("#minutes").blur();
        assertThat(page.locator("#homework-said")).containsText("время пишут числом минут");
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/homework");
        held.getFirst().resume();
        page.waitForCondition(() -> events("homework") == 1);
        assertThat(sheet.status()).hasText("Задание не записано: исправьте минуты");
        assertThat(page.locator("#homework-said")).containsText("время пишут числом минут");
        page.locator("#minutes").fill("20");
        page.locator("#minutes").blur();
        assertThat(page.locator("#homework-said")).hasText("Записано");
    }

    @Test
    void whatIsMendedIsNotWaitedForAnyLonger() {
        closePeriod();
        sheet.showPlan();
        sheet.type(sheet.homework(), "§ 33");
        page.locator("#minutes").focus();
        assertThat(sheet.status()).containsText("Ждут вашего решения: 1");
        reopenPeriod();
        sheet.type(sheet.homework(), ", № 5");
        page.locator("#minutes").focus();
        assertThat(page.locator("#homework-said")).hasText("Записано");
        assertThat(sheet.status()).containsText("Сохранено");
    }

    @Test
    void whatIsRefusedWhileAnotherPageIsOpenWaitsForItsOwnPage() {
        page.route("**/homework", Route::abort);
        sheet.showPlan();
        sheet.type(sheet.homework(), "§ 33");
        page.locator("#minutes").focus();
        assertThat(sheet.status()).containsText("Не отправлено: 1");
        closePeriod();
        page.unroute("**/homework");
        page.waitForResponse("**/homework", () -> page.navigate("/registers/" + TestSchool.MATHS_1));
        page.navigate("/today");
        assertThat(page.locator("#unsent")).containsText("1");
        sheet.opened(FRIDAYS);
        sheet.showPlan();
        assertThat(page.locator("#homework-said")).hasText("Не записано: «§ 33». Сейчас урок закрыт для записи.");
    }

    @Test
    void aMarkRefusedWaitsInItsRow() {
        closePeriod();
        sheet.mark(KIRILL, "5");
        assertThat(page.locator("#trouble")).containsText("период закрыт 18.12.2026");
        assertAccessible(page);
        picture(page, "lesson-390-refused-mark");
        sheet.tap(page.locator("#trouble [data-later]"));
        assertThat(sheet.row(KIRILL)).hasAttribute("data-s", "refused");
        assertThat(sheet.marks(KIRILL)).hasText("5");
        sheet.tap(sheet.tick(KIRILL));
        sheet.tap(page.locator("#trouble [data-keep-theirs]"));
        sheet.ready();
        assertThat(sheet.marks(KIRILL)).hasCount(0);
        Assertions.assertThat(events("cell")).isZero();
    }

    @Test
    void aColleaguesTopicIsShownAndThePersonChooses() {
        colleague().put("/lessons/" + FRIDAYS + "/topic", """
                {"op":"%s","version":0,"text":"Повторение"}""".formatted(UUID.randomUUID()));
        sheet.showPlan();
        page.locator("#topic").selectOption("");
        sheet.type(page.locator("#topic-text"), "Решение задач");
        sheet.tap(sheet.homework());
        assertThat(page.locator("#trouble-text"))
                .hasText(
                        "Тема уже записана другим человеком, Ткачук А. В., 10:30: «Повторение». У вас «Решение задач».");
        assertAccessible(page);
        picture(page, "lesson-390-conflict");
        sheet.tap(page.locator("#trouble [data-keep-mine]"));
        assertThat(page.locator("#topic-said")).hasText("Записана");
        Assertions.assertThat(topic()).isEqualTo("Решение задач");
    }

    @Test
    void aColleaguesAbsenceIsNotWipedByAllArePresent() {
        colleague().put("/lessons/" + FRIDAYS + "/attendance", """
                {"op":"%s","seen":[],"absences":[{"pupil":%d,"kind":"б"}]}""".formatted(UUID.randomUUID(), ILYA));
        sheet.tap(page.locator("[data-all-here]"));
        assertThat(page.locator("#trouble-text"))
                .hasText("Присутствующих уже отметил другой человек. Нет на уроке: Новиков Илья (б). У вас: никого.");
        sheet.tap(page.locator("#trouble [data-keep-theirs]"));
        sheet.ready();
        assertThat(sheet.tick(ILYA)).hasText("б");
        Assertions.assertThat(absences()).containsExactly(ILYA + " ill");
    }

    @Test
    void anEndedSessionKeepsEverythingAndSaysToSignInAgain() {
        program.inDatabase(db -> db.sql("delete from access.session").update());
        sheet.tapTick(DARYA);
        assertThat(sheet.status()).containsText("Вход закончился");
        page.navigate("/sign-in");
        page.locator("input[name=login]").fill("anna");
        page.locator("input[name=password]").fill(TestSchool.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/today");
        sheet.opened(FRIDAYS);
        assertThat(sheet.status()).containsText("Нет на уроке: 1");
        Assertions.assertThat(absences()).containsExactly(DARYA + " absent");
    }

    @Test
    void whatOneTypedIsNeverSentAsAnotherAndSigningOutWipesIt() {
        page.route("**/cells", Route::abort);
        sheet.tapTick(DARYA);
        assertThat(sheet.status()).containsText("Не отправлено: 1");
        program.inDatabase(db -> db.sql("delete from access.session").update());
        Page others = page.context().newPage();
        others.navigate("/sign-in");
        others.locator("input[name=login]").fill("boris");
        others.locator("input[name=password]").fill(TestSchool.PASSWORD);
        others.keyboard().press("Enter");
        others.waitForURL("**/today");
        assertThat(others.locator("#unsent")).isHidden();
        page.unroute("**/cells");
        // it is tried again by itself, and by now somebody else is signed in
        assertThat(sheet.status())
                .containsText("Вход закончился", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
        Assertions.assertThat(absences()).isEmpty();
        Assertions.assertThat(events("attendance") + events("cell")).isZero();
        others.onDialog(dialog -> dialog.accept());
        others.locator("details.menu summary").last().click();
        others.locator("form[data-sign-out] button").click();
        others.waitForURL("**/sign-in");
        Assertions.assertThat(
                        others.evaluate("Object.keys(localStorage).filter(key => key.startsWith('eljur.')).length"))
                .isEqualTo(0);
    }

    @Test
    void withoutANetworkNobodyIsSignedOutAndNothingIsWiped() {
        page.route("**/cells", Route::abort);
        sheet.tapTick(DARYA);
        assertThat(sheet.status()).containsText("Не отправлено: 1");
        page.navigate("/today");
        page.onDialog(dialog -> dialog.accept());
        page.context().setOffline(true);
        page.locator("details.menu summary").first().click();
        page.locator("form[data-sign-out] button").click();
        assertThat(page.locator("form[data-sign-out] [role=alert]"))
                .hasText("Выйти без сети нельзя: вход останется открытым. Записи на месте.");
        assertThat(page).hasURL(program.address("/today").toString());
        assertThat(page.locator("#unsent")).containsText("1");
        page.context().setOffline(false);
        page.unroute("**/cells");
        sheet.opened(FRIDAYS);
        assertThat(sheet.status()).containsText("Сохранено. Нет на уроке: 1");
        Assertions.assertThat(absences()).containsExactly(DARYA + " absent");
    }

    private Visitor colleague() {
        return program.signedIn("anna");
    }

    private void closePeriod() {
        var answer = program.signedIn("deputy")
                .submit("/registers/" + ALGEBRA + "/terms/" + QUARTER_2 + "/closure", Map.of());
        Assertions.assertThat(answer.statusCode()).isLessThan(400);
    }

    private void reopenPeriod() {
        program.inDatabase(db -> db.sql("delete from journal.period_closure where course_id = ? and term_id = ?")
                .params(ALGEBRA, QUARTER_2)
                .update());
    }

    private List<String> absences() {
        return program.inDatabase(
                db -> db.sql("select pupil_id || ' ' || kind from journal.absence where lesson_id = ? order by 1")
                        .param(FRIDAYS)
                        .query(String.class)
                        .list());
    }

    private String topic() {
        return program.inDatabase(db -> db.sql("select topic from journal.lesson where id = ?")
                .param(FRIDAYS)
                .query(String.class)
                .single());
    }

    private long events(String entity) {
        return program.inDatabase(
                db -> db.sql("select count(*) from audit.change_event where lesson_id = ? and entity = ?")
                        .params(FRIDAYS, entity)
                        .query(Long.class)
                        .single());
    }
}
