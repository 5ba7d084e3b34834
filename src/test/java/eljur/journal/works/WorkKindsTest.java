package eljur.journal.works;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** «Виды работ»: the school's own list, from which day on each is judged how, and the act that gives weights. */
class WorkKindsTest {

    private static final String PAGE = "/work-types", HOMEWORK = PAGE + "/901";

    private SchoolProgram program;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aDictationWithTwoMarksIsAddedWithItsRule() {
        var typed = kind(
                Map.of("name", "диктант", "short-name", "дикт.", "marks", "2", "control", "yes", "retake", "last"));
        assertThat(deputy.submit(PAGE, typed).statusCode()).isEqualTo(302);
        assertThat(
                        rows(
                                "select code || ' ' || name || ' ' || control || ' ' || ordinal from journal.work_type where school_id = 901 order by ordinal"))
                .containsExactly(
                        "ОТ ответ на уроке false 1",
                        "СР самостоятельная работа true 2",
                        "КР контрольная работа true 3",
                        "ДЗ домашняя работа false 4",
                        "ДИКТ диктант true 5");
        assertThat(
                        rows(
                                "select code || ' ' || since || ' ' || rule || ' ' || days || ' ' || recorded_by from journal.work_rule"))
                .containsExactly("ДИКТ 2000-01-01 five|1.00|true|2|last|false 4 9005");
        assertThat(events()).containsExactly("work-type recorded ДИКТ 9005", "work-rule recorded ДИКТ 9005");
        assertThat(deputy.get(PAGE).body())
                .contains("считается; отметок за работу: 2; при пересдаче последняя</td><td>4 дн.</td><td>всегда");
        assertThat(deputy.submit(PAGE, typed).statusCode()).isEqualTo(422);
    }

