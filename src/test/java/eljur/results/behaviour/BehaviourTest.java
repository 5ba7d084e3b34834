package eljur.results.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behaviour of 7-А, which Vera leads, in the second quarter. */
class BehaviourTest {

    private static final String PAGE = "/classes/971/behaviour", NOW = PAGE + "?term=9012";

    private SchoolProgram program;
    private Visitor vera;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        vera = program.signedIn("vera");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void thereAreThreeScalesSinceThePilot() {
        assertThat(BehaviourScale.of("pass").signs()).containsExactly("pass", "fail");
        assertThat(BehaviourScale.of("words").signs()).containsExactly("exemplary", "satisfactory", "unsatisfactory");
        assertThat(BehaviourScale.of("points").signs()).containsExactly("5", "4", "3", "2");
        assertThat(BehaviourScale.POINTS.holds("1")).isFalse();
        assertThat(BehaviourScale.pilot()).isEqualTo(LocalDate.of(2025, 9, 1));
    }

    @Test
    void withoutAnActBehaviourIsNotJudged() {
        assertThat(vera.get(NOW).body()).contains("Поведение в школе не оценивают");
        var refused = vera.submit(PAGE, chosen(Map.of("b.9101", "exemplary")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("в этом периоде поведение не оценивают");
        assertThat(written()).isEmpty();
    }

    @Test
    void theWholeClassIsJudgedOnOneScreenAndTheFamilyAndTheSheetSeeIt() {
        scale("words");
        String page = vera.get(NOW).body();
        assertThat(page)
                .contains(
                        "Шкала: образцовое, удовлетворительное, неудовлетворительное. приказ № 9, действует с 01.09.2026.",
                        "Поставлено 0 из 4");
        assertThat(vera.submit(PAGE, chosen(Map.of("b.9101", "satisfactory", "b.9102", "", "all", "exemplary")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(written())
                .containsExactly(
                        "9101 9012 v1 words satisfactory - 9003",
                        "9102 9012 v1 words exemplary - 9003",
                        "9103 9012 v1 words exemplary - 9003",
                        "9105 9012 v1 words exemplary - 9003");
        assertThat(events()).hasSize(4).first().isEqualTo("behaviour-mark recorded 9012:9101 null satisfactory -");
        assertThat(vera.get(NOW).body()).contains("Поставлено 4 из 4");
        for (String family : List.of("olga", "darya"))
            assertThat(program.signedIn(family)
                            .get("/diary/subjects?term=9012" + (family.equals("olga") ? "&child=9101" : ""))
                            .body())
                    .as(family)
                    .contains("Поведение:</span> удовлетворительное");
        assertThat(Pattern.compile("<td>(обр\\.|удовл\\.)</td></tr>")
                        .matcher(vera.get("/summary/971?term=9012").body())
                        .results()
                        .map(one -> one.group(1)))
                .containsExactly("удовл.", "обр.", "обр.", "обр.");
        assertThat(vera.get("/summary/971?term=9011").body()).doesNotContain("<span>Поведение</span>");
    }

    @Test
    void theSameAgainWritesNothingAndAnEarlierOneChangesWithAReason() {
        scale("pass");
        vera.submit(PAGE, chosen(Map.of("b.9101", "pass")));
        vera.submit(PAGE, chosen(Map.of("b.9101", "pass", "v.9101", "1")));
        assertThat(written()).hasSize(1);
        assertThat(vera.submit(PAGE, chosen(Map.of("b.9101", "fail"))).body())
                .contains("Абрамова Дарья: пока вы смотрели, отметка изменилась.");
        program.clock().moveBy(Duration.ofDays(1));
        vera = program.signedIn("vera");
        var why = vera.submit(PAGE, chosen(Map.of("b.9101", "fail", "v.9101", "1")));
        assertThat(why.statusCode()).isEqualTo(422);
        assertThat(why.body()).contains("Абрамова Дарья: отметка поставлена раньше.");
        vera.submit(PAGE, chosen(Map.of("b.9101", "fail", "v.9101", "1", "r.9101", "решение совета")));
        assertThat(written().getLast()).isEqualTo("9101 9012 v2 pass fail решение совета 9003");
        assertThat(events().getLast()).isEqualTo("behaviour-mark corrected 9012:9101 pass fail решение совета");
        vera.submit(PAGE, chosen(Map.of("b.9101", "", "v.9101", "2", "r.9101", "ошибка")));
        assertThat(events().getLast()).isEqualTo("behaviour-mark removed 9012:9101 fail null ошибка");
    }

    @Test
    void theLowestMarkIsGivenWithAReasonOnly() {
        scale("words");
        var why = vera.submit(PAGE, chosen(Map.of("b.9101", "unsatisfactory", "b.9102", "satisfactory")));
        assertThat(why.statusCode()).isEqualTo(422);
        assertThat(why.body()).contains("Абрамова Дарья: низшую отметку поведения ставят с причиной");
        assertThat(written()).isEmpty();
        vera.submit(PAGE, chosen(Map.of("b.9101", "unsatisfactory", "r.9101", "решение педсовета")));
        assertThat(written()).containsExactly("9101 9012 v1 words unsatisfactory решение педсовета 9003");
    }

    @Test
    void onlyTheScaleIsTakenAndNotAhead() {
        scale("points");
        assertThat(vera.submit(PAGE, chosen(Map.of("b.9101", "exemplary"))).body())
                .contains("такой отметки поведения в шкале нет");
        assertThat(vera.submit(PAGE, chosen(Map.of("term", "9013", "b.9101", "5")))
                        .body())
                .contains("период ещё не начался");
        assertThat(vera.submit(PAGE, chosen(Map.of("term", "9022", "b.9101", "5")))
                        .statusCode())
                .as("a term of another school")
                .isEqualTo(404);
        assertThat(written()).isEmpty();
    }

    @Test
    void theFormTutorGivesItTheLeadersReadItStrangersFindNothing() {
        scale("pass");
        for (String login : List.of("deputy", "director")) {
            var reader = program.signedIn(login);
            assertThat(reader.get(NOW).body()).contains("Абрамова Дарья").doesNotContain("name=\"b.9101\"");
            assertThat(reader.submit(PAGE, chosen(Map.of("b.9101", "pass"))).statusCode())
                    .isEqualTo(403);
        }
        for (String login : List.of("boris", "stranger")) {
            var other = program.signedIn(login).as("FORM_TUTOR");
            assertThat(other.get(NOW).statusCode()).as(login).isEqualTo(404);
            assertThat(other.submit(PAGE, chosen(Map.of("b.9101", "pass"))).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        for (String login : List.of("anna", "admin", "olga", "darya"))
            assertThat(program.signedIn(login).get(NOW).statusCode()).as(login).isEqualTo(403);
        assertThat(written()).isEmpty();
    }

    private void scale(String way) {
        var added = program.signedIn("deputy")
                .submit(
                        "/result-settings",
                        Map.of("kind", "behaviour", "way", way, "since", "01.09.2026", "act", "приказ № 9"));
        assertThat(added.statusCode()).isEqualTo(302);
    }

    private static Map<String, String> chosen(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("term", "9012"));
        for (String name : more.keySet()) if (name.startsWith("b.")) fields.put("v." + name.substring(2), "0");
        fields.putAll(more);
        return fields;
    }

    private List<String> written() {
        return program.inDatabase(db -> db.sql("""
                        select pupil_id || ' ' || term_id || ' v' || version || ' ' || scale || ' ' || coalesce(value, 'null') || ' '
                            || coalesce(reason, '-') || ' ' || recorded_by
                        from results.behaviour_mark where term_id = 9012 order by id""").query(String.class).list());
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action || ' ' || entity_key || ' ' || coalesce(old_value ->> 'value', 'null') || ' '
                            || coalesce(new_value ->> 'value', 'null') || ' ' || coalesce(reason, '-')
                        from audit.change_event where entity = 'behaviour-mark' order by id""").query(String.class).list());
    }
}
