package eljur.home;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first page of everybody but teachers and families. */
class RoleDaysTest {

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void itIsWednesdayNoon() {
        at(16, 12, 0);
    }

    @Test
    void leadersSeeByClassWhatIsFilledToday() {
        for (String login : List.of("director", "deputy"))
            assertThat(rows(page(login, "/today")))
                    .as(login)
                    .containsExactly(
                            "1-А | 0 из 1 | 3. Математика, 1-А Ткачук А. В.: ничего не записано",
                            "7-А | 1 из 2 | 3. Геометрия, 7-А, 1 гр. Ткачук А. В.: ничего не записано",
                            "7-Б | 0 из 1 | 3. Русский язык, 7-Б Лысенко Б. П.: ничего не записано");
    }

    @Test
    void homeworkIsMissedOnlyAfterItsHour() {
        assertThat(page("deputy", "/today")).contains("Заполнено уроков: 1 из 4.", "вносят до 17:00");
        at(16, 17, 1);
        assertThat(page("deputy", "/today"))
                .contains("Заполнено уроков: 0 из 4.", "Ткачук А. В.: нет задания на дом")
                .doesNotContain("вносят до");
    }

    @Test
    void lessonsAheadAndCancelledOnesAreNotMissed() {
        at(16, 9, 0);
        assertThat(page("director", "/today")).contains("Уроков по расписанию: 4, ни один ещё не закончился.");
        assertThat(rows(page("director", "/today")).getFirst()).isEqualTo("1-А | уроков: 1, ещё не прошли |");
        String cancelled = page("director", "/today?day=2026-12-11");
        assertThat(cancelled).contains("Все уроки этого дня отменены.");
        assertThat(rows(cancelled)).containsExactly("7-А | отменены: 1 |");
    }

    @Test
    void onAFreeDayLeadersSeeTheLastSchoolDay() {
        at(20, 12, 0);
        assertThat(page("director", "/today"))
                .contains("Пятница, 18 декабря", "сегодня уроков нет, показан прошлый учебный день");
    }

    @Test
    void theDeputyForActivitiesSeesClubsOnly() {
        assertThat(page("activities", "/today"))
                .contains("Занятий нет", "/registers")
                .doesNotContain("Алгебра");
    }

    @Test
    void tutorsSeeWhoIsAwayAndTheLessonsOfTheirClass() {
        String page = page("vera", "/today");
        assertThat(plain(page)).contains("Константинопольская Александра 3-й урок у");
        assertThat(page).contains("Алгебра, 7-А", "Геометрия, 7-А, 1 гр.").doesNotContain("Русский язык");
        assertThat(plain(page("vera", "/today?day=2026-11-09")))
                .contains("Константинопольская Александра 3-й урок н причина не выяснена");
        assertThat(plain(page("vera", "/today?day=2026-11-11"))).contains("Абрамова Дарья с опозданием, 3-й урок");
        String another =
                program.signedIn("boris").as("FORM_TUTOR").get("/today").body();
        assertThat(another).contains("Русский язык, 7-Б", "Отсутствующих нет").doesNotContain("Алгебра");
    }

    @Test
    void theOthersAreToldWhatTheyCanDoAndWhatWillBeHere() {
        assertThat(page("admin", "/")).contains("Что можно сейчас", "href=\"/classes\"", "Отметки эта роль не меняет");
        assertThat(program.signedIn("nurse").get("/").headers().firstValue("Location"))
                .hasValue("/medical");
        assertThat(program.signedIn("psychologist").get("/").headers().firstValue("Location"))
                .hasValue("/attendance");
        for (String login : List.of("nurse", "psychologist"))
            for (String path : List.of("/timetable", "/timetable/teachers", "/timetable/rooms", "/timetable/school"))
                assertThat(program.signedIn(login).get(path).statusCode())
                        .as(login + " " + path)
                        .isEqualTo(200);
        for (String login : List.of("director", "deputy", "activities", "vera", "anna"))
            assertThat(program.signedIn(login).get("/").headers().firstValue("Location"))
                    .as(login)
                    .hasValue("/today");
        assertThat(program.signedIn("secretary").get("/").headers().firstValue("Location"))
                .hasValue("/classes");
    }

    @Test
    void costsFewStatements() {
        for (String login : List.of("director", "vera")) {
            var visitor = program.signedIn(login);
            assertThat(program.statements().during(() -> visitor.get("/today")))
                    .as(login)
                    .hasSizeLessThanOrEqualTo(7);
        }
    }

    private static void at(int day, int hour, int minute) {
        program.clock()
                .moveTo(LocalDateTime.of(2026, 12, day, hour, minute)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
    }

    private static String page(String login, String path) {
        var answer = program.signedIn(login).get(path);
        assertThat(answer.statusCode()).as(login).isEqualTo(200);
        return answer.body();
    }

    private static List<String> rows(String page) {
        return Pattern.compile(
                        "<tr><th scope=\"row\">(.*?)</th>\\s*<td[^>]*>(.*?)</td>\\s*<td>(.*?)</td></tr>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found ->
                        (plain(found.group(1)) + " | " + plain(found.group(2)) + " | " + plain(found.group(3))).strip())
                .toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").strip().replaceAll("\\s+", " ").replace(" ,", ",");
    }
}
