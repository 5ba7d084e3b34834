package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules of bells and who goes by which. Seventh graders have a fifth lesson on Wednesdays, first graders on Fridays the second. */
class BellsTest {

    private SchoolProgram program;
    private Visitor admin;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        admin = program.signedIn("admin");
        program.inDatabase(db -> db.sql("""
                        insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since)
                        values (901, 5001, 971, 3, 5, '2026-09-01'), (901, 5002, 911, 5, 2, '2026-09-01')""").update());
        CalendarDates.save(admin, 901, Map.of());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void otherHoursHoldFromTodayOn() {
        Map<String, String> form = hours("Обычный день", 60);
        HttpResponse<String> shown = admin.submit("/bells/901", form);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Время изменится у");
        assertThat(ringing(5001)).containsOnly("12:10:00");
        form.put("seen", seen(shown));
        assertThat(admin.submit("/bells/901", form).statusCode()).isEqualTo(302);
        List<String> hours =
                program.inDatabase(db -> db.sql("""
                        select distinct (on_date >= '2026-12-16') || ' ' || starts_at from timetable.scheduled_lesson
                        where weekly_id = 5001 order by 1""").query(String.class).list());
        assertThat(hours).containsExactly("false 12:10:00", "true 12:30:00");
    }

    @Test
    void aRuleGivesTheFirstGradeItsOwnBells() {
        HttpResponse<String> copied = admin.submit("/bells", Map.of("name", "Первый класс", "model", "901"));
        assertThat(copied.statusCode()).isEqualTo(302);
        String path = copied.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Map<String, String> form = hours("Первый класс", 50);
        form.put("seen", seen(admin.submit(path, form)));
        assertThat(admin.submit(path, form).statusCode()).isEqualTo(302);
        String bells = path.replaceFirst(".*/", "");
        assertThat(admin.submit("/bells/rules", Map.of("bells", bells, "gradeFrom", "1", "gradeTo", "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(future(5002)).containsOnly("09:20:00");
        assertThat(future(5001)).containsOnly("12:10:00");
        assertThat(admin.get("/bells").body()).contains("1–1 классы").contains("Первый класс");

        String rule = program.inDatabase(db -> db.sql("select max(id)::text from school.bell_rule where id < 901")
                .query(String.class)
                .single());
        assertThat(admin.submit("/bells/rules/" + rule + "/removal", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(future(5002)).containsOnly("09:25:00");
    }

    @Test
    void refusesWhatDoesNotRing() {
        Map<String, String> form = hours("Обычный день", 60);
        form.put("slot.2.starts", "08:40");
        assertThat(admin.submit("/bells/901", form).body()).contains("начинается раньше, чем кончился предыдущий");
        form.put("slot.2.starts", "полдень");
        HttpResponse<String> answer = admin.submit("/bells/901", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Впишите время").contains("value=\"полдень\"");
        assertThat(admin.submit("/bells/901", Map.of("name", "Пусто")).body()).contains("хотя бы одного урока");
        assertThat(admin.submit("/bells/rules", Map.of("bells", "902")).statusCode())
                .as("bells of another school")
                .isEqualTo(422);
        assertThat(admin.submit("/bells/rules", Map.of("bells", "901", "gradeFrom", "9", "gradeTo", "5"))
                        .body())
                .contains("класс «с» больше класса «по»");
    }

    @Test
    void othersDoNotTouchThem() {
        for (String login : List.of("director", "secretary", "boris", "olga"))
            assertThat(program.signedIn(login).get("/bells").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("deputy").get("/bells").statusCode()).isEqualTo(200);
        assertThat(admin.get("/bells/902").statusCode()).isEqualTo(404);
        assertThat(admin.submit("/bells/902", hours("Чужие", 60)).statusCode()).isEqualTo(404);
        assertThat(admin.submit("/bells/rules/902/removal", Map.of()).statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> hours(String name, int every) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("name", name);
        for (int n = 1; n <= 7; n++) {
            int from = 8 * 60 + 30 + (n - 1) * every;
            form.put("slot." + n + ".starts", "%02d:%02d".formatted(from / 60, from % 60));
            form.put("slot." + n + ".ends", "%02d:%02d".formatted((from + 40) / 60, (from + 40) % 60));
        }
        return form;
    }

    private static String seen(HttpResponse<String> shown) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(shown.body());
        assertThat(seen.find()).as(shown.body()).isTrue();
        return seen.group(1);
    }

    private List<String> ringing(long weekly) {
        return program.inDatabase(
                db -> db.sql("select distinct starts_at::text from timetable.scheduled_lesson where weekly_id = ?")
                        .param(weekly)
                        .query(String.class)
                        .list());
    }

    private List<String> future(long weekly) {
        return program.inDatabase(db -> db.sql(
                        "select distinct starts_at::text from timetable.scheduled_lesson where weekly_id = ? and on_date >= '2026-12-16'")
                .param(weekly)
                .query(String.class)
                .list());
    }
}
