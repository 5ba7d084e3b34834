package eljur.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.QUARTER_2;

import com.microsoft.playwright.Route;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A lesson with a closing in between, a refusal, a colleague: nothing typed is lost, nothing counts twice. */
class LessonTroubleTest extends FridaysLesson {

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

    private Visitor colleague() {
        return program.signedIn("anna");
    }

    private void closePeriod() {
        var answer = program.signedIn("deputy")
                .submit("/registers/" + ALGEBRA + "/terms/" + QUARTER_2 + "/closure", Map.of("as-is", "учитель болен"));
        Assertions.assertThat(answer.statusCode()).isLessThan(400);
    }

    private void reopenPeriod() {
        program.inDatabase(db -> db.sql("delete from journal.period_closure where course_id = ? and term_id = ?")
                .params(ALGEBRA, QUARTER_2)
                .update());
    }

    private String topic() {
        return program.inDatabase(db -> db.sql("select topic from journal.lesson where id = ?")
                .param(FRIDAYS)
                .query(String.class)
                .single());
    }

    /** Nobody has left the field: it is written once the keys are still; what cannot be written is not left without a question. */
    @Test
    void homeworkIsWrittenWhileTheFieldIsNotLeft() {
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        sheet.showPlan();
        sheet.type(sheet.homework(), "§ 32, № 5");
        assertThat(page.locator("#homework-said")).hasText("Записано");
        assertThat(sheet.homework()).isFocused();
        sheet.reload();
        assertThat(sheet.homework()).hasValue("§ 32, № 5");
        Assertions.assertThat(asked).isEmpty();
        sheet.showPlan();
        sheet.type(page.locator("#minutes"), "час");
        sheet.reload();
        Assertions.assertThat(asked).containsExactly("beforeunload");
    }
}
