package eljur.upkeep;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clock is set back between saves: what came after what is known all the same. */
class ClockOrderTest {

    private static final long WEDNESDAYS = lesson(ALGEBRA, 12, 16);
    private static final long MONDAYS = lesson(ALGEBRA, 12, 14);

    private final SchoolProgram program = SchoolProgram.started();

    @AfterEach
    void close() {
        program.close();
    }

    @Test
    void historyVersionsAveragesAndNewsFollowTheOrderOfSaves() {
        save(WEDNESDAYS, 0, "3");
        back();
        save(WEDNESDAYS, 1, "4");
        back();
        save(WEDNESDAYS, 2, "5");
        save(MONDAYS, 0, "2");
        back();
        save(MONDAYS, 1, "н");
        String history = program.signedIn("anna")
                .getJson("/registers/" + ALGEBRA + "/cells/" + WEDNESDAYS + "/" + DARYA + "/history")
                .body();
        assertThat(order(history, "\"to\":\"(.)\"")).as(history).isEqualTo("543");
        assertThat(text("""
                        select string_agg(new_value ->> 'text', ' ' order by id) from audit.change_event
                        where entity = 'cell' and pupil_id = 9101 and lesson_id in (9711216, 9711214)""")).isEqualTo("3 4 5 2 н");
        assertThat(text("select version::text from journal.cell where lesson_id = " + WEDNESDAYS + " and pupil_id = "
                        + DARYA))
                .isEqualTo("3");
        assertThat(program.signedIn("olga")
                        .get("/diary/subjects/" + ALGEBRA + "?child=" + DARYA)
                        .body())
                .contains("Сумма 12, отметок 3. Делим: 12 : 3 = 4,00");
        String page = program.signedIn("olga").get("/diary?child=" + DARYA).body();
        String news = page.substring(page.indexOf("Что нового"));
        assertThat(news.indexOf("14 декабря"))
                .as("the last save stands first")
                .isPositive()
                .isLessThan(news.indexOf("16 декабря"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T23:59:59, Europe/Simferopol",
        "2027-01-01T00:00:00, Asia/Kamchatka",
        "2026-08-31T12:00:00, Europe/Kaliningrad",
        "2028-02-29T12:00:00, Europe/Simferopol",
    })
    void thePagesOfStrangeDaysAreThere(LocalDateTime moment, String zone) {
        program.inDatabase(db -> db.sql("update school.school set zone = ? where id = 901")
                .param(zone)
                .update());
        program.clock().moveTo(moment.atZone(java.time.ZoneId.of(zone)).toInstant());
        for (String path : List.of("/today", "/registers/" + ALGEBRA, "/lessons/" + WEDNESDAYS))
            assertThat(program.signedIn("anna").get(path).statusCode()).as(path).isEqualTo(200);
        assertThat(program.signedIn("olga").get("/diary").statusCode())
                .as("before her first day a child has no diary yet")
                .isIn(200, 404);
        assertThat(program.signedIn("admin").get("/upkeep").statusCode()).isEqualTo(200);
    }

    private void back() {
        program.clock().moveBy(Duration.ofMinutes(-10));
    }

    private void save(long lesson, int version, String text) {
        Visitor anna = program.signedIn("anna");
        var answer = anna.post(
                "/registers/" + ALGEBRA + "/cells", """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true}""".formatted(UUID.randomUUID(), lesson, DARYA, version, text));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String order(String text, String what) {
        return Pattern.compile(what)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList()
                .toString()
                .replaceAll("[^0-9]", "");
    }

    private String text(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).single());
    }
}
