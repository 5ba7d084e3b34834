package eljur.journal;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.FullClass;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Topic, homework and attendance of a lesson over HTTP. */
class LessonSaveTest {

    private static final long MONDAYS = lesson(ALGEBRA, 12, 7);
    private static final long TODAYS = lesson(ALGEBRA, 12, 16);

    /** Given by Boris instead of Anna. */
    private static final long SUBSTITUTED = lesson(ALGEBRA, 12, 14);

    /** The parts of a lesson, each with a save that changes something. */
    private static final Map<String, String> PARTS = Map.of(
            "attendance", "\"seen\":[],\"absences\":[]",
            "topic", "\"version\":0,\"text\":\"Тема\"",
            "homework", "\"version\":0,\"text\":\"§ 1\"");

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
                .containsExactly(DARYA + " recorded", KIRILL + " corrected", ALEXANDRA + " removed");
        assertThat(text(
                        "select version::text from journal.cell where lesson_id = ? and pupil_id = " + ALEXANDRA,
                        TODAYS))
                .isEqualTo("2");
        // the mark that Kirill has stands in the memory beside his absence
        assertThat(list(
                        "select coalesce(old_value ->> 'text', '') || ' > ' || (new_value ->> 'text') from audit.change_event where lesson_id = ? and pupil_id = "
                                + KIRILL,
                        TODAYS))
                .containsExactly("4 > 4 б");
    }

    @Test
    void whatIsMissingOrOutOfBoundsWipesNothing() {
        anna.put(path(TODAYS, "homework"), body("\"version\":1,\"text\":\"§ 33\""));
        for (var bad : Map.of(
                        "homework",
                        "\"version\":2",
                        "topic",
                        "\"version\":2,\"topicId\":null",
                        "attendance",
                        "\"seen\":[]")
                .entrySet()) {
            var answer = anna.put(path(TODAYS, bad.getKey()), body(bad.getValue()));
            assertThat(answer.statusCode()).as(bad.getKey()).isEqualTo(422);
            assertThat(json(answer).path("refused").asString()).contains("нет обязательного поля");
        }
        var late = "\"seen\":[" + away(ALEXANDRA, "у") + "],\"absences\":[{\"pupil\":" + DARYA
                + ",\"kind\":\"о\",\"minutes\":-5}]";
        assertThat(anna.put(path(TODAYS, "attendance"), body(late)).statusCode())
                .isEqualTo(422);
        assertThat(text("select text from journal.homework where lesson_id = ?", TODAYS))
                .isEqualTo("§ 33");
        assertThat(list("select pupil_id::text from journal.absence where lesson_id = ?", TODAYS))
                .containsExactly(String.valueOf(ALEXANDRA));
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
    void saysWhyALessonCannotBeWrittenInAndWhatToDo() {
        Map<Long, String> refusals = Map.of(
                lesson(ALGEBRA, 10, 7),
                        "Не записано: период закрыт 30.10.2026 (Зуева Е. М.). В закрытом периоде журнал не меняют. Об ошибке сообщите завучу.",
                lesson(ALGEBRA, 11, 30),
                        "Не записано: срок правки прошёл 14.12.2026 (дней на правку: 14). Чтобы исправить, обратитесь к завучу.",
                lesson(ALGEBRA, 12, 11),
                        "Не записано: этот урок отменён. Если он всё-таки был, попросите завуча вернуть его в расписание.",
                lesson(ALGEBRA, 12, 18), "Не записано: урок ещё впереди, он 18.12.2026. Записать можно в день урока.");
        refusals.forEach((lesson, reason) -> {
            for (var part : PARTS.entrySet()) {
                var answer = anna.put(path(lesson, part.getKey()), body(part.getValue()));
                assertThat(answer.statusCode()).isEqualTo(422);
                assertThat(json(answer).path("refused").asString()).isEqualTo(reason);
            }
            assertThat(text(
                            "select count(*)::text from audit.change_event where lesson_id = ? and entity <> 'cell'",
                            lesson))
                    .isEqualTo("0");
        });
    }

    @Test
    void theOneWhoSubstitutesWritesInThatLessonOnlyAndIsNamedInIt() {
        Visitor boris = program.signedIn("boris");
        assertThat(boris.get("/lessons/" + SUBSTITUTED).body()).contains("вы ведёте урок вместо Ткачук А. В.");
        assertThat(anna.get("/lessons/" + SUBSTITUTED).body()).contains("урок ведёт Лысенко Б. П. вместо Ткачук А. В.");
        for (var part : PARTS.entrySet()) {
            assertThat(boris.put(path(MONDAYS, part.getKey()), body(part.getValue()))
                            .statusCode())
                    .isEqualTo(404);
            String version =
                    text("select coalesce((select version from journal.lesson where id = ?), 0)::text", SUBSTITUTED);
            assertThat(boris.put(
                                    path(SUBSTITUTED, part.getKey()),
                                    body(part.getValue().replace("\"version\":0", "\"version\":" + version)))
                            .statusCode())
                    .as(part.getKey())
                    .isEqualTo(200);
        }
        assertThat(text("select given_by::text from journal.lesson where id = ?", SUBSTITUTED))
                .isEqualTo("9002");
    }

    @Test
    void onlyTheTeacherWritesWhateverOthersMayRead() {
        for (String login : List.of("vera", "director", "deputy", "activities", "admin", "secretary", "olga", "darya"))
            for (var part : PARTS.entrySet())
                assertThat(program.signedIn(login)
                                .put(path(TODAYS, part.getKey()), body(part.getValue()))
                                .statusCode())
                        .as(login)
                        .isEqualTo(403);
        for (var part : PARTS.entrySet())
            assertThat(anna.as("ADMINISTRATOR")
                            .put(path(TODAYS, part.getKey()), body(part.getValue()))
                            .statusCode())
                    .isEqualTo(403);
    }

    @Test
    void aRepeatedActCountsOnce() {
        String act = body("\"seen\":[],\"absences\":[" + away(DARYA, "н") + "]");
        var first = anna.put(path(MONDAYS, "attendance"), act);
        assertThat(anna.put(path(MONDAYS, "attendance"), act).body()).isEqualTo(first.body());
        assertThat(text(
                        "select count(*)::text from audit.change_event where entity = 'attendance' and lesson_id = ?",
                        MONDAYS))
                .isEqualTo("1");
    }

    @Test
    void classesTaughtTogetherAreNamedInTheRollTheYoungestFirst() {
        program.inDatabase(
                db -> db.sql("insert into people.group_class (school_id, group_id, class_id) values (901, 971, 911)")
                        .update());
        String page = anna.get("/lessons/" + TODAYS).body();
        assertThat(Pattern.compile("<span class=\"nm\"><span>(.*?)</span><small>(.*?)</small>")
                        .matcher(page)
                        .results()
                        .map(one -> one.group(2) + " " + one.group(1)))
                .containsExactly(
                        "1-А Седова Мира",
                        "7-А Абрамова Дарья",
                        "7-А Белозёров Кирилл",
                        "7-А Константинопольская Александра",
                        "7-А Новиков Илья");
        assertThat(page).contains("data-norm=\"60\"");
    }

    @Test
    void theLoadOfADayIsThatOfThePupilWhoHasMost() {
        program.inDatabase(db -> db.sql("""
                        with second as (
                            insert into people.study_group (school_id, id, year_id, name, whole) values (901, 977, 901, '7-А, 2 гр.', false) returning id),
                        sits as (
                            insert into people.group_member (school_id, group_id, pupil_id, since)
                            values (901, 975, 9101, '2026-09-01'), (901, 977, 9102, '2026-09-01')),
                        course as (
                            insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name, unmarked)
                            values (901, 977, 901, 'lesson', 9004, 977, 'Геометрия, 7-А, 2 гр.', false)),
                        held as (
                            insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                            values (901, 9771216, 977, '2026-12-16', 3, '10:20', '11:05')),
                        open as (insert into journal.register_period (school_id, course_id, term_id) values (901, 977, 9012)),
                        given as (
                            insert into journal.lesson (school_id, id, course_id, term_id, on_date, given_by, changed_at, changed_by)
                            values (901, 9751216, 975, 9012, '2026-12-16', 9001, '2026-12-16T08:00Z', 9001),
                                   (901, 9771216, 977, 9012, '2026-12-16', 9001, '2026-12-16T08:00Z', 9001))
                        insert into journal.homework (school_id, lesson_id, course_id, due_on, text, minutes, recorded_at, recorded_by)
                        values (901, 9751216, 975, '2026-12-18', '§ 1', 25, '2026-12-16T08:00Z', 9001),
                               (901, 9771216, 977, '2026-12-18', '§ 1', 40, '2026-12-16T08:00Z', 9001)""").update());
        assertThat(anna.get("/lessons/" + TODAYS).body()).contains("data-set=\"40\"");
        var saved = anna.put(path(TODAYS, "homework"), body("\"version\":1,\"text\":\"§ 33\",\"minutes\":30"));
        assertThat(json(saved).path("dayMinutes").asInt()).isEqualTo(70);
    }

    @Test
    void homeworkWrittenDownDaysLaterIsProposedForALessonThatIsStillAhead() {
        assertThat(dueOptions(TODAYS)).startsWith("пт, 18 декабря chosen", "пн, 21 декабря");
        assertThat(dueOptions(MONDAYS)).startsWith("ср, 9 декабря", "пт, 18 декабря chosen", "пн, 21 декабря");
        assertThat(dueOptions(lesson(ALGEBRA, 12, 9))).startsWith("пн, 14 декабря", "пт, 18 декабря");
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
    void costsNoMoreStatementsForAClassOfTwentyEight() {
        int few = program.statements()
                .during(() -> anna.get("/lessons/" + TODAYS))
                .size();
        FullClass.seat(program);
        assertThat(anna.get("/lessons/" + TODAYS).body().split("data-pupil=")).hasSize(FullClass.PUPILS + 1);
        assertThat(program.statements().during(() -> anna.get("/lessons/" + TODAYS)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(8);
        String all = LongStream.range(FullClass.FIRST, FullClass.FIRST + 24)
                .mapToObj(pupil -> away(pupil, "н"))
                .collect(Collectors.joining(","));
        assertThat(program.statements()
                        .during(() ->
                                anna.put(path(MONDAYS, "attendance"), body("\"seen\":[],\"absences\":[" + all + "]"))))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(text("select count(*)::text from journal.absence where lesson_id = ?", MONDAYS))
                .isEqualTo("24");
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

    private List<String> dueOptions(long lesson) {
        String page = anna.get("/lessons/" + lesson).body();
        return Pattern.compile("<option value=\"\\d+\" data-set=\"\\d+\"( selected)?>(.*?)</option>")
                .matcher(page)
                .results()
                .map(one -> one.group(2) + (one.group(1) == null ? "" : " chosen"))
                .toList();
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
