package eljur.carried;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ilya (9105) came to 7-А on 7 December with a three in algebra for the first quarter, which waits to be confirmed. */
class CarriedMarksTest {

    private static final String SHEET = "/pupils/9105/carried", LIST = "/carried-marks";
    private static final String FIRST = "m.9001.9011", NOW = "c.9001.9012", GEOMETRY = "m.9004.9011";

    private SchoolProgram program;
    private Visitor vera;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        vera = program.signedIn("vera");
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theTutorEntersThemAsOneTableWithTheirSource() {
        String page = vera.get(SHEET).body();
        assertThat(page)
                .contains("Новиков Илья Романович", "I четв.", "Текущие, II четверть", "не подтверждено", "Геометрия");
        assertThat(field(page, FIRST)).isEqualTo("3");
        var done = save(vera, Map.of(FIRST, "4", NOW, "5, 4 2.12", GEOMETRY, "н/а", "document", "выписка № 3"));
        assertThat(done.statusCode()).as(said(done)).isEqualTo(302);
        assertThat(standing())
                .containsExactly(
                        "Алгебра period 9011 1 4 null transfer|МБОУ «Лесная СОШ»|выписка № 3|9003",
                        "Алгебра current 9012 1 5 null transfer|МБОУ «Лесная СОШ»|выписка № 3|9003",
                        "Алгебра current 9012 2 4 2026-12-02 transfer|МБОУ «Лесная СОШ»|выписка № 3|9003",
                        "Геометрия period 9011 1 unattested null transfer|МБОУ «Лесная СОШ»|выписка № 3|9003");
        assertThat(events())
                .containsExactly(
                        "withdrawn исправлено", "recorded null", "recorded null", "recorded null", "recorded null");
        assertThat(field(vera.get(SHEET).body(), NOW)).isEqualTo("5, 4 2.12");
    }

    @Test
    void theSameAgainChangesNothing() {
        Map<String, String> fields = Map.of(FIRST, "4", NOW, "5");
        assertThat(save(vera, fields).statusCode()).isEqualTo(302);
        List<String> events = events();
        assertThat(save(vera, fields).statusCode()).isEqualTo(302);
        assertThat(events()).isEqualTo(events).hasSize(3);
    }

    @Test
    void whatCannotBeReadIsNamedAndEverythingTypedIsKept() {
        var refused =
                save(vera, Map.of(FIRST, "4 5", NOW, "5, 4 31.12", GEOMETRY, "много", "source", "в <b>Лесной</b>"));
        assertThat(refusal(refused))
                .isEqualTo(
                        "Не сохранено, остальное введённое осталось на месте. Исправьте отмеченное (клеток: 3) и сохраните ещё раз.");
        assertThat(errors(refused.body()))
                .containsExactly(
                        FIRST + ": За период ставят одну отметку, а вписано «4 5». Оставьте одну.",
                        NOW
                                + ": В «5, 4 31.12» день не из этого учебного года или ещё не наступил. Исправьте его, например 12.11, или уберите.",
                        GEOMETRY + ": «много» не похоже на отметки. Впишите 5 4 3 2 1, зач, незач, осв или н/а.");
        assertThat(field(refused.body(), FIRST)).isEqualTo("4 5");
        assertThat(field(refused.body(), NOW)).isEqualTo("5, 4 31.12");
        assertThat(refused.body()).contains("в &lt;b>Лесной");
        assertThat(save(vera, Map.of(NOW, "5, 4 31.12", "source", "")).body())
                .contains("<p class=\"err\">Не сохранено: не указано, откуда отметки.", "(клеток: 2)");
        assertThat(refusal(save(vera, Map.of(FIRST, "5", "source", ""))))
                .isEqualTo(
                        "Не сохранено: не указано, откуда отметки. Впишите школу или прежний журнал и сохраните ещё раз.");
        assertThat(events()).isEmpty();
    }

    @Test
    void twoWhoTypeAtOnceMeet() {
        assertThat(save(vera, Map.of(FIRST, "4")).statusCode()).isEqualTo(302);
        var late = deputy.submit(SHEET, fields(Map.of(FIRST, "5", "seen", "1")));
        assertThat(refusal(late))
                .isEqualTo(
                        "Не сохранено: пока вы смотрели, отметки на этом листе изменились. Проверьте их ещё раз и повторите.");
        assertThat(late.body()).contains("name=\"seen\" value=\"2\"");
        assertThat(refusal(deputy.submit(SHEET + "/confirmation", Map.of("seen", "1"))))
                .startsWith("Не сохранено: пока вы смотрели");
        assertThat(deputy.submit(SHEET, fields(Map.of(FIRST, "5", "seen", "2"))).statusCode())
                .isEqualTo(302);
        assertThat(standing()).containsExactly("Алгебра period 9011 1 5 null transfer|МБОУ «Лесная СОШ»||9005");
    }

