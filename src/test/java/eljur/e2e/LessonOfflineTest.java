package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import eljur.testing.TestSchool;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lesson with a slow line, none at all, an ended session: nothing typed is lost, nothing counts twice, nothing is sent as another. */
class LessonOfflineTest extends FridaysLesson {

    // A try that was on its way before «Урок заполнен» was pressed must not be taken for the one after it.
    private static final String HEAR_THE_TRY_AFTER_DONE = """
            document.querySelector("[data-done]").addEventListener("click", () =>
                document.addEventListener("outbox-offline", () => { document.body.dataset.tried = ""; }))""";

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
        page.evaluate(HEAR_THE_TRY_AFTER_DONE);
        sheet.done();
        assertThat(page.locator("body[data-tried]")).isAttached();
        assertThat(sheet.status()).containsText("Нет связи: записи на устройстве (5), уйдут сами");
        page.unroute("**/cells");
        page.unroute("**/lessons/*/*");
        sheet.tap(sheet.status().locator("button"));
        // who was told that there is no connection, and sends by hand, sees that it arrived: the sheet does not vanish
        assertThat(sheet.status()).containsText("Сохранено. Нет на уроке: 1");
        sheet.done();
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
}
