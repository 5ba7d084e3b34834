package eljur.journal;

import static eljur.testing.TestSchool.ALEXANDRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.ILYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.MATHS_1;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.FullClass;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Topic and attendance of a lesson over HTTP. */
class LessonSaveTest extends LessonSaving {

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
    void firstGradersAreJudgedByLevelsWhereTheSchoolHasSuchAKind() {
        String lesson = "/lessons/" + lesson(MATHS_1, 12, 16);
        assertThat(anna.get(lesson).body()).doesNotContain("id=\"pad-work\"");
        program.signedIn("deputy")
                .submit(
                        "/work-types",
                        java.util.Map.of(
                                "name",
                                "наблюдение",
                                "short-name",
                                "набл",
                                "scale",
                                "levels",
                                "weight",
                                "1",
                                "marks",
                                "1",
                                "retake",
                                "none",
                                "days",
                                "0"));
        assertThat(anna.get(lesson).body())
                .contains("data-scale=\"levels\"", "data-key=\"выс\">выс<small>высокий</small>")
                .doesNotContain(">контрольная работа</option>");
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
                .hasSizeLessThanOrEqualTo(11);
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
                .hasSizeLessThanOrEqualTo(11);
        assertThat(program.statements().during(() -> anna.get("/lessons/" + MONDAYS)))
                .hasSizeLessThanOrEqualTo(11);
        String all = away(DARYA, "н") + "," + away(KIRILL, "б") + "," + away(ILYA, "у");
        assertThat(program.statements()
                        .during(() ->
                                anna.put(path(MONDAYS, "attendance"), body("\"seen\":[],\"absences\":[" + all + "]"))))
                .hasSizeLessThanOrEqualTo(12);
    }
}