    @Test
    void theDeputyConfirmsWithOneTapAndThenTheyStay() {
        assertThat(deputy.get("/today").body()).contains("ждут вашего подтверждения, учеников: 1");
        assertThat(deputy.get(LIST).body()).contains("Новиков Илья", "МБОУ «Лесная СОШ»", "Гончар В. И., 8 декабря");
        assertThat(deputy.submit(SHEET + "/confirmation", Map.of("seen", "1", "from", "list"))
                        .headers()
                        .firstValue("Location"))
                .contains(LIST);
        assertThat(deputy.submit(SHEET + "/confirmation", Map.of("seen", "1")).statusCode())
                .isEqualTo(302);
        assertThat(events()).containsExactly("confirmed null");
        assertThat(deputy.get("/today").body()).doesNotContain("ждут вашего подтверждения");
        String page = vera.get(SHEET).body();
        assertThat(page).contains("подтверждено").doesNotContain("name=\"" + FIRST + "\"");
        assertThat(refusal(save(vera, Map.of(FIRST, "5"))))
                .startsWith("Не сохранено: одну из этих отметок завуч уже подтвердил.");
        assertThat(save(vera, Map.of(NOW, "5", "seen", "2")).statusCode()).isEqualTo(302);
        assertThat(standing()).hasSize(2);
    }

