package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The yearly attestation in algebra of 7-А, see {@link SummingUp}: Darya has a 4 in the first quarter, Kirill a 5. */
class AttestationTest extends SummingUp {

    private static final String ATTESTATION = PAGE + "/attestation";

    @Test
    void itIsShownAndDoesNotCountUntilTheSchoolsActSaysSo() {
        assertThat(anna.get(ATTESTATION).body()).contains("Отметка показывается и на отметку за год не влияет.");
        assertThat(anna.submit(ATTESTATION, Map.of("m.9101", "2", "v.9101", "0", "m.9102", "зач", "v.9102", "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(written()).containsExactly("9101 9001 v1 2 - 9001", "9102 9001 v1 pass - 9001");
        String year = anna.get(PAGE + "?term=year").body();
        assertThat(lines(year)).first().isEqualTo("Абрамова Дарья | 2 | 4,00 | 4 | отметок 1, нужно от 4 | ");
        assertThat(year).contains("Промежуточная аттестация", "не считается");
        counts();
        year = anna.get(PAGE + "?term=year").body();
        assertThat(lines(year).subList(0, 2))
                .containsExactly(
                        "Абрамова Дарья | 2 | 3,00 | 3 | отметок 2, нужно от 5 | ",
                        "Белозёров Кирилл | 2 | 5,00 | 5 | отметок 1, нужно от 5 | ");
        assertThat(anna.get(ATTESTATION).body())
                .contains("отметка входит в год наравне с отметками за периоды. приказ № 5");
    }

    @Test
    void itIsWrittenAllOrNothingAndChangedWithAReason() {
        var refused = anna.submit(ATTESTATION, Map.of("m.9101", "4", "v.9101", "0", "m.9102", "семь", "v.9102", "0"));
        assertThat(errors(refused))
                .containsExactly("«семь» не похоже на отметку. Впишите одну: 5 4 3 2, н/а, осв, зач или незач.");
        assertThat(refused.body()).contains("name=\"m.9101\" value=\"4\"");
        assertThat(written()).isEmpty();
        anna.submit(ATTESTATION, Map.of("m.9101", "4", "v.9101", "0"));
        program.clock().moveBy(Duration.ofDays(1));
        anna = program.signedIn("anna");
        assertThat(errors(anna.submit(ATTESTATION, Map.of("m.9101", "5", "v.9101", "1"))))
                .containsExactly("Эта отметка поставлена раньше. Чтобы изменить её, напишите причину.");
        assertThat(errors(anna.submit(ATTESTATION, Map.of("m.9101", "5", "v.9101", "0", "r.9101", "пересдача"))))
                .containsExactly("Пока вы смотрели, отметка изменилась. Обновите страницу и решите ещё раз.");
        anna.submit(ATTESTATION, Map.of("m.9101", "5", "v.9101", "1", "r.9101", "пересдача"));
        assertThat(written()).containsExactly("9101 9001 v1 4 - 9001", "9101 9001 v2 5 пересдача 9001");
    }

    @Test
    void onlyWhoTeachesTheCourseWritesAndAClosedYearTakesNothing() {
        for (String login : List.of("deputy", "director"))
            assertThat(program.signedIn(login)
                            .submit(ATTESTATION, Map.of("m.9101", "4", "v.9101", "0"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        for (String login : List.of("boris", "stranger")) {
            var other = program.signedIn(login).as("TEACHER");
            assertThat(other.get(ATTESTATION).statusCode()).as(login).isEqualTo(404);
            assertThat(other.submit(ATTESTATION, Map.of("m.9101", "4", "v.9101", "0"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        program.inDatabase(db -> db.sql("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, order_ref, marks)
                        values (901, 971, 9014, '2026-12-16T08:00Z', 9005, '', 0)""").update());
        assertThat(anna.submit(ATTESTATION, Map.of("m.9101", "4", "v.9101", "0"))
                        .body())
                .contains("период закрыт 16.12.2026");
        assertThat(program.signedIn("deputy").get(ATTESTATION).body())
                .contains("Абрамова Дарья")
                .doesNotContain("name=\"m.9101\"");
        assertThat(written()).isEmpty();
    }

    private void counts() {
        program.signedIn("deputy")
                .submit(
                        "/result-settings",
                        Map.of("kind", "attestation", "way", "counts", "since", "2026-09-01", "act", "приказ № 5"));
    }

    private List<String> written() {
        return program.inDatabase(db -> db.sql("""
                        select pupil_id || ' ' || subject_id || ' v' || version || ' ' || value || ' ' || coalesce(reason, '-') || ' ' || decided_by
                        from results.result_mark where kind = 'attestation' and subject_id = 9001 order by id""").query(String.class).list());
    }
}
