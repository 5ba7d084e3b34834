package eljur.homework.controls;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.exchange.sheets.XlsxReader;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schedule of control works: 7-А has algebra on Mondays, Wednesdays, Fridays; a control work of it stands in the register on 16 December. */
class ControlWorksTest {

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
    void aSecondOneOfADayIsKeptAndSaidWithItsSourceAndABetterDay() {
        assertThat(findings(deputy.get("/control-works").body()))
                .containsExactly(
                        "ср, 16 декабря, Алгебра: между контрольными по предмету только 12 дн. Советуют не чаще раза в 2,5 недели. Ближайший подходящий день: пн, 21 декабря.");
        var added = add(Map.of("subject", "9004", "day", "2026-12-16"));
        assertThat(added.statusCode()).isEqualTo(302);
        String page =
                deputy.get(added.headers().firstValue("Location").orElseThrow()).body();
        assertThat(findings(page))
                .contains(
                        "ср, 16 декабря, Геометрия: в этот день уже есть контрольная, Алгебра. Советуют не больше одной в день. Эту можно оставить: хватит перенести другую.");
        assertThat(page)
                .contains(
                        "Это совет, запрета нет.",
                        "№ СК-228/03",
                        "class=\"fresh\"",
                        "<span class=\"vh\">есть замечание</span>");
        assertThat(standing()).containsExactly("971 9004 2026-12-16 school  9005");
        assertThat(events()).containsExactly("recorded");
        add(Map.of("subject", "9004", "day", "2026-12-16"));
        assertThat(events()).containsExactly("recorded");
        String lesson = program.signedIn("anna").get("/lessons/9711216").body();
        assertThat(lesson)
                .contains("Контрольные работы", "в этот день уже есть контрольная, Геометрия", "/control-works");
    }

    @Test
    void adviceStandsOnlyWhereALessonIsAControlWork() {
        var anna = program.signedIn("anna");
        String hidden = "data-held=\"no\" hidden>", shown = "data-held=\"yes\">";
        assertThat(anna.get("/lessons/9711216").body()).contains(shown).doesNotContain(hidden);
        assertThat(anna.get("/lessons/9711209").body()).contains(hidden).doesNotContain(shown);
        add(Map.of("day", "2026-12-09"));
        assertThat(anna.get("/lessons/9711209").body()).contains(shown).doesNotContain(hidden);
    }

