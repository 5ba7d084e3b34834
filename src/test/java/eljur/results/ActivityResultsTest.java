package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.ChessClub;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anna's chess in the second quarter: two lessons, Pyotr was at one of them. */
class ActivityResultsTest {

    private static final String PAGE = "/registers/979/results";

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        ChessClub.meets(program);
        ChessClub.isWritten(program);
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void withoutAnActOfTheSchoolThereIsPresenceAndTopicsOnly() {
        String page = text(anna.get(PAGE + "?term=9012"));
        assertThat(page)
                .contains(
                        "Проведено 2 занятия. Результатов здесь не ставят: только посещение и пройденные темы.",
                        "1 Абрамова Дарья 7-А 2 из 2 2 Громов Пётр 7-Б 1 из 2",
                        "Пройденные темы Ладейное окончание 8 декабря Ладейное окончание 15 декабря")
                .doesNotContain("зачёт");
        assertThat(anna.get(PAGE).body()).doesNotContain("<select");
        assertThat(said(submit(anna, Map.of("a.9101", "pass"))))
                .isEqualTo("Не сохранено: такого результата здесь не ставят. Обновите страницу и выберите из списка.");
        assertThat(submit(anna, Map.of("confirm", "1")).statusCode()).isEqualTo(302);
        assertThat(text(anna.get(PAGE + "?term=9012"))).contains("Итоги подтверждены: Ткачук А. В., 16 декабря.");
        assertThat(events("activity-confirmation")).containsExactly("recorded 979 {\"lessons\": 2} 9001");
    }

    @Test
    void theActSaysWithWhatItEndsAndTheLeaderConfirmsIt() {
        var activities = program.signedIn("activities");
        var setting = Map.of("kind", "club", "way", "pass", "act", "Приказ № 31 от 01.09.2026", "since", "2026-09-01");
        assertThat(said(activities.submit("/activity-settings", with(setting, "act", "приказ"))))
                .isNotEmpty();
        assertThat(activities.submit("/activity-settings", setting).statusCode())
                .isEqualTo(302);
        assertThat(activities
                        .submit("/activity-settings", with(setting, "kind", "behaviour"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(activities.submit("/result-settings", setting).statusCode()).isEqualTo(403);
        assertThat(program.signedIn("deputy")
                        .submit("/result-settings", setting)
                        .statusCode())
                .isEqualTo(422);
        assertThat(text(activities.get("/activity-settings"))).contains("Кружки", "зачёт или незачёт");

        assertThat(text(anna.get(PAGE + "?term=9012")))
                .contains("Итог: зачёт или незачёт (Приказ № 31 от 01.09.2026).");
        assertThat(said(submit(anna, Map.of("a.9101", "pass", "a.9201", "", "confirm", "1"))))
                .isEqualTo(
                        "Не подтверждено: без результата остались Громов Пётр. Поставьте его и подтвердите ещё раз.");
        assertThat(submit(
                                anna,
                                Map.of(
                                        "a.9101", "pass", "v.9101", "0", "a.9201", "fail", "v.9201", "0", "confirm",
                                        "1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(said(submit(anna, Map.of("a.9101", "fail", "v.9101", "0")))).contains("результат изменился");
        assertThat(marks()).containsExactly("9101 pass", "9201 fail");

        program.clock().moveBy(java.time.Duration.ofDays(1));
        anna = program.signedIn("anna");
        assertThat(said(submit(anna, Map.of("a.9201", "pass", "v.9201", "1")))).contains("Напишите причину");
        assertThat(submit(anna, Map.of("a.9201", "pass", "v.9201", "1", "reason", "сдал партию"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(text(program.signedIn("activities").get("/corrections?course=979")))
                .contains("сдал партию");

        String family = text(program.signedIn("olga").get("/diary/subjects?child=9101&term=9012"));
        assertThat(family)
                .contains(
                        "Кружки и внеурочные занятия Шахматы Посещено 2 из 2 занятий. Пройдено 2 темы. Результат: зачёт. Итоги подтвердил руководитель.");
    }

    @Test
    void whatWasConfirmedIsConfirmedAgainAfterLaterLessons() {
        submit(anna, Map.of("confirm", "1"));
        program.inDatabase(db -> db.sql("update journal.lesson set attendance_at = null where id = 9791215")
                .update());
        assertThat(text(anna.get(PAGE + "?term=9012"))).contains("После этого были ещё занятия: подтвердите снова.");
        assertThat(text(anna.get("/registers/979/closing?term=9012"))).contains("итоги не подтверждены");
    }

    @Test
    void nobodyElseWritesOrConfirms() {
        for (String who : List.of("boris", "vera", "deputy", "activities", "director", "stranger", "stranger-director"))
            assertThat(submit(program.signedIn(who), Map.of("confirm", "1")).statusCode())
                    .as(who)
                    .isIn(403, 404);
        for (String who : List.of("boris", "stranger", "stranger-director"))
            assertThat(program.signedIn(who).get(PAGE + "?term=9012").statusCode())
                    .as(who)
                    .isIn(404);
        assertThat(anna.submit("/registers/971/results/activity", Map.of("term", "9012", "confirm", "1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(events("activity-confirmation")).isEmpty();
    }

    private static HttpResponse<String> submit(Visitor who, Map<String, String> fields) {
        return who.submit(PAGE + "/activity", with(fields, "term", "9012"));
    }

    private static Map<String, String> with(Map<String, String> fields, String key, String value) {
        Map<String, String> all = new HashMap<>(fields);
        all.put(key, value);
        return all;
    }

    private List<String> marks() {
        return program.inDatabase(db -> db.sql(
                        "select pupil_id || ' ' || value from journal.period_mark where course_id = 979 order by 1")
                .query(String.class)
                .list());
    }

    private List<String> events(String entity) {
        return program.inDatabase(db -> db.sql(
                        "select action || ' ' || course_id || ' ' || new_value || ' ' || person_id from audit.change_event where entity = ?")
                .param(entity)
                .query(String.class)
                .list());
    }

    private static String said(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(422);
        return refused.body().replaceAll("(?s).*role=\"alert\">.*?<p>(.*?)</p>.*", "$1");
    }

    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        String main = page.body().replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1");
        return main.replaceAll("(?s)<select.*?</select>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
