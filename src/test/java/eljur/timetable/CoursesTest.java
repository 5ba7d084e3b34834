package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna (9001) teaches algebra to 7-А, geometry to a part of it, mathematics to 1-А and chess; Boris (9002) Russian to 7-Б. */
class CoursesTest {

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
    void theListStandsClassByClassAndIsAskedByTeacherAndKind() {
        assertThat(rows(deputy.get("/courses").body()))
                .containsExactly(
                        "Предмет|Группа|Вид|Часов в неделю|Учитель|КТП",
                        "1-А",
                        "Математика|1-А|урок||Ткачук А. В.|нет КТП",
                        "7-А",
                        "Алгебра|7-А|урок||Ткачук А. В.|3 темы",
                        "Геометрия|7-А, 1 гр.|урок||Ткачук А. В.|нет КТП",
                        "7-Б",
                        "Русский язык|7-Б|урок||Лысенко Б. П.|нет КТП",
                        "Несколько классов и группы",
                        "Шахматы|Шахматы|кружок||Ткачук А. В.|нет КТП");
        assertThat(rows(deputy.get("/courses?teacher=9002").body()))
                .hasSize(3)
                .contains("Русский язык|7-Б|урок||Лысенко Б. П.|нет КТП");
        assertThat(rows(deputy.get("/courses?kind=club").body())).hasSize(3);
        assertThat(rows(deputy.get("/courses?class=971&subject=9001").body())).hasSize(3);
        assertThat(deputy.get("/courses?without=yes").body()).contains("Таких курсов нет");
        assertThat(rows(program.signedIn("boris").get("/courses").body()))
                .as("one's own")
                .hasSize(3);
    }

    @Test
    void aCourseBeginsOnceWithItsRegistersAndTeacher() {
        Map<String, String> fields = new HashMap<>(
                Map.of("subject", "9002", "kind", "lesson", "whom", "c971", "hours", "2,5", "person", "9002"));
        String path = deputy.submit("/courses", fields)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        assertThat(lines("""
                        select name || '; ' || group_id || '; ' || weekly_hours || '; ' || scheme || '; ' || unmarked
                        from timetable.course where id = %d""".formatted(id))).containsExactly("Русский язык, 7-А; 971; 2.5; quarter; false");
        assertThat(lines("select term_id::text from journal.register_period where course_id = %d order by 1"
                        .formatted(id)))
                .containsExactly("9011", "9012", "9013", "9014");
        assertThat(lines(
                        "select person_id || ' ' || since || ' ' || role from timetable.course_teacher where course_id = %d"
                                .formatted(id)))
                .containsExactly("9002 2026-09-01 main");
        assertThat(lines(
                        "select entity || ' ' || count(*) from audit.change_event where course_id = %d group by entity order by 1"
                                .formatted(id)))
                .containsExactly("course 1", "course-teacher 1", "register 4");
        var again = deputy.submit("/courses", fields);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("такой курс уже есть – «Русский язык, 7-А»", "value=\"2,5\"");
        assertThat(program.signedIn("boris").get("/registers/" + id).statusCode())
                .isEqualTo(200);
    }

