package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The first grade has a plan of four hours of mathematics. In 7-А algebra (9001) is taught to the class, geometry (9004) to a part of it; in
 * 7-Б Russian (9002).
 */
class CurriculumTest {

    private SchoolProgram program;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
        program.inDatabase(db -> db.sql(
                        "update timetable.course set weekly_hours = case id when 971 then 3 when 975 then 2 when 972 then 4 end where school_id = 901 and id in (971, 972, 975)")
                .update());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void allPlansStandInOneTable() {
        assertThat(CoursesTest.rows(deputy.get("/curriculum").body()))
                .containsExactly(
                        "Предмет|1 класс|7 класснет плана",
                        "Обязательная часть",
                        "Математика|4",
                        "Уроков в неделю|4",
                        "Предел уроков в неделю|21",
                        "Учебных недель|33",
                        "Уроков в год|132",
                        "Внеурочных часов в неделю");
        assertThat(deputy.get("/curriculum").body()).contains("уроков за год 132, меньше 620");
    }

    @Test
    void whereThereIsNoneThePageSaysWhatToDoFirst() {
        program.inDatabase(db -> db.sql("delete from timetable.curriculum_line where school_id = 901")
                .update());
        program.inDatabase(db ->
                db.sql("delete from timetable.curriculum where school_id = 901").update());
        assertThat(deputy.get("/curriculum").body())
                .contains("Начните с одной параллели", "href=\"/curriculum?year=901&amp;grade=7\"")
                .doesNotContain("<table");
        assertThat(program.signedIn("director").get("/curriculum").body())
                .contains("Его составляет завуч")
                .doesNotContain("grade=7", "<table");
    }

