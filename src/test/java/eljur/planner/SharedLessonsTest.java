package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A draft of lessons that two teachers give at once, and of a group with pupils of 7-А and 7-Б that belongs to neither. */
class SharedLessonsTest extends InThePlan {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    /** Vera gives algebra in 7-А together with Anna, and Russian in 7-Б together with Boris. */
    @Test
    void eachOfTwoTeachersIsInOnePlaceAndTheLessonIsLaidOnce() {
        program.inDatabase(db -> db.sql("""
                insert into timetable.course_teacher (school_id, course_id, person_id, since) values
                    (901, 971, 9003, '2026-09-01'), (901, 972, 9003, '2026-09-01')""").update());
        long draft = begin(MONDAY);
        put(draft, 0, place(0, 971, 4, 5) + "," + place(0, 972, 4, 5).replace("9214", "null"));
        String board = deputy.getJson("/timetable/drafts/" + draft + "/board").body();
        assertThat(board).contains("\"teachers\":[9001,9003]", "\"teachers\":[9002,9003]");
        String shown =
                deputy.submit("/timetable/drafts/" + draft + "/force", Map.of()).body();
        assertThat(shown)
                .contains(
                        "Гончар В. И.</a>: среда, 3-й урок (Алгебра 7-А / Русский язык 7-Б); четверг, 5-й урок (Алгебра 7-А / Русский язык 7-Б)")
                .doesNotContain("Ткачук А. В.</a>:", "Лысенко Б. П.</a>:");
        force(draft, shown);
        assertThat(lines("""
                select to_char(on_date, 'DD.MM') || ' ' || course_id || ' ' || count(*) from timetable.scheduled_lesson
                where school_id = 901 and on_date = '2026-12-24' and course_id in (971, 972) group by on_date, course_id order by course_id""")).containsExactly("24.12 971 1", "24.12 972 1");
    }

    @Test
    void aGroupAcrossClassesMeetsTheLessonsOfItsPupils() {
        long draft = begin(MONDAY);
        put(draft, 0, place(0, 979, 1, 3).replace("9214", "null"));
        assertThat(deputy.get("/timetable/drafts/" + draft + "/check").body())
                .contains("У учеников два урока сразу", "7-А</a> <span>понедельник, 3-й урок (Алгебра 7-А / Шахматы)");
        put(draft, 1, place(0, 979, 1, 6).replace("9214", "null"));
        assertThat(deputy.getJson("/timetable/drafts/" + draft + "/findings?class=971")
                        .body())
                .contains("понедельник, 3-й урок (Алгебра 7-А / Шахматы)")
                .doesNotContain("понедельник, 6-й урок (");
        force(
                draft,
                deputy.submit("/timetable/drafts/" + draft + "/force", Map.of()).body());
        assertThat(lines("""
                select to_char(on_date, 'DD.MM') || ' ' || ordinal from timetable.scheduled_lesson
                where school_id = 901 and course_id = 979 and on_date = '2026-12-21' order by ordinal""")).containsExactly("21.12 3", "21.12 6");
    }

    private void put(long draft, long seen, String places) {
        assertThat(deputy.post("/timetable/drafts/" + draft + "/lessons", act(UUID.randomUUID(), seen, places, ""))
                        .statusCode())
                .isEqualTo(200);
    }

    private void force(long draft, String shown) {
        Matcher seen = SEEN.matcher(shown);
        assertThat(seen.find()).isTrue();
        assertThat(deputy.submit("/timetable/drafts/" + draft + "/force", Map.of("seen", seen.group(1)))
                        .statusCode())
                .isEqualTo(302);
    }
}
