package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna has three hours of algebra and two of geometry, a first grade and a club of one hour; nobody teaches Russian. */
class LoadTest {

    private SchoolProgram program;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
        program.inDatabase(db -> db.sql(
                        "update timetable.course set weekly_hours = case id when 971 then 3 when 975 then 2 when 972 then 4.5 when 979 then 1 end where school_id = 901")
                .update());
        program.inDatabase(
                db -> db.sql("update timetable.course_teacher set until = '2026-12-01' where course_id = 972")
                        .update());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aCourseWithoutATeacherIsGivenInTwoTaps() {
        String page = deputy.get("/load").body();
        assertThat(page)
                .contains("Русский язык", "1 учитель, всего часов в неделю: 6", "action=\"/courses/972/teachers\"");
        assertThat(table(page))
                .containsExactly(
                        "Учитель|Курсы|Уроки|Дополнительно|Всего",
                        "Ткачук Анна Викторовна|Алгебра, 7-А – 3Геометрия, 7-А, 1 гр. – 2Математика, 1-АШахматы, Шахматы – 1|Уроки 5|Дополнительно 1|Всего 6");
        assertThat(deputy.submit("/courses/972/teachers", Map.of("person", "9003", "back", "load"))
                        .headers()
                        .firstValue("Location"))
                .contains("/load");
        List<String> teachers = program.inDatabase(db -> db.sql(
                        "select person_id || ' ' || since || ' ' || coalesce(until::text, '-') from timetable.course_teacher where course_id = 972 order by since")
                .query(String.class)
                .list());
        assertThat(teachers)
                .as("from the day after the one before")
                .containsExactly("9002 2026-09-01 2026-12-01", "9003 2026-12-02 -");
        assertThat(deputy.get("/load").body())
                .doesNotContain("/courses/972/teachers")
                .contains("2 учителя, всего часов в неделю: 10,5");
        assertThat(program.signedIn("vera").as("TEACHER").get("/registers/972").statusCode())
                .as("the role comes with the first course")
                .isEqualTo(200);
    }

    @Test
    void aTeacherSeesTheOwnLoadOnly() {
        assertThat(table(program.signedIn("anna").as("TEACHER").get("/load").body()))
                .hasSize(2);
        String own = program.signedIn("boris").get("/load").body();
        assertThat(own).contains("За вами пока не записано ни одного курса").doesNotContain("Ткачук", "Русский язык");
        assertThat(program.signedIn("director").get("/load").body())
                .contains("Ткачук")
                .doesNotContain("/teachers\"");
        for (String login : List.of("vera", "olga", "darya", "nurse"))
            assertThat(program.signedIn(login).get("/load").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("stranger-director").get("/load").body())
                .contains("Чужова")
                .doesNotContain("Ткачук");
        assertThat(deputy.get("/load?year=902").statusCode()).isEqualTo(404);
    }

    @Test
    void theSpreadsheetIsOne() {
        byte[] xlsx = deputy.getBytes("/load.xlsx", "Accept", "*/*").body();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    private static List<String> table(String page) {
        return CoursesTest.rows(page.substring(page.indexOf("<table class=\"tbl list cards loads")));
    }
}