    @Test
    void classesAreTaughtTogetherAndAPartGetsItsNameAndItsPupilsLater() {
        assertThat(deputy.submit("/courses", Map.of("subject", "9003", "kind", "elective", "whom", "new"))
                        .body())
                .contains("поле «Группа» пустое");
        byte[] together = "subject=9003&kind=elective&whom=new&everybody=yes&class=971&class=972"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(deputy.send("POST", "/courses", together, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(302);
        byte[] part =
                "subject=9003&kind=club&whom=new&group=Math+club&class=971&class=972".getBytes(StandardCharsets.UTF_8);
        assertThat(deputy.send("POST", "/courses", part, "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(302);
        assertThat(lines("""
                        select c.kind || '; ' || c.name || '; ' || g.whole || '; ' ||
                               (select string_agg(class_id::text, '+' order by class_id) from people.group_class x where x.group_id = g.id)
                        from timetable.course c join people.study_group g on g.id = c.group_id
                        where c.subject_id = 9003 and c.group_id < 900 order by c.id"""))
                .containsExactly(
                        "elective; Математика, 7-А, 7-Б; true; 971+972", "club; Математика, Math club; false; 971+972");
        assertThat(deputy.submit("/courses", Map.of("subject", "9006", "kind", "lesson", "whom", "c971"))
                        .statusCode())
                .as("a subject of another school")
                .isEqualTo(404);
        assertThat(deputy.submit("/courses", Map.of("subject", "9001", "kind", "lesson", "whom", "c981"))
                        .statusCode())
                .as("a class of another school")
                .isEqualTo(404);
        assertThat(deputy.submit("/courses", Map.of("subject", "9001", "kind", "lesson", "whom", "g985"))
                        .statusCode())
                .as("a group of another school")
                .isEqualTo(404);
    }

    @Test
    void hoursNameAndKindChangeAndMarksOnlyBeforeTheFirstRecord() {
        assertThat(deputy.submit(
                                "/courses/979",
                                Map.of(
                                        "name",
                                        "Шахматы, 1 год",
                                        "kind",
                                        "extracurricular",
                                        "hours",
                                        "1",
                                        "unmarked",
                                        "yes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(
                        lines(
                                "select name || ' ' || kind || ' ' || weekly_hours || ' ' || unmarked from timetable.course where id = 979"))
                .containsExactly("Шахматы, 1 год extracurricular 1.0 true");
        assertThat(
                        lines(
                                "select old_value ->> 'name' || ' > ' || (new_value ->> 'name') from audit.change_event where entity = 'course' and entity_key = '979'"))
                .containsExactly("Шахматы > Шахматы, 1 год");
        assertThat(refused("/courses/971", Map.of("name", "Алгебра, 7-А", "kind", "lesson", "unmarked", "yes")))
                .contains("отметки нельзя ни включить, ни выключить");
        assertThat(refused("/courses/971", Map.of("name", "Алгебра, 7-А", "kind", "lesson", "hours", "сто")))
                .contains("«сто» – не число часов в неделю");
    }

    @Test
    void aCourseClosesAfterItsLastRecordAndOpensAgain() {
        program.inDatabase(db -> db.sql(
                        "insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since) values (901, 77, 971, 1, 3, '2026-09-01')")
                .update());
        program.inDatabase(db -> db.sql("update timetable.scheduled_lesson set weekly_id = 77 where course_id = 971")
                .update());
        Map<String, String> closing = new HashMap<>(Map.of("last-day", "2026-12-10", "reason", "часы кончились"));
        assertThat(refused("/courses/971/closing", closing))
                .contains("после 10.12.2026 в журнале есть записи – уроки 16.12");
        closing.put("last-day", "2026-12-16");
        assertThat(deputy.submit("/courses/971/closing", closing).statusCode()).isEqualTo(302);
        assertThat(teachers(971)).containsExactly("9001 2026-09-01 2026-12-16 main");
        assertThat(lines("select max(on_date)::text from timetable.scheduled_lesson where course_id = 971"))
                .containsExactly("2026-12-16");
        assertThat(deputy.get("/courses/971").body()).contains("Курс закрыт, вёлся по 16.12.2026: часы кончились");
        program.clock().moveTo(TestSchool.NOW.plus(Duration.ofHours(24)));
        Visitor next = program.signedIn("deputy");
        assertThat(next.get("/courses").body()).doesNotContain("/courses/971");
        assertThat(next.get("/courses?closed=yes").body()).contains("/courses/971", "вёлся по 16.12.2026");
        program.clock().moveTo(TestSchool.NOW);
        assertThat(program.signedIn("anna").get("/registers/971").statusCode()).isEqualTo(200);
        assertThat(refused("/courses/971/teachers", Map.of("person", "9002", "since", "2026-12-20")))
                .contains("курс закрыт");
        assertThat(deputy.submit("/courses/971/reopening", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(lines("select action from audit.change_event where entity = 'course-closing' order by id"))
                .containsExactly("recorded", "removed");
    }

    @Test
    void colleaguesReadTheirOwnAndStrangersNothing() {
        Visitor boris = program.signedIn("boris");
        assertThat(boris.get("/courses/972").body())
                .contains("Лысенко Борис Петрович")
                .doesNotContain("/teachers/change");
        assertThat(boris.get("/courses/971").statusCode()).isEqualTo(404);
        assertThat(boris.submit("/courses/972", Map.of("name", "Х", "kind", "lesson"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("admin").get("/courses/971").body())
                .contains("/teachers/change")
                .doesNotContain("/registers/971");
        for (String login : List.of("director", "activities", "secretary")) {
            Visitor reader = program.signedIn(login);
            assertThat(reader.get("/courses/971").body())
                    .as(login)
                    .contains("Ткачук Анна Викторовна")
                    .doesNotContain("/teachers/change");
            assertThat(reader.submit("/courses/971", Map.of("name", "Х", "kind", "lesson"))
                            .statusCode())
                    .isEqualTo(403);
        }
        for (String login : List.of("vera", "olga", "darya", "nurse"))
            assertThat(program.signedIn(login).get("/courses").statusCode())
                    .as(login)
                    .isIn(403);
        Visitor stranger = program.signedIn("stranger-director");
        assertThat(stranger.get("/courses/971").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/courses").body()).contains("Алгебра").doesNotContain("Ткачук");
    }

    private String refused(String path, Map<String, String> fields) {
        var answer = deputy.submit(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private List<String> teachers(long course) {
        return lines("""
                select person_id || ' ' || since || ' ' || coalesce(until::text, '-') || ' ' || role
                from timetable.course_teacher where course_id = %d order by since, person_id""".formatted(course));
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }

    static List<String> rows(String page) {
        String table = page.substring(page.indexOf("<thead>"), page.indexOf("</table>"));
        return Arrays.stream(table.split("</tr>"))
                .filter(row -> row.contains("<t"))
                .map(row -> String.join(
                        "|",
                        Arrays.stream(row.split("</t[hd]>"))
                                .map(cell -> cell.replaceAll("<[^>]*>", "")
                                        .replaceAll("\\s+", " ")
                                        .strip())
                                .toList()))
                .map(row -> row.replaceAll("\\|+$", ""))
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
