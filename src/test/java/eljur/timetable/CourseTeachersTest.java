package eljur.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna (9001) teaches algebra (971) to 7-А and wrote in four lessons of December, the last of them today; Boris (9002) is to take over. */
class CourseTeachersTest {

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
    void theTeacherChangesInMidYearAndTheRegisterFollows() {
        Map<String, String> change = new HashMap<>(Map.of(
                "teacher",
                "9001:2026-09-01",
                "person",
                "9002",
                "since",
                "2026-12-16",
                "reason",
                "декрет",
                "document",
                "приказ № 40"));
        var recorded = deputy.submit("/courses/971/teachers/change", change);
        assertThat(recorded.statusCode()).isEqualTo(422);
        assertThat(recorded.body())
                .contains("с 16.12.2026 в журнале уже есть записи – уроки 16.12", "value=\"декрет\"");
        assertThat(teachers(971)).containsExactly("9001 2026-09-01 - main");

        change.put("since", "2026-12-17");
        assertThat(deputy.submit("/courses/971/teachers/change", change).statusCode())
                .isEqualTo(302);
        assertThat(deputy.submit("/courses/971/teachers/change", change).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(teachers(971)).containsExactly("9001 2026-09-01 2026-12-16 main", "9002 2026-12-17 - main");
        assertThat(
                        lines(
                                "select former_id || ' ' || successor_id || ' ' || since || ' ' || reason || ' ' || document from timetable.teacher_change"))
                .containsExactly("9001 9002 2026-12-17 декрет приказ № 40");
        assertThat(
                        lines(
                                "select entity || ' ' || action || ' ' || reason from audit.change_event where course_id = 971 and person_id = 9005 and reason is not null and at = (select max(at) from audit.change_event) order by id"))
                .containsExactly(
                        "course-teacher corrected декрет",
                        "course-teacher recorded декрет",
                        "teacher-change recorded декрет");
        assertThat(deputy.get("/courses/971").body())
                .contains("с 17.12.2026", "01.09.2026 – 16.12.2026", "вместо Ткачук А. В.: декрет, приказ № 40");

        program.clock()
                .moveTo(LocalDate.of(2026, 12, 18)
                        .atTime(12, 0)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
        Visitor anna = program.signedIn("anna"), boris = program.signedIn("boris");
        assertThat(anna.get("/registers/971").statusCode()).isEqualTo(200);
        assertThat(anna.get("/lessons/9711209").statusCode()).isEqualTo(200);
        assertThat(topic(anna, 9711218)).isEqualTo(404);
        assertThat(topic(boris, 9711218)).isEqualTo(200);
        assertThat(topic(boris, 9711216)).as("before").isEqualTo(404);
        assertThat(topic(anna, 9711216)).isEqualTo(200);
    }

    @Test
    void whatIsRecordedStaysWithWhoGaveItWhenThatIsKnown() {
        Map<String, String> change = Map.of(
                "teacher",
                "9001:2026-09-01",
                "person",
                "9002",
                "since",
                "2026-12-09",
                "reason",
                "декрет",
                "known",
                "yes");
        assertThat(deputy.submit("/courses/971/teachers/change", change).statusCode())
                .isEqualTo(302);
        assertThat(teachers(971)).containsExactly("9001 2026-09-01 2026-12-08 main", "9002 2026-12-09 - main");
        assertThat(lines("select given_by::text from journal.lesson where id = 9711216"))
                .containsExactly("9001");
    }

    @Test
    void aSecondTeacherStandsBesideAndStepsUp() {
        assertThat(deputy.submit(
                                "/courses/971/teachers",
                                Map.of("person", "9002", "role", "main", "since", "2026-12-16"))
                        .body())
                .contains("в эти дни курс ведёт Ткачук А. В. (с 01.09.2026)");
        Map<String, String> second = Map.of("person", "9002", "role", "second", "since", "2026-12-16");
        assertThat(deputy.submit("/courses/971/teachers", second).statusCode()).isEqualTo(302);
        assertThat(deputy.submit("/courses/971/teachers", second).statusCode())
                .as("sent twice")
                .isEqualTo(302);
        assertThat(topic(program.signedIn("boris"), 9711216)).isEqualTo(200);
        assertThat(deputy.get("/courses").body()).contains("Ткачук А. В., Лысенко Б. П. (второй)");
        Map<String, String> change =
                Map.of("teacher", "9001:2026-09-01", "person", "9002", "since", "2027-01-11", "reason", "уход");
        assertThat(deputy.submit("/courses/971/teachers/change", change).statusCode())
                .isEqualTo(302);
        assertThat(teachers(971))
                .containsExactly(
                        "9001 2026-09-01 2027-01-10 main",
                        "9002 2026-12-16 2027-01-10 second",
                        "9002 2027-01-11 - main");
    }

    @Test
    void wrongDaysAreRefusedInPlainWords() {
        program.inDatabase(db -> db.sql("update people.staff set until = '2026-12-18' where person_id = 9003")
                .update());
        Map<String, String> change = new HashMap<>(
                Map.of("teacher", "9001:2026-09-01", "person", "9003", "since", "2027-01-11", "reason", "уход"));
        assertThat(refused("/courses/971/teachers/change", change))
                .contains("Гончар В. И. на 11.01.2027 здесь не работает");
        change.put("person", "9002");
        change.put("since", "2027-06-01");
        assertThat(refused("/courses/971/teachers/change", change))
                .contains("день не входит в учебный год (01.09.2026 – 31.05.2027)");
        change.put("since", "вчера");
        assertThat(refused("/courses/971/teachers/change", change))
                .contains("день в поле «С какого дня» не понят", "value=\"вчера\"");
        change.put("teacher", "9002:2026-09-01");
        change.put("since", "2027-01-11");
        assertThat(refused("/courses/971/teachers/change", change)).contains("пока вы решали, учителей курса изменили");
        assertThat(refused("/courses/971/teachers/ending", Map.of("teacher", "9001:2026-09-01", "until", "2026-12-01")))
                .contains("уроки 04.12, 07.12, 09.12, 16.12");
        assertThat(refused("/courses/971/teachers/removal", Map.of("teacher", "9001:2026-09-01")))
                .contains("Не убрано: Ткачук А. В.");
        assertThat(teachers(971)).containsExactly("9001 2026-09-01 - main");
        assertThat(deputy.submit("/courses/979/teachers/removal", Map.of("teacher", "9001:2026-09-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(teachers(979)).isEmpty();
        assertThat(deputy.submit("/courses/979/teachers", Map.of("person", "9802"))
                        .statusCode())
                .as("somebody of another school")
                .isEqualTo(404);
    }

    private String refused(String path, Map<String, String> fields) {
        var answer = deputy.submit(path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    private static int topic(Visitor visitor, long lesson) {
        int version = 0;
        int status;
        do {
            status = visitor.put("/lessons/" + lesson + "/topic", """
                            {"op":"%s","at":"2026-12-16T08:04:00Z","version":%d,"topicId":null,"text":"Тема"}""".formatted(UUID.randomUUID(), version))
                    .statusCode();
        } while (status == 409 && version++ < 9);
        return status;
    }

    private List<String> teachers(long course) {
        return lines("""
                select person_id || ' ' || since || ' ' || coalesce(until::text, '-') || ' ' || role
                from timetable.course_teacher where course_id = %d order by since, person_id""".formatted(course));
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
