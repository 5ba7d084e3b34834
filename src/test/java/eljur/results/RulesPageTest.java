package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** «Правила итоговых отметок»: what the deputy head enters from the school's act, and what follows from it. */
class RulesPageTest {

    private static final String PAGE = "/mark-rules", RESULTS = "/registers/971/results";

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
    void theLyceumsBordersChangeWhatIsProposedAndNameTheAct() {
        assertThat(deputy.get(PAGE).body()).contains("«5» от 4,50, «4» от 3,50, «3» от 2,50");
        assertThat(deputy.submit(PAGE, rule(Map.of())).statusCode()).isEqualTo(302);
        assertThat(rows()).containsExactly("2026-09-01 period 5 9 null 4.65 3.60 2.60 2 5 67 0.10 true 9005");
        assertThat(deputy.get(PAGE).body())
                .contains("<th scope=\"row\">01.09.2026</th><td>за период</td><td>5–9</td><td>все предметы</td>");
        var page = program.signedIn("anna").get(RESULTS).body();
        assertThat(page)
                .contains(
                        "Отметок 2, сумма 7, средняя 3,50. Это «3»: она начинается с 2,60, следующая с 3,60.",
                        "Положение об оценивании, приказ № 214 от 28.08.2026, действует с 01.09.2026.");
    }

    @Test
    void theSameFormSentTwiceIsOneRule() {
        deputy.submit(PAGE, rule(Map.of()));
        assertThat(deputy.submit(PAGE, rule(Map.of())).statusCode()).isEqualTo(302);
        assertThat(rows()).hasSize(1);
        assertThat(events()).containsExactly("mark-rule recorded 9005");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedIsKept() {
        var refused = deputy.submit(
                PAGE,
                rule(Map.of(
                        "act", "положение",
                        "since", "31.02.2026",
                        "from-grade", "9",
                        "to-grade", "5",
                        "subject", "9006",
                        "five", "3,60",
                        "fewest", "много",
                        "near", "1,5")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Pattern.compile("id=\"([a-z-]+)-err\">([^<]*)<")
                        .matcher(refused.body())
                        .results()
                        .map(one -> one.group(1) + ": " + one.group(2)))
                .containsExactly(
                        "act: Напишите положение с номером и датой: по ним правило найдут и через годы.",
                        "since: Не понять день. Впишите, например, 01.09.2026.",
                        "to-grade: Класс «по» меньше, чем «с».",
                        "five: Граница «5» должна быть больше границы «4», а «4» больше «3».",
                        "fewest: Впишите целое число от 0 до 99.",
                        "near: Впишите число от 0,00 до 0,99, не больше двух знаков после запятой.");
        assertThat(refused.body())
                .contains("(полей: 7)", "value=\"много\"", "Такого предмета нет. Выберите из списка.");
        assertThat(rows()).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void othersReadAndOnlyTheDeputyAdds() {
        for (String login : List.of("anna", "director", "vera")) {
            var one = program.signedIn(login);
            assertThat(one.get(PAGE).body())
                    .as(login)
                    .contains("Правила итоговых отметок")
                    .doesNotContain("name=\"act\"");
            assertThat(one.submit(PAGE, rule(Map.of())).statusCode()).as(login).isEqualTo(403);
        }
        for (String login : List.of("admin", "secretary", "olga", "darya"))
            assertThat(program.signedIn(login).get(PAGE).statusCode()).as(login).isEqualTo(403);
        deputy.submit(PAGE, rule(Map.of()));
        assertThat(program.signedIn("stranger").as("TEACHER").get(PAGE).body()).doesNotContain("№ 214");
    }

    @Test
    void aRuleEnteredByMistakeIsWithdrawnAndCountsNoMore() {
        deputy.submit(PAGE, rule(Map.of()));
        long id = program.inDatabase(
                db -> db.sql("select max(id) from results.mark_rule where school_id = 901 and id <> 901")
                        .query(Long.class)
                        .single());
        String path = PAGE + "/" + id + "/withdrawal";
        assertThat(program.signedIn("director").submit(path, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(deputy.submit(PAGE + "/902/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(deputy.submit(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(deputy.submit(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(deputy.get(PAGE).body()).contains("отозвано");
        assertThat(program.signedIn("anna").get(RESULTS).body()).contains("своё правило школа ещё не внесла");
        assertThat(events()).containsExactly("mark-rule recorded 9005", "mark-rule withdrawn 9005");
        deputy.submit(PAGE, rule(Map.of()));
        assertThat(rows()).hasSize(2);
    }

    private static Map<String, String> rule(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "act", "Положение об оценивании, приказ № 214 от 28.08.2026",
                "since", "2026-09-01",
                "scope", "period",
                "from-grade", "5",
                "to-grade", "9",
                "five", "4,65",
                "four", "3,6",
                "three", "2.60",
                "fewest", "2",
                "fewest-half", "5"));
        fields.putAll(Map.of("absent-share", "67", "near", "0,1", "counts-brought", "yes", "subject", ""));
        fields.putAll(more);
        return fields;
    }

    private List<String> rows() {
        return program.inDatabase(db -> db.sql("""
                        select since || ' ' || scope || ' ' || from_grade || ' ' || to_grade || ' ' || coalesce(subject_id::text, 'null') || ' ' || five || ' '
                            || four || ' ' || three || ' ' || fewest || ' ' || fewest_half || ' ' || absent_share || ' ' || near || ' ' || counts_brought || ' ' || recorded_by
                        from results.mark_rule where school_id = 901 and id <> 901 order by id""").query(String.class).list());
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql(
                        "select entity || ' ' || action || ' ' || person_id from audit.change_event where entity = 'mark-rule' order by id")
                .query(String.class)
                .list());
    }
}