    @Test
    void aPlanIsTakenFromTheLoadEditedAndKept() {
        String proposed = deputy.get("/curriculum?grade=7&from=courses").body();
        assertThat(proposed)
                .contains(
                        "ещё не сохранены",
                        "name=\"h.9001.compulsory\" value=\"3\"",
                        "name=\"h.9004.compulsory\" value=\"2\"");
        assertThat(count("timetable.curriculum")).isEqualTo(2);
        Map<String, String> plan = new HashMap<>(Map.of(
                "grade",
                "7",
                "days",
                "5",
                "weeks",
                "34",
                "seen",
                "",
                "h.9001.compulsory",
                "3",
                "h.9004.compulsory",
                "2",
                "h.9002.compulsory",
                "",
                "add.1",
                "9002",
                "add.1.compulsory",
                "4",
                "add.1.formed",
                "0,5"));
        plan.put("add.2", "9005");
        plan.put("add.2.extracurricular", "1");
        assertThat(deputy.submit("/curriculum", plan).headers().firstValue("Location"))
                .contains("/curriculum?grade=7");
        assertThat(kept(7))
                .containsExactly(
                        "9001 compulsory 3.0",
                        "9002 compulsory 4.0",
                        "9002 formed 0.5",
                        "9004 compulsory 2.0",
                        "9005 extracurricular 1.0");
        assertThat(deputy.submit("/curriculum", plan).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(events()).containsExactly("curriculum recorded 1", "curriculum-line recorded 5");

        plan.put("h.9001.compulsory", "4");
        plan.put("add.1.formed", "");
        var late = deputy.submit("/curriculum", plan);
        assertThat(late.statusCode()).as("with the mark of no plan").isEqualTo(422);
        assertThat(late.body())
                .contains("пока вы писали, этот план изменили", "name=\"h.9001.compulsory\" value=\"4\"");
        plan.put("seen", seen("/curriculum?grade=7"));
        assertThat(deputy.submit("/curriculum", plan).statusCode()).isEqualTo(302);
        assertThat(kept(7))
                .containsExactly(
                        "9001 compulsory 4.0",
                        "9002 compulsory 4.0",
                        "9004 compulsory 2.0",
                        "9005 extracurricular 1.0");
        assertThat(events())
                .containsExactly(
                        "curriculum recorded 1",
                        "curriculum-line corrected 1",
                        "curriculum-line recorded 5",
                        "curriculum-line removed 1");
    }

    @Test
    void theLoadStandsBesideAndDifferencesLeadToWhatMendsThem() {
        program.inDatabase(db -> db.sql("""
                insert into timetable.weekly_lesson (school_id, course_id, weekday, ordinal, since, weeks)
                values (901, 971, 1, 3, '2026-09-01', '1'), (901, 971, 3, 3, '2026-09-01', '10')""").update());
        Map<String, String> plan = new HashMap<>(Map.of(
                "grade",
                "7",
                "days",
                "5",
                "weeks",
                "34",
                "seen",
                "",
                "h.9001.compulsory",
                "3",
                "h.9002.compulsory",
                "4",
                "h.9004.compulsory",
                "1"));
        assertThat(deputy.submit("/curriculum", plan).statusCode()).isEqualTo(302);
        String page = deputy.get("/curriculum?grade=7").body();
        assertThat(CoursesTest.rows(page.replaceAll("<select.*?</select>", "")))
                .containsExactly(
                        "Предмет|Обязат.|Формир.|Внеуроч.|В год|7-Апо курсам|7-Бсетки ещё нет",
                        "Алгебра||||102|3, в сетке 1,5|0 вместо 3",
                        "Геометрия||||34|2 вместо 1|0 вместо 1",
                        "Русский язык||||136|0 вместо 4|4",
                        "Итого|8|0|0||5|4",
                        "Уроков в неделю|8 из 32 возможных",
                        "Уроков в год|272");
        assertThat(page)
                .contains(
                        "href=\"/courses?year=901&amp;class=971&amp;subject=9004\">2 вместо 1<",
                        "href=\"/courses/new?year=901&amp;whom=c971&amp;subject=9002&amp;hours=4&amp;kind=lesson\">0 вместо 4<");
        String fresh = deputy.get("/courses/new?year=901&whom=c971&subject=9002&hours=4&kind=lesson")
                .body();
        assertThat(fresh)
                .contains("<option value=\"c971\" selected>7-А", "<option value=\"9002\" selected>", "value=\"4\"");
    }

    @Test
    void aClassMayHaveAPlanOfItsOwnAndGiveItBack() {
        Map<String, String> plan = new HashMap<>(Map.of(
                "grade", "7", "days", "6", "weeks", "34", "seen", "", "h.9001.compulsory", "30", "h.9002.formed", "5"));
        assertThat(deputy.submit("/curriculum", plan).statusCode()).isEqualTo(302);
        assertThat(deputy.get("/curriculum?class=971").body())
                .contains("Своего плана у класса нет", "name=\"h.9001.compulsory\" value=\"30\"");
        plan.put("class", "971");
        plan.put("h.9001.compulsory", "31");
        assertThat(deputy.submit("/curriculum", plan).headers().firstValue("Location"))
                .contains("/curriculum?class=971");
        String table = deputy.get("/curriculum").body();
        assertThat(CoursesTest.rows(table))
                .contains("Предмет|1 класс|7 класс|7-А", "Алгебра||30|31", "Предел уроков в неделю|21|35|35");
        assertThat(table).contains(">7-А</a>: уроков в неделю 36, больше предела 35");
        assertThat(deputy.submit("/curriculum/removal", Map.of("class", "971", "grade", "7"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(CoursesTest.rows(deputy.get("/curriculum").body())).contains("Предмет|1 класс|7 класс");
        assertThat(count("timetable.curriculum")).isEqualTo(3);
    }

    @Test
    void whatIsNoNumberIsRefusedAndWhatIsNotOursIsNotThere() {
        Map<String, String> plan =
                new HashMap<>(Map.of("grade", "7", "days", "5", "weeks", "34", "seen", "", "h.9001.compulsory", "три"));
        var wrong = deputy.submit("/curriculum", plan);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("«три» – не число часов", "value=\"три\"");
        plan.put("h.9001.compulsory", "3");
        plan.put("days", "7");
        assertThat(deputy.submit("/curriculum", plan).body()).contains("не выбрано, сколько дней");
        plan.put("days", "5");
        plan.put("h.9006.compulsory", "3");
        assertThat(deputy.submit("/curriculum", plan).statusCode())
                .as("a subject of another school")
                .isEqualTo(404);
        for (String path : List.of(
                "/curriculum?class=981", "/curriculum?grade=4", "/curriculum?year=902", "/curriculum?grade=7&year=902"))
            assertThat(deputy.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(kept(7)).isEmpty();
    }

    @Test
    void itIsReadByTheHeadsAndKeptByTheDeputyAndTheAdministrator() {
        Map<String, String> plan =
                Map.of("grade", "7", "days", "5", "weeks", "34", "seen", "", "h.9001.compulsory", "3");
        for (String login : List.of("director", "activities", "secretary")) {
            Visitor reader = program.signedIn(login);
            assertThat(reader.get("/curriculum?grade=1").body())
                    .as(login)
                    .contains("Математика")
                    .doesNotContain("name=\"h.");
            assertThat(reader.submit("/curriculum", plan).statusCode()).isEqualTo(403);
        }
        for (String login : List.of("anna", "boris", "vera", "olga", "darya"))
            assertThat(program.signedIn(login).get("/curriculum").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("admin").submit("/curriculum", plan).statusCode())
                .isEqualTo(302);
        assertThat(CoursesTest.rows(
                        program.signedIn("stranger-director").get("/curriculum").body()))
                .contains("Предмет|7 класс", "Алгебра|3");
    }

    @Test
    void theSpreadsheetIsOne() {
        byte[] xlsx = deputy.getBytes("/curriculum.xlsx", "Accept", "*/*").body();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    private String seen(String path) {
        var mark = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"")
                .matcher(deputy.get(path).body());
        assertThat(mark.find()).isTrue();
        return mark.group(1);
    }

    private List<String> kept(int grade) {
        return lines("""
                select l.subject_id || ' ' || l.part || ' ' || l.weekly_hours from timetable.curriculum_line l
                join timetable.curriculum c on c.id = l.curriculum_id where c.school_id = 901 and c.grade = %d order by 1""".formatted(grade));
    }

    private List<String> events() {
        return lines(
                "select entity || ' ' || action || ' ' || count(*) from audit.change_event where entity like 'curriculum%' group by entity, action order by 1");
    }

    private int count(String table) {
        return program.inDatabase(db ->
                db.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