    @Test
    void whatIsSentBackComesAgain() {
        assertThat(refusal(deputy.submit(SHEET + "/return", Map.of("seen", "1", "why", " "))))
                .isEqualTo("Не записано: не указано, почему. Напишите причину и повторите.");
        assertThat(deputy.submit(SHEET + "/return", Map.of("seen", "1", "why", "в выписке четвёрка"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(vera.get(SHEET).body()).contains("Завуч вернул: в выписке четвёрка");
        assertThat(vera.get(LIST).body()).contains("Возвращены классным руководителям", "в выписке четвёрка");
        assertThat(save(vera, Map.of(FIRST, "3", "seen", "2")).statusCode()).isEqualTo(302);
        assertThat(vera.get(SHEET).body()).doesNotContain("Завуч вернул");
        assertThat(events()).containsExactly("returned в выписке четвёрка", "withdrawn исправлено", "recorded null");
    }

    @Test
    void whatWasConfirmedWronglyIsWithdrawnAndKept() {
        deputy.submit(SHEET + "/confirmation", Map.of("seen", "1"));
        assertThat(deputy.submit(SHEET + "/withdrawal", Map.of("seen", "2", "why", "чужая выписка"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(standing()).isEmpty();
        List<String> why =
                program.inDatabase(db -> db.sql("select withdrawn_why from carried.mark where pupil_id = 9105")
                        .query(String.class)
                        .list());
        assertThat(why).containsExactly("чужая выписка");
        assertThat(save(vera, Map.of(FIRST, "4", "seen", "3")).statusCode()).isEqualTo(302);
    }

    @Test
    void oneSubjectIsWithdrawnAndTheOthersStay() {
        save(vera, Map.of(FIRST, "4", GEOMETRY, "5"));
        deputy.submit(SHEET + "/confirmation", Map.of("seen", "2"));
        assertThat(deputy.get(SHEET).body())
                .contains("<option value=\"9001\">Алгебра</option>", "<option value=\"9004\">Геометрия</option>");
        Map<String, String> one = Map.of("seen", "3", "why", "строка не та", "subject", "9004");
        assertThat(deputy.submit(SHEET + "/withdrawal", one).statusCode()).isEqualTo(302);
        assertThat(deputy.submit(SHEET + "/withdrawal", one).statusCode()).isEqualTo(302);
        assertThat(standing()).containsExactly("Алгебра period 9011 1 4 null transfer|МБОУ «Лесная СОШ»||9003");
        assertThat(events().getLast()).isEqualTo("withdrawn строка не та");
        String page = vera.get(SHEET).body();
        assertThat(field(page, GEOMETRY)).isEmpty();
        assertThat(field(page, FIRST)).isEqualTo("no such field");
    }

    @Test
    void theyStandBesideOursWhereverOursAreRead() {
        String said = "I четв. 3 (из другой школы: МБОУ «Лесная СОШ», не подтверждено)";
        assertThat(vera.get("/pupils/9105").body()).contains("Алгебра: " + said);
        assertThat(program.signedIn("anna").get("/registers/971").body())
                .contains("data-b=\"" + said + "\"", ">др<span")
                .contains("<li>5. Новиков Илья: " + said + "</li>");
        assertThat(deputy.get("/summary/971?term=9011").body()).doesNotContain("Новиков Илья");
        deputy.submit(SHEET + "/confirmation", Map.of("seen", "1"));
        assertThat(deputy.get("/summary/971?term=9011").body())
                .contains("Новиков Илья <small>прибыл 7.12</small>", "<i class=\"m may m3\">3</i><sup");
        assertThat(deputy.get("/summary/971").body()).contains("Новиков Илья").doesNotContain("<sup");
        assertThat(vera.get("/pupils/9105").body()).contains("I четв. 3 (из другой школы: МБОУ «Лесная СОШ»)");
    }

    @Test
    void theFamilySeesThemApartFromOurs() {
        Visitor family = program.signedIn("stranger-pupil");
        String term = family.get("/diary/subjects?term=9021").body();
        assertThat(term).contains("Из другой школы:", "<i class=\"m may m5\">5</i>", "школа ещё не подтвердила");
        assertThat(family.get("/diary/subjects/981?term=9021").body())
                .contains("чужая школа. В среднюю не входят.", "за период");
        assertThat(family.get("/diary/subjects?term=9022").body()).doesNotContain("Из другой школы");
        program.inDatabase(db -> db.sql("update carried.mark set origin = 'former-journal', source = 'бумажный журнал'")
                .update());
        for (String page : List.of("/diary/subjects?term=9021", "/diary/subjects/981?term=9021"))
            assertThat(family.get(page).body())
                    .as(page)
                    .contains("Из прежнего журнала школы")
                    .doesNotContain("Из другой школы");
    }

    @Test
    void nobodyElseTouchesThem() {
        for (String login : List.of("secretary", "admin", "anna", "olga", "director")) {
            var one = program.signedIn(login);
            assertThat(one.submit(SHEET, fields(Map.of(FIRST, "5"))).statusCode())
                    .as(login)
                    .isEqualTo(403);
            assertThat(one.submit(SHEET + "/confirmation", Map.of("seen", "1")).statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(vera.submit(SHEET + "/confirmation", Map.of("seen", "1")).statusCode())
                .isEqualTo(403);
        var boris = program.signedIn("boris").as("FORM_TUTOR");
        assertThat(boris.submit(SHEET, fields(Map.of(FIRST, "5"))).statusCode()).isEqualTo(404);
        assertThat(boris.get(LIST).body()).doesNotContain("Новиков");
        var stranger = program.signedIn("stranger").as("FORM_TUTOR");
        assertThat(stranger.get(SHEET).statusCode()).isEqualTo(404);
        assertThat(stranger.get(LIST).body()).contains("Чужой Степан").doesNotContain("Новиков");
        assertThat(program.signedIn("director").get(SHEET).body())
                .contains("Новиков")
                .doesNotContain("name=\"" + FIRST);
        assertThat(program.signedIn("secretary").get("/pupils/9105").body()).doesNotContain("другой школы");
        assertThat(events()).isEmpty();
    }

    @Test
    void aYearThatIsOverTakesNothingMore() {
        program.clock().moveBy(Duration.ofDays(300));
        vera = program.signedIn("vera");
        assertThat(refusal(save(vera, Map.of(FIRST, "4"))))
                .isEqualTo(
                        "Не сохранено: 2026/27 учебный год закончился, перенести в него отметки уже нельзя. Обратитесь к завучу.");
    }

    private HttpResponse<String> save(Visitor who, Map<String, String> fields) {
        return who.submit(SHEET, fields(fields));
    }

    private static Map<String, String> fields(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("source", "МБОУ «Лесная СОШ»", "seen", "1"));
        fields.putAll(more);
        return fields;
    }

    private List<String> standing() {
        return program.inDatabase(db -> db.sql("""
                        select s.name || ' ' || m.kind || ' ' || m.term_id || ' ' || m.ordinal || ' ' || m.value || ' ' || coalesce(m.held_on::text, 'null')
                            || ' ' || m.origin || '|' || m.source || '|' || m.document || '|' || m.recorded_by
                        from carried.mark m join school.subject s on s.school_id = m.school_id and s.id = m.subject_id
                        where m.pupil_id = 9105 and m.withdrawn_at is null
                        order by s.name, m.term_id, m.ordinal""").query(String.class).list());
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select action || ' ' || coalesce(reason, 'null') from audit.change_event
                        where entity = 'carried-mark' and pupil_id = 9105 and school_id = 901 order by id""").query(String.class).list());
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(page);
        return found.find() ? found.group(1) : "no such field";
    }

    private static List<String> errors(String page) {
        return Pattern.compile("<p class=\"err\" id=\"([^\"]+)-err\">([^<]+)</p>")
                .matcher(page)
                .results()
                .map(found -> found.group(1) + ": " + found.group(2))
                .toList();
    }

    private static String refusal(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return said(answer);
    }

    private static String said(HttpResponse<String> answer) {
        var found = Pattern.compile("role=\"alert\">.*?<p>(.*?)</p>", Pattern.DOTALL)
                .matcher(answer.body());
        return found.find() ? found.group(1) : "";
    }
}
