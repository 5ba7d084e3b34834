package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Homework over HTTP: for which lesson, how much of a day, when it is late. */
class HomeworkSaveTest extends LessonSaving {

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

    private List<String> dueOptions(long lesson) {
        String page = anna.get("/lessons/" + lesson).body();
        return Pattern.compile(
                        "<option value=\"\\d+\" data-set=\"\\d+\" data-norm=\"\\d+\" data-of=\"[^\"]*\"( selected)?>(.*?)</option>")
                .matcher(page)
                .results()
                .map(one -> one.group(2) + (one.group(1) == null ? "" : " chosen"))
                .toList();
    }
}