    @Test
    void theSchoolPutsItsKindsInAnOrderOfItsOwn() {
        String order = "select code from journal.work_type where school_id = 901 order by ordinal";
        assertThat(deputy.submit(HOMEWORK + "/place", Map.of("to", "up")).statusCode())
                .isEqualTo(302);
        assertThat(rows(order)).containsExactly("ОТ", "СР", "ДЗ", "КР");
        for (int n = 0; n < 3; n++) deputy.submit(HOMEWORK + "/place", Map.of("to", "up"));
        assertThat(rows(order)).containsExactly("ДЗ", "ОТ", "СР", "КР");
        assertThat(deputy.get(PAGE)
                        .body()
                        .lines()
                        .flatMap(line -> Stream.of(line.split("<button ")))
                        .filter(button -> button.contains(" disabled"))
                        .map(button -> button.replaceAll(".*aria-label=\"([^\"]*)\".*", "$1")))
                .containsExactly("Выше: домашняя работа", "Ниже: контрольная работа");
        deputy.submit(HOMEWORK + "/place", Map.of("to", "down"));
        assertThat(rows(order)).containsExactly("ОТ", "ДЗ", "СР", "КР");
        assertThat(events()).hasSize(8).allMatch(event -> event.startsWith("work-type moved "));
        assertThat(program.signedIn("anna")
                        .submit(HOMEWORK + "/place", Map.of("to", "up"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(deputy.submit("/work-types/999999/place", Map.of("to", "up")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aWeightThatHasNoEffectYetSaysSo() {
        var saved = deputy.submit(HOMEWORK, kind(Map.of("weight", "2", "since", "2027-01-11")));
        assertThat(saved.headers().allValues("Set-Cookie").toString()).contains("notice.work-type-changed-unweighed");
        deputy.submit(PAGE + "/weights", Map.of("act", "Приказ № 7 от 01.12.2026", "act-since", "2027-01-11"));
        var again = deputy.submit(HOMEWORK, kind(Map.of("weight", "3", "since", "2027-02-01")));
        assertThat(again.headers().allValues("Set-Cookie").toString())
                .contains("notice.work-type-changed")
                .doesNotContain("unweighed");
    }

    @Test
    void aKindIsJudgedOtherwiseFromADayOnAndWhatWasBeforeStays() {
        assertThat(deputy.submit(HOMEWORK, kind(Map.of("weight", "0,5", "since", "2027-01-11")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(deputy.submit(HOMEWORK, kind(Map.of("weight", "2", "since", "2027-02-01")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rows("select since || ' ' || weight from journal.work_rule order by id"))
                .containsExactly("2027-01-11 0.50", "2027-02-01 2.00");
        assertThat(deputy.get(HOMEWORK).body())
                .contains(
                        "с 01.02.2027: 5-балльная; вес 2; считается",
                        "с 11.01.2027: 5-балльная; вес 0,5; считается",
                        "всегда: 5-балльная; вес 1");
        assertThat(deputy.submit(HOMEWORK, kind(Map.of("weight", "2", "since", "2027-03-01")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rows("select count(*)::text from journal.work_rule"))
                .as("the same again")
                .containsExactly("2");
    }

    @Test
    void whatFamiliesHaveSeenCountedIsNotCountedAnew() {
        long answer =
                Long.parseLong(rows("select id::text from journal.work_type where school_id = 901 and code = 'ОТ'")
                        .getFirst());
        var typed = new HashMap<>(
                kind(Map.of("name", "ответ на уроке", "short-name", "ОТ", "weight", "3", "since", "2026-12-09")));
        var refused = deputy.submit(PAGE + "/" + answer, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("с этого дня уже стоят отметки (работ: 2)", "value=\"2026-12-09\"");
        typed.put("since", "2026-12-17");
        assertThat(deputy.submit(PAGE + "/" + answer, typed).statusCode()).isEqualTo(302);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = deputy.submit(
                PAGE,
                kind(Map.of(
                        "name",
                        "",
                        "short-name",
                        "оченьдлинно",
                        "weight",
                        "100",
                        "marks",
                        "0",
                        "days",
                        "x",
                        "scale",
                        "behaviour",
                        "since",
                        "01.09.2024",
                        "converts",
                        "yes")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "полей: 7",
                        "Впишите название.",
                        "Впишите число от 0 до 99,99",
                        "Впишите целое число от 1 до 6.",
                        "Впишите целое число от 0 до 60.",
                        "В этот день такой шкалы нет",
                        "нет таблицы перевода",
                        "value=\"01.09.2024\"");
        assertThat(events()).isEmpty();
    }

    @Test
    void aKindIsWithdrawnAndBroughtBackAndItsMarksStay() {
        assertThat(deputy.submit(HOMEWORK + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(deputy.submit(HOMEWORK + "/withdrawal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(deputy.get(PAGE).body()).contains("<span class=\"chip\">отозван</span>");
        assertThat(deputy.submit(HOMEWORK + "/withdrawal", Map.of("back", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(events()).containsExactly("work-type withdrawn ДЗ 9005", "work-type restored ДЗ 9005");
        assertThat(deputy.get(PAGE).body()).doesNotContain("<span class=\"chip\">отозван</span>");
    }

    @Test
    void weightsAreOffUntilTheActIsEntered() {
        assertThat(deputy.get(PAGE).body()).contains("выключены").doesNotContain("<th scope=\"col\" class=\"num\">Вес");
        assertThat(deputy.submit(PAGE + "/weights", Map.of("act", "Положение", "act-since", ""))
                        .body())
                .contains("Напишите акт с номером и датой");
        assertThat(deputy.submit(
                                PAGE + "/weights", Map.of("act", "Приказ № 7 от 01.12.2026", "act-since", "2026-12-01"))
                        .body())
                .contains("С этого дня уже стоят отметки без весов");
        var act = Map.of("act", "Приказ № 7 от 01.12.2026", "act-since", "");
        assertThat(deputy.submit(PAGE + "/weights", act).statusCode()).isEqualTo(302);
        assertThat(deputy.submit(PAGE + "/weights", act).statusCode()).isEqualTo(302);
        assertThat(
                        rows(
                                "select act || ' ' || since || ' ' || recorded_by from journal.weight_act where school_id = 901 and until is null"))
                .containsExactly("Приказ № 7 от 01.12.2026 2026-12-16 9005");
        assertThat(deputy.get(PAGE).body())
                .contains("Приказ № 7 от 01.12.2026, с 16.12.2026", "<th scope=\"col\" class=\"num\">Вес");
        String id = rows("select id::text from journal.weight_act where school_id = 901 and until is null")
                .getFirst();
        assertThat(deputy.submit(PAGE + "/weights/" + id + "/ending", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(deputy.get(PAGE).body()).contains("16.12.2026–16.12.2026");
        assertThat(events()).containsExactly("weight-act recorded " + id + " 9005", "weight-act ended " + id + " 9005");
    }

    @Test
    void anActOfALaterDayIsNotSaidToHoldYet() {
        deputy.submit(PAGE + "/weights", Map.of("act", "Приказ № 7 от 01.12.2026", "act-since", "2026-12-21"));
        assertThat(deputy.get(PAGE).body())
                .contains("<span class=\"chip\">включатся 21.12.2026</span>", "Веса включатся в его первый день.");
        String id = rows("select id::text from journal.weight_act where school_id = 901 and until is null")
                .getFirst();
        deputy.submit(PAGE + "/weights/" + id + "/ending", Map.of());
        assertThat(deputy.get(PAGE).body())
                .contains(
                        "<span class=\"chip\">выключены</span>",
                        "с 21.12.2026, прекращён до этого дня",
                        "веса по нему не включались")
                .doesNotContain("завтрашние работы");
    }

    @Test
    void teachersReadAndStrangersFindNothing() {
        assertThat(program.signedIn("anna").get(PAGE).body())
                .contains("контрольная работа")
                .doesNotContain("action=\"/work-types");
        assertThat(program.signedIn("anna").submit(PAGE, kind(Map.of())).statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("olga").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(deputy.get(PAGE + "/902").statusCode()).isEqualTo(404);
        assertThat(deputy.submit(PAGE + "/902", kind(Map.of())).statusCode()).isEqualTo(404);
        assertThat(deputy.submit(PAGE + "/902/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(deputy.submit(PAGE + "/weights/902/ending", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> kind(Map<String, String> typed) {
        var all = new HashMap<>(Map.of(
                "name",
                "домашняя работа",
                "short-name",
                "ДЗ",
                "scale",
                "five",
                "weight",
                "1",
                "counts",
                "yes",
                "marks",
                "1",
                "retake",
                "none",
                "days",
                "4",
                "since",
                ""));
        all.putAll(typed);
        return all;
    }

    private List<String> events() {
        return rows(
                "select concat_ws(' ', entity, action, entity_key, person_id) from audit.change_event where entity in ('work-type', 'work-rule', 'weight-act') order by id");
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
