package eljur.journal;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Topic, homework and attendance of a lesson over HTTP. */
class LessonSaveTest {

    private static final long MONDAYS = lesson(ALGEBRA, 12, 7);
    private static final long TODAYS = lesson(ALGEBRA, 12, 16);

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void everybodyHereIsOneAct() {
        var answer = anna.put(path(MONDAYS, "attendance"), body("\"seen\":[],\"absences\":[]"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("absent").asInt()).isZero();
        assertThat(text("select attendance_by::text from journal.lesson where id = ?", MONDAYS))
                .isEqualTo("9001");
        assertThat(text(
                        "select count(*)::text from audit.change_event where entity = 'attendance' and lesson_id = ?",
                        MONDAYS))
                .isEqualTo("1");
    }

    @Test
    void writesWhoIsAwayAndTakesBackWhoIsNot() {
        var answer = anna.put(
                path(TODAYS, "attendance"),
                body("\"seen\":[" + away(ALEXANDRA, "у") + "],\"absences\":[" + away(DARYA, "н") + ","
                        + away(KIRILL, "Б") + "]"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(list("select pupil_id || ' ' || kind from journal.absence where lesson_id = ? order by 1", TODAYS))
                .containsExactly(DARYA + " absent", KIRILL + " ill");
        assertThat(list(
                        "select pupil_id || ' ' || action from audit.change_event where lesson_id = ? and entity = 'cell' order by 1",
                        TODAYS))
                .containsExactly(DARYA + " recorded", KIRILL + " recorded", ALEXANDRA + " removed");
        assertThat(text(
                        "select version::text from journal.cell where lesson_id = ? and pupil_id = " + ALEXANDRA,
                        TODAYS))
                .isEqualTo("2");
    }

    @Test
    void aColleaguesAbsenceIsNotOverwritten() {
        var answer = anna.put(path(TODAYS, "attendance"), body("\"seen\":[],\"absences\":[]"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer)
                        .path("theirs")
                        .path("absences")
                        .get(0)
                        .path("pupil")
                        .asLong())
                .isEqualTo(ALEXANDRA);
        assertThat(list("select pupil_id::text from journal.absence where lesson_id = ?", TODAYS))
                .containsExactly(String.valueOf(ALEXANDRA));
    }

    @Test
    void takesATopicFromThePlanOrInOnesOwnWords() {
        long version = Long.parseLong(text("select version::text from journal.lesson where id = ?", MONDAYS));
        var planned =
                anna.put(path(MONDAYS, "topic"), body("\"version\":" + version + ",\"topicId\":9048,\"text\":\"\""));
        assertThat(json(planned).path("topic").asString()).isEqualTo("Сумма кубов");
        var own = anna.put(
                path(MONDAYS, "topic"),
                body("\"version\":" + (version + 1) + ",\"topicId\":null,\"text\":\"  Решение задач \""));
        assertThat(json(own).path("topic").asString()).isEqualTo("Решение задач");
        var late = anna.put(
                path(MONDAYS, "topic"), body("\"version\":" + version + ",\"topicId\":null,\"text\":\"Другая\""));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json(late).path("theirs").path("topic").asString()).isEqualTo("Решение задач");
    }

    @Test
    void homeworkIsDueAtTheNextLessonAndStampedLateAfterFive() {
        long version = Long.parseLong(text("select version::text from journal.lesson where id = ?", TODAYS));
        var intime = anna.put(
                path(TODAYS, "homework"),
                body("\"version\":" + version + ",\"text\":\"§ 33\",\"minutes\":30,\"dueLesson\":null"));
        assertThat(intime.statusCode()).isEqualTo(200);
        assertThat(json(intime).path("homework").path("dueOn").asString()).isEqualTo("2026-12-18");
        assertThat(json(intime).path("late").asBoolean()).isFalse();
        assertThat(json(intime).path("dayMinutes").asInt()).isEqualTo(30);
        assertThat(json(intime).path("norm").asInt()).isEqualTo(150);
        program.clock().moveTo(Instant.parse("2026-12-16T14:00:01Z"));
        var late = anna.put(
                path(TODAYS, "homework"),
                body("\"version\":" + (version + 1) + ",\"text\":\"§ 34\",\"minutes\":null,\"dueLesson\":"
                        + lesson(ALGEBRA, 12, 21)));
        assertThat(json(late).path("late").asBoolean()).isTrue();
        assertThat(json(late).path("homework").path("dueOn").asString()).isEqualTo("2026-12-21");
    }

    @Test
    void refusesHomeworkForALessonOfAnotherCourseOrAnEarlierOne() {
        for (long due : List.of(lesson(ALGEBRA, 12, 14), lesson(972, 12, 23))) {
            var answer = anna.put(
                    path(TODAYS, "homework"),
                    body("\"version\":1,\"text\":\"§ 33\",\"minutes\":30,\"dueLesson\":" + due));
            assertThat(answer.statusCode()).isEqualTo(422);
        }
    }

    @Test
    void strangersFindNoLesson() {
        for (String login : List.of("boris", "stranger")) {
            Visitor visitor = program.signedIn(login);
            assertThat(visitor.put(path(TODAYS, "attendance"), body("\"seen\":[],\"absences\":[]"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.put(path(TODAYS, "topic"), body("\"version\":1,\"text\":\"x\""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.put(path(TODAYS, "homework"), body("\"version\":1,\"text\":\"x\""))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(visitor.get("/lessons/" + TODAYS).statusCode()).isEqualTo(404);
        }
        assertThat(program.signedIn("olga").get("/lessons/" + TODAYS).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSheetShowsTheLessonToWhoMayReadIt() {
        for (String login : List.of("anna", "vera", "director", "deputy")) {
            var page = program.signedIn(login).get("/lessons/" + TODAYS);
            assertThat(page.statusCode()).as(login).isEqualTo(200);
            assertThat(page.body())
                    .contains("Алгебра, 7-А", "Константинопольская Александра", "Новиков Илья")
                    .doesNotContain("Ершов Глеб", "Чужой");
        }
    }

    @Test
    void costsFewStatements() {
        assertThat(program.statements().during(() -> anna.get("/lessons/" + TODAYS)))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(program.statements().during(() -> anna.get("/lessons/" + MONDAYS)))
                .hasSizeLessThanOrEqualTo(8);
        String all = away(DARYA, "н") + "," + away(KIRILL, "б") + "," + away(ILYA, "у");
        assertThat(program.statements()
                        .during(() ->
                                anna.put(path(MONDAYS, "attendance"), body("\"seen\":[],\"absences\":[" + all + "]"))))
                .hasSizeLessThanOrEqualTo(12);
    }

    private static String path(long lesson, String part) {
        return "/lessons/" + lesson + "/" + part;
    }

    private static String body(String fields) {
        return "{\"op\":\"" + UUID.randomUUID() + "\"," + fields + "}";
    }

    private static String away(long pupil, String kind) {
        return "{\"pupil\":" + pupil + ",\"kind\":\"" + kind + "\",\"minutes\":null}";
    }

    private String text(String sql, long lesson) {
        return program.inDatabase(
                db -> db.sql(sql).param(lesson).query(String.class).single());
    }

    private List<String> list(String sql, long lesson) {
        return program.inDatabase(
                db -> db.sql(sql).param(lesson).query(String.class).list());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
