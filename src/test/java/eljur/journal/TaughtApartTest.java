package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kirill is taught at home since 7 December, Darya exempt since the 10th: their lines stay and count nowhere on those days. */
class TaughtApartTest {

    private static final String REGISTER = "/registers/" + ALGEBRA;

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        program.inDatabase(db -> db.sql("""
                        insert into people.movement (school_id, id, pupil_id, kind, order_number, order_date, effective_on, recorded_at, recorded_by)
                        values (901, 9990, 9102, 'study-form', '41', '2026-12-04', '2026-12-07', '2026-12-04T09:00Z', 9007);
                        insert into people.study_form (school_id, movement_id, pupil_id, form, since, until)
                        values (901, 9990, 9102, 'home', '2026-12-07', '2027-05-31');
                        insert into people.exemption (school_id, pupil_id, subject_id, kind, since, until, document_number, recorded_at, recorded_by)
                        values (901, 9101, 9001, 'exempt', '2026-12-10', '2027-01-31', '7', '2026-12-10T09:00Z', 9008)""").update());
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theLineStaysAndSaysByWhichOrder() {
        String line = line(anna.get(REGISTER).body(), KIRILL);
        assertThat(line)
                .contains("обучение на дому с 07.12.2026 по 31.05.2027, приказ № 41 от 04.12.2026")
                .contains("class=\"off way");
        assertThat(line(anna.get(REGISTER).body(), DARYA)).contains(" free\"").doesNotContain("off way");
        assertThat(anna.get(REGISTER).body()).contains("<span id=\"reg-pupils\">2 ученика</span>");
    }

    @Test
    void aCellOfThoseDaysTakesNothingAndGivesBackWhatStoodThere() {
        var refused = cell(lesson(ALGEBRA, 12, 14), KIRILL, 0, "5");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("с 07.12.2026 по 31.05.2027 ученик учится на дому (приказ № 41)")
                .contains("индивидуальном журнале");
        assertThat(cell(lesson(ALGEBRA, 12, 16), KIRILL, 1, "").statusCode()).isEqualTo(200);
        assertThat(cell(lesson(ALGEBRA, 12, 4), KIRILL, 1, "4/5").statusCode()).isEqualTo(200);
        assertThat(cell(lesson(ALGEBRA, 12, 14), DARYA, 0, "5").statusCode())
                .as("who is exempt may be asked about theory")
                .isEqualTo(200);
    }

    @Test
    void theRollOfALessonIsOfThoseWhoAreTaughtAtIt() {
        assertThat(anna.get("/lessons/" + lesson(ALGEBRA, 12, 14)).body())
                .doesNotContain("Белозёров")
                .contains("Абрамова");
        assertThat(anna.get("/lessons/" + lesson(ALGEBRA, 12, 4)).body()).contains("Белозёров");
        String away = "[{\"pupil\":9102,\"kind\":\"н\"}]";
        assertThat(anna.put(
                                "/lessons/" + lesson(ALGEBRA, 12, 14) + "/attendance",
                                "{\"op\":\"%s\",\"seen\":[],\"absences\":%s}".formatted(UUID.randomUUID(), away))
                        .statusCode())
                .isEqualTo(404);
        assertThat(anna.get("/lessons/" + lesson(ALGEBRA, 12, 14) + "/column").body())
                .doesNotContain("Белозёров");
    }

    @Test
    void marksBeneathALessonAreOfThoseWhoCount() {
        // 9 December: Alexandra's pass and Ilya's debt; 16 December: Kirill's 4, given by mistake.
        String foot = anna.get(REGISTER).body();
        foot = foot.substring(foot.indexOf("<tfoot>"), foot.indexOf("</tfoot>"));
        assertThat(Pattern.compile("<td>(\\d*)</td>")
                        .matcher(foot)
                        .results()
                        .map(one -> one.group(1))
                        .filter(one -> !one.isEmpty())
                        .toList())
                .isEqualTo(List.of("2", "5", "1"));
    }

    @Test
    void nobodyOwesAMarkToTheExempt() {
        String page = anna.get(REGISTER + "/closing?term=9012").body();
        assertThat(page).contains("Белозёров").doesNotContain("Абрамова");
        String results = anna.get(REGISTER + "/results?term=9012").body();
        assertThat(results)
                .contains("освобождён с 10.12.2026 по 31.01.2027, справка 7")
                .contains("обучение на дому с 07.12.2026 по 31.05.2027, приказ № 41");
    }

    @Test
    void lessonsOneIsFreedFromAreNotMissed() {
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by) values
                            (901, 9711216, 9101, 'absent', '2026-12-16T07:30Z', 9001), (901, 9711216, 9102, 'absent', '2026-12-16T07:30Z', 9001)""").update());
        String table = program.signedIn("vera")
                .get("/classes/971/attendance/summary?since=2026-12-10&until=2026-12-16")
                .body();
        assertThat(rows(table))
                .contains("Абрамова Дарья", "Белозёров Кирилл")
                .anyMatch(row -> row.startsWith("Константинопольская Александра систематически 1 1 "));
    }

    @Test
    void theSummaryCountsThoseWhoAreThereAtTheEnd() {
        var vera = program.signedIn("vera");
        assertThat(vera.get("/summary/971?term=9012").body())
                .contains("обучение на дому, приказ № 41, с 07.12.2026 по 31.05.2027")
                .contains("Под чертой считаются 4 из 5. Не считаются: выбыли до конца периода: 1.");
        program.inDatabase(
                db -> db.sql("update people.study_form set form = 'family'").update());
        assertThat(vera.get("/summary/971?term=9012").body())
                .contains(
                        "Под чертой считаются 3 из 5. Не считаются: выбыли до конца периода: 1; на семейном обучении: 1.");
    }

    private java.net.http.HttpResponse<String> cell(long lesson, long pupil, long version, String text) {
        return anna.post(REGISTER + "/cells", """
                        {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"reason":"описка"}""".formatted(UUID.randomUUID(), lesson, pupil, version, text));
    }

    private static String line(String page, long pupil) {
        int from = page.indexOf("<tr data-p=\"" + pupil + "\"");
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static List<String> rows(String page) {
        return Arrays.stream(page.split("</tr>"))
                .filter(row -> row.contains("<th scope=\"row\""))
                .map(row -> row.substring(row.indexOf("<th scope=\"row\""))
                        .replaceAll("<[^>]*>", "|")
                        .replaceAll("[|\\s]+", " ")
                        .strip())
                .toList();
    }
}
