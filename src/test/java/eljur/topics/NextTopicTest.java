package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.TestSchool;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which topic a lesson proposes, see {@link Planning}: the lesson of Wednesday, 16 December has its topic. */
class NextTopicTest extends Planning {

    private static final String MISSED = "9711207", FRIDAY = "9711218", MONDAY = "9711221", WEDNESDAY = "9711223";

    @Test
    void aLessonProposesTheFirstTopicThatNobodyGave() {
        comes(18);
        assertThat(proposed(FRIDAY)).isEqualTo("Сумма кубов");
        assertThat(proposed(MISSED))
                .as("a lesson past at which nothing was written")
                .isEqualTo("Сумма кубов");
        done(paste("Введение\nРазность квадратов\nКонтрольная работа № 4\nСумма кубов"));
        assertThat(proposed(FRIDAY)).as("what was left out is not forgotten").isEqualTo("Введение");
        assertThat(anna.get("/today").body()).contains("Введение");
        give(FRIDAY, "Введение");
        assertThat(proposed(FRIDAY)).as("a lesson keeps what it gave").isEqualTo("Введение");
        assertThat(proposed(MISSED)).isEqualTo("Сумма кубов");
    }

    @Test
    void twoHoursServeTwoLessons() {
        done(paste("Разность квадратов\nКонтрольная работа № 4\nСумма кубов\t2\nФункция"));
        comes(18);
        give(FRIDAY, "Сумма кубов");
        comes(21);
        assertThat(proposed(MONDAY)).isEqualTo("Сумма кубов");
        give(MONDAY, "Сумма кубов");
        comes(23);
        assertThat(proposed(WEDNESDAY)).isEqualTo("Функция");
    }

    @Test
    void aCancelledLessonAndOneThatNobodyGaveMoveWhatFollows() {
        program.inDatabase(db -> db.sql("""
                        insert into timetable.cancellation (school_id, lesson_id, reason, recorded_at, recorded_by)
                        values (901, 9711218, 'мороз', '2026-12-16T08:00Z', 9005)""").update());
        comes(23);
        assertThat(proposed(WEDNESDAY)).isEqualTo("Сумма кубов");
    }

    @Test
    void ofTwoLessonsOfADayTheSecondLeavesTheFirstItsTopic() {
        done(paste("Разность квадратов\nКонтрольная работа № 4\nСумма кубов\nФункция"));
        program.inDatabase(db -> db.sql("""
                        insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                        values (901, 9711318, 971, '2026-12-18', 4, '11:15', '12:00')""").update());
        comes(18);
        assertThat(proposed(FRIDAY)).isEqualTo("Сумма кубов");
        assertThat(proposed("9711318")).isEqualTo("Функция");
    }

    private void comes(int day) {
        LocalDate now = LocalDate.ofInstant(program.clock().instant(), TestSchool.ZONE);
        program.clock().moveBy(Duration.ofDays(day - now.getDayOfMonth()));
        anna = program.signedIn("anna");
    }

    private void give(String lesson, String title) {
        String topic = program.inDatabase(db -> db.sql(
                        "select id::text from timetable.planned_topic where course_id = 971 and title = ? and ended_at is null")
                .param(title)
                .query(String.class)
                .single());
        var saved = anna.put("/lessons/" + lesson + "/topic", """
                {"op":"%s","at":"2026-12-16T08:04:00Z","version":0,"topicId":%s,"text":""}""".formatted(UUID.randomUUID(), topic));
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
    }

    /** The title that stands chosen in a lesson. */
    private String proposed(String lesson) {
        String page = anna.get("/lessons/" + lesson).body();
        return found(page, "<option[^>]* selected>\\d+\\. ([^<]*)</option>");
    }
}
