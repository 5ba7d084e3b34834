package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** «Поставить предложенные» and its undoing as one act, see {@link SummingUp}. It is 16 December, the quarter ends on the 29th. */
class TakeOverTest extends SummingUp {

    @Test
    void beforeThePeriodEndsOneQuestionIsAsked() {
        assertThat(anna.get(PAGE + "?term=" + NOW).body())
                .contains("<details class=\"early\">", "Период идёт до 29 декабря");
    }

    @Test
    void allThatOnePressGaveIsTakenBackAsOneActAndTheHistoryStays() {
        assertThat(takeOver(Map.of())).isEqualTo(302);
        List<String> given = given();
        assertThat(given).isNotEmpty();
        assertThat(anna.get(PAGE + "?term=" + NOW).body()).contains("поставлены одним нажатием: " + given.size());
        assertThat(undo()).isEqualTo(302);
        assertThat(given()).isEmpty();
        assertThat(acts())
                .startsWith("recorded null")
                .contains("removed предложенные отметки взяты обратно")
                .endsWith("undone null")
                .hasSize(given.size() * 2 + 1);
        assertThat(decisions()).isEqualTo(given.size() * 2);
        assertThat(anna.get(PAGE + "?term=" + NOW).body()).doesNotContain("поставлены одним нажатием");
        assertThat(undo()).isEqualTo(302);
        assertThat(acts()).hasSize(given.size() * 2 + 1);
    }

    @Test
    void aMarkThatWasTypedOrChangedSinceStays() {
        takeOver(Map.of());
        String first = given().getFirst();
        String pupil = first.split(" ")[0];
        anna.submit(PAGE, Map.of("term", NOW, "m." + pupil, "2", "v." + pupil, "1", "r." + pupil, "решение совета"));
        undo();
        assertThat(given()).containsExactly(pupil + " 2");
    }

    @Test
    void itIsTheActOfItsAuthorAndOfItsDay() {
        takeOver(Map.of());
        int given = given().size();
        for (String login : List.of("boris", "stranger"))
            assertThat(program.signedIn(login)
                            .as("TEACHER")
                            .submit(PAGE + "/proposed/undo", Map.of("term", NOW))
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        for (String login : List.of("deputy", "director", "vera", "olga"))
            assertThat(program.signedIn(login)
                            .submit(PAGE + "/proposed/undo", Map.of("term", NOW))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        program.clock().moveBy(Duration.ofDays(1));
        anna = program.signedIn("anna");
        assertThat(anna.get(PAGE + "?term=" + NOW).body()).doesNotContain("поставлены одним нажатием");
        undo();
        assertThat(given()).hasSize(given);
    }

    @Test
    void inAClosedPeriodNothingIsTakenBack() {
        takeOver(Map.of());
        int given = given().size();
        program.inDatabase(db -> db.sql("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, marks)
                        values (901, 971, 9012, '2026-12-16T08:04Z', 9005, 0)""").update());
        assertThat(undo()).isEqualTo(422);
        assertThat(given()).hasSize(given);
    }

    private int takeOver(Map<String, String> more) {
        Map<String, String> form = new java.util.HashMap<>(Map.of("term", NOW));
        form.putAll(more);
        return anna.submit(PAGE + "/proposed", form).statusCode();
    }

    private int undo() {
        return anna.submit(PAGE + "/proposed/undo", Map.of("term", NOW)).statusCode();
    }

    private List<String> given() {
        return program.inDatabase(db -> db.sql(
                        "select pupil_id || ' ' || value from journal.period_mark where course_id = 971 and term_id = 9012 and value is not null order by 1")
                .query(String.class)
                .list());
    }

    private List<String> acts() {
        return program.inDatabase(db -> db.sql("""
                        select action || ' ' || coalesce(reason, 'null') from audit.change_event
                        where course_id = 971 and entity in ('period-mark', 'take-over') and at > '2026-12-16' order by id""").query(String.class).list());
    }

    private int decisions() {
        return program.inDatabase(
                db -> db.sql("select count(*) from results.derivation where course_id = 971 and term_id = 9012")
                        .query(Integer.class)
                        .single());
    }
}