    @Test
    void aTeacherSeesTheOwnClassesAndChoosesOthersOrAParallel() {
        var anna = program.signedIn("anna");
        String own = anna.get("/control-works").body();
        assertThat(own)
                .contains("<option value=\"own\" selected>", "<th scope=\"row\">7-А")
                .doesNotContain("scope=\"row\">7-Б");
        assertThat(own.indexOf("<table")).isLessThan(own.indexOf("hw-findings"));
        assertThat(anna.get("/control-works?whose=972").body())
                .contains("scope=\"row\">7-Б")
                .doesNotContain("scope=\"row\">7-А");
        assertThat(anna.get("/control-works?whose=grade-7").body())
                .contains("scope=\"row\">7-А", "scope=\"row\">7-Б", "&grade=7")
                .doesNotContain("scope=\"row\">1-А");
        for (String wrong : List.of("981", "grade-12", "nothing"))
            assertThat(anna.get("/control-works?whose=" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
    }

    @Test
    void aParallelIsReadDayByDay() {
        add(Map.of("subject", "9004", "day", "2026-12-16", "level", "federal"));
        String page = deputy.get("/control-works/parallel?grade=7&term=9012").body();
        assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains(
                        "День 7-А 7-Б",
                        "ср, 16 декабря есть замечание Алгебра есть замечание Геометрия федеральный",
                        "7-А, ср, 16 декабря, Геометрия: в этот день уже есть контрольная, Алгебра.",
                        "Эту можно оставить: хватит перенести другую.");
        assertThat(page).contains("class=\"over\"");
        String none = "Контрольных работ в этом периоде нет.";
        assertThat(deputy.get("/control-works/parallel?term=9012").body())
                .contains("<h1 class=\"grow\">Контрольные по дням: 7-е классы</h1>")
                .doesNotContain(none);
        assertThat(deputy.get("/control-works/parallel?term=9012&grade=1").body())
                .contains(none);
        for (String wrong : List.of("grade=12", "grade=7&term=9899"))
            assertThat(deputy.get("/control-works/parallel?" + wrong).statusCode())
                    .isEqualTo(404);
        assertThat(program.signedIn("olga").get("/control-works/parallel").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWorkOfAGroupIsNamedByItsGroup() {
        program.inDatabase(db -> db.sql("""
                        insert into timetable.planned_topic (school_id, course_id, ordinal, title, work_code)
                        values (901, 975, 1, 'Контрольная работа № 1', 'КР')""").update());
        assertThat(deputy.get("/control-works?term=9012").body()).contains("<b>Геометрия, 1 гр.</b>");
        assertThat(XlsxReader.read(deputy.getBytes("/control-works.xlsx?term=9012", "Accept", "*/*")
                                .body())
                        .rows()
                        .toString())
                .contains("Геометрия, 1 гр.");
    }

    @Test
    void whatTheFormCannotSayIsRefusedAndKept() {
        var no = add(Map.of("day", "2025-01-01", "note", "ВПР, 2 урока"));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body())
                .contains(
                        "Не сохранено: день не из этого учебного года.",
                        "value=\"2025-01-01\"",
                        "value=\"ВПР, 2 урока\"");
        for (var wrong : List.of(Map.of("subject", "9006"), Map.of("level", "galaxy")))
            assertThat(add(wrong).statusCode()).isEqualTo(422);
        assertThat(add(Map.of("class", "981")).statusCode()).isEqualTo(404);
        assertThat(standing()).isEmpty();
    }

    @Test
    void itIsTakenOutAndStaysInTheHistoryAndGoesToTheSiteAsATable() {
        add(Map.of("subject", "9004", "day", "2026-12-21", "level", "federal", "note", "ВПР"));
        byte[] file = program.signedIn("anna")
                .getBytes("/control-works.xlsx?term=9012", "Accept", "*/*")
                .body();
        assertThat(XlsxReader.read(file).rows().toString())
                .contains("7-А", "пн, 21 декабря", "Геометрия", "федеральный", "ВПР", "Алгебра")
                .contains("Замечания", "Между контрольными по предмету только 12 дн.");
        long id = program.inDatabase(db -> db.sql("select id from homework.control_work where on_date = '2026-12-21'")
                .query(Long.class)
                .single());
        String path = "/control-works/" + id + "/withdrawal";
        for (String other : List.of("anna", "vera", "director", "stranger"))
            assertThat(program.signedIn(other).submit(path, Map.of()).statusCode())
                    .as(other)
                    .isEqualTo(403);
        assertThat(deputy.submit(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(deputy.submit(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(deputy.submit("/control-works/902/withdrawal", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(events()).containsExactly("recorded", "withdrawn");
        assertThat(deputy.get("/control-works?term=9012").body()).doesNotContain("федеральный</span>");
        assertThat(program.signedIn("stranger-director")
                        .get("/control-works?term=9012")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void howMuchHomeworkAClassHasIsReadByWhoAnswersForIt() {
        program.inDatabase(db -> db.sql("update homework.assignment set minutes = 200, late = true where id = 971")
                .update());
        String page = deputy.get("/homework-volume?week=2026-12-23").body();
        assertThat(page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " "))
                .contains("7-А больше нормы 200 из 150 1", "7-Б 30 из 150");
        assertThat(program.signedIn("vera")
                        .get("/homework-volume?week=2026-12-23")
                        .body())
                .contains("200 из 150")
                .doesNotContain("7-Б");
        assertThat(program.signedIn("anna").get("/homework-volume").statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("stranger-director")
                        .get("/homework-volume?week=2026-12-23")
                        .body())
                .contains("30 из 150")
                .doesNotContain("200");
    }

    @Test
    void theSchoolSaysHowMuchAFirstGraderHasByItsAct() {
        String path = "/homework-volume/first-grade";
        var norm = Map.of("minutes", "30", "since", "2026-12-14", "act", "Приказ № 7 от 01.12.2026");
        for (var wrong :
                Map.of("minutes", "90", "since", "вчера", "act", "так решили").entrySet()) {
            Map<String, String> typed = new HashMap<>(norm);
            typed.put(wrong.getKey(), wrong.getValue());
            var no = deputy.submit(path, typed);
            assertThat(no.statusCode()).as(wrong.getKey()).isEqualTo(422);
            assertThat(no.body()).contains("Не сохранено", "value=\"" + wrong.getValue() + "\"");
        }
        for (int n = 0; n < 2; n++)
            assertThat(deputy.submit(path, norm).statusCode()).isEqualTo(302);
        List<String> kept =
                program.inDatabase(db -> db.sql("select minutes || ' ' || since from homework.first_grade_norm")
                        .query(String.class)
                        .list());
        assertThat(kept).containsExactly("30 2026-12-14");
        assertThat(deputy.get("/homework-volume").body())
                .contains("1 класс: 30 мин в день по акту школы (Приказ № 7 от 01.12.2026), с 14 декабря.");
        assertThat(program.signedIn("anna").get("/lessons/9111216").body()).contains("data-norm=\"30\"");
        for (String other : List.of("anna", "director", "vera"))
            assertThat(program.signedIn(other).submit(path, norm).statusCode())
                    .as(other)
                    .isEqualTo(403);
    }

    private java.net.http.HttpResponse<String> add(Map<String, String> other) {
        Map<String, String> fields = new HashMap<>(
                Map.of("class", "971", "subject", "9001", "day", "2026-12-18", "level", "school", "note", ""));
        fields.putAll(other);
        return deputy.submit("/control-works", fields);
    }

    private static List<String> findings(String page) {
        return Pattern.compile("<span><b>(.*?)</b>(.*?)</span>")
                .matcher(page)
                .results()
                .map(one ->
                        (one.group(1) + one.group(2)).replaceAll("</?em>", "").strip())
                .toList();
    }

    private List<String> standing() {
        return program.inDatabase(db -> db.sql("""
                        select class_id || ' ' || subject_id || ' ' || on_date || ' ' || level || ' ' || note || ' ' || recorded_by
                        from homework.control_work where id < 900 and withdrawn_at is null order by id""").query(String.class).list());
    }

    private List<String> events() {
        return program.inDatabase(
                db -> db.sql("select action from audit.change_event where entity = 'control-work' order by id")
                        .query(String.class)
                        .list());
    }
}
