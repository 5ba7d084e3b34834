package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a kind of work says, seen where marks are given and read: its scale, its weight, its retakes. */
class WorksInRegisterTest extends CellSaving {

    private static final String REGISTER = "/registers/" + ALGEBRA;

    @Test
    void aMarkIsOfTheScaleByWhichItsWorkIsJudged() {
        rule("ДЗ", "ten", "1", "none", false);
        assertRefused(give("ДЗ", 0, "11"), "по 10-балльной шкале. Впишите число от 1 до 10");
        assertThat(json(give("ДЗ", 0, "7")).path("cell").path("text").asString())
                .isEqualTo("7⁄10");
        assertThat(json(give("ДЗ", 1, "7⁄10/9")).path("cell").path("text").asString())
                .isEqualTo("7⁄10/9⁄10");
        assertThat(stored()).isEqualTo("ten:7 ten:9");
        assertRefused(give("СР", 2, "7⁄10/9⁄10"), "оценивается от 1 до 5");
        assertThat(program.signedIn("olga")
                        .get("/diary/subjects/" + ALGEBRA + "?child=" + DARYA)
                        .body())
                .contains("7⁄10");
    }

    @Test
    void anotherScaleCountsOnlyWhereTheSchoolConverts() {
        var before = json(give("СР", 0, "5"));
        rule("ДЗ", "ten", "1", "none", false);
        var uncounted = json(give("ДЗ", 1, "5/10"));
        assertThat(uncounted.path("count").asInt())
                .isEqualTo(before.path("count").asInt());
        save(anna, TODAYS, DARYA, 2, "");
        rule("ОТ", "ten", "1", "none", true);
        var converted = json(give("ОТ", 3, "10"));
        assertThat(converted.path("count").asInt())
                .isEqualTo(before.path("count").asInt());
        assertThat(converted.path("how").asString()).contains("+ 5)");
    }

    @Test
    void aRetakeStandsBesideTheMarkAndCountsAsTheSchoolSays() {
        rule("СР", "five", "1", "last", false);
        give("СР", 0, "2");
        var both = json(give("СР", 1, "2/4"));
        assertThat(both.path("cell").path("text").asString()).isEqualTo("2/4");
        assertThat(both.path("cell").path("corrected").asBoolean()).isFalse();
        assertThat(both.path("how").isNull())
                .as("figures of the row would tell otherwise")
                .isTrue();
        assertThat(both.path("average").asString())
                .isNotEqualTo(json(give("СР", 2, "2")).path("average").asString());
        give("СР", 3, "2/4");
        assertThat(program.signedIn("olga")
                        .get("/diary/subjects/" + ALGEBRA + "?child=" + DARYA)
                        .body())
                .contains("самостоятельная работа, пересдача")
                .as("what comes of it is reckoned from what counts")
                .contains("средняя " + both.path("average").asString());
    }

    @Test
    void bothMeansAreShownWithTheirArithmeticOnceTheActHolds() {
        rule("СР", "five", "3", "none", false);
        give("СР", 0, "3");
        assertThat(anna.get(REGISTER).body()).doesNotContain("взв. 4");
        assertThat(program.signedIn("deputy")
                        .submit(
                                "/work-types/weights",
                                java.util.Map.of("act", "Приказ № 7 от 01.12.2026", "act-since", ""))
                        .statusCode())
                .isEqualTo(302);
        var page = anna.get(REGISTER).body();
        assertThat(page).contains("взв. 3,", "×3");
        var saved = json(give("СР", 1, "5"));
        assertThat(saved.path("how").asString()).contains("\n").contains("5×3");
        String diary = program.signedIn("olga")
                .get("/diary/subjects/" + ALGEBRA + "?child=" + DARYA)
                .body();
        assertThat(diary)
                .contains("С весами: (", "5×3", "Веса отметок действуют по акту школы: Приказ № 7 от 01.12.2026");
        assertThat(anna.get(REGISTER + "/results").body())
                .contains("Обычная средняя: (", "; взвешенная: (", "Правило считает по обычной.");
    }

    private java.net.http.HttpResponse<String> give(String work, long version, String text) {
        String body = """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"work":"%s"}""".formatted(UUID.randomUUID(), TODAYS, DARYA, version, text, work);
        return anna.post(cells(ALGEBRA), body);
    }

    private void rule(String code, String scale, String weight, String retake, boolean converts) {
        program.inDatabase(
                db -> db.sql("""
                        insert into journal.work_rule (school_id, code, since, scale, weight, counts, marks, retake, converts, days, recorded_at, recorded_by)
                        values (901, ?, '2026-12-16', ?, ?::numeric, true, 1, ?, ?, 4, '2026-12-16T05:00Z', 9005)""").params(code, scale, weight, retake, converts).update());
    }

    private String stored() {
        return program.inDatabase(db -> db.sql(
                        "select string_agg(value, ' ' order by ordinal) from journal.mark where lesson_id = ? and pupil_id = ?")
                .params(TODAYS, DARYA)
                .query(String.class)
                .single());
    }
}
