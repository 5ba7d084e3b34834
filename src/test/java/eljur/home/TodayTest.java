package eljur.home;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A teacher's «Сегодня», at several moments. */
class TodayTest {

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        // A second lesson of algebra on the 16th, and topics enough for both.
        program.inDatabase(db -> db.sql("""
                        insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at, room_id)
                        values (901, 9999, 971, '2026-12-16', 5, '12:10', '12:55', 9214)""").update());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @BeforeEach
    void itIsWednesdayMorning() {
        program.clock().moveTo(TestSchool.NOW);
    }

    @Test
    void saysOfEachLessonWhatIsFilledAndWhatIsNot() {
        assertThat(lessons(today("anna", "")))
                .containsExactly(
                        "next | 3 | 10:20–11:05 каб. 214 | Алгебра, 7-А Контрольная работа № 4 | нет задания на дом до 17:00 идёт до 11:05",
                        "| 3 | 10:20–11:05 каб. 214 | Геометрия, 7-А, 1 гр. | ничего не записано до 17:00",
                        "| 3 | 10:20–11:05 каб. 214 | Математика, 1-А | ничего не записано",
                        "| 5 | 12:10–12:55 каб. 214 | Алгебра, 7-А По плану: Сумма кубов | ещё не начался");
    }

    @Test
    void theNextLessonSaysWhenItBegins() {
        at(16, 11, 58);
        assertThat(lessons(today("anna", "")).getLast())
                .isEqualTo("next | 5 | 12:10–12:55 каб. 214 | Алгебра, 7-А По плану: Сумма кубов | через 12 мин");
    }

    @Test
    void aCancelledLessonSaysWhyAndASubstitutionForWhom() {
        assertThat(lessons(today("anna", "?day=2026-12-11")))
                .containsExactly("past cancel | 3 | 10:20–11:05 каб. 214 | Алгебра, 7-А отменён: карантин |");
        assertThat(lessons(today("anna", "?day=2026-12-14")).getFirst())
                .contains("урок ведёт Лысенко Б. П.", "замена")
                .doesNotContain("ничего не записано");
        assertThat(lessons(today("boris", "?day=2026-12-14")).getFirst())
                .contains("вместо Ткачук А. В.", "замена", "ничего не записано");
    }

    @Test
    void liesOpenAtTheNextSchoolDayWhenThisOneIsFree() {
        at(17, 9, 0);
        String page = today("anna", "");
        assertThat(page).contains("<h1>Пятница, 18 декабря</h1>", "сегодня уроков нет, показан следующий учебный день");
        assertThat(today("anna", "?day=2026-12-17"))
                .contains("<h1>Четверг, 17 декабря</h1>", "Уроков нет")
                .doesNotContain("показан следующий");
        at(30, 9, 0);
        assertThat(today("anna", "")).contains("сегодня уроков нет, показан прошлый учебный день", "Понедельник, 28");
    }

    @Test
    void walksOverTheMonthsEndAndTheHolidays() {
        assertThat(neighbours(today("anna", "?day=2026-11-30"))).containsExactly("2026-11-27", "2026-12-02");
        assertThat(neighbours(today("anna", "?day=2026-10-30"))).containsExactly("2026-10-28", "2026-11-09");
        assertThat(neighbours(today("anna", "?day=2026-09-02"))).containsExactly("2026-09-04");
    }

    @Test
    void listsWhatToMendOldestFirstEachALinkToItsPlace() {
        at(16, 13, 0);
        assertThat(toMend(today("anna", "")))
                .startsWith(
                        "/lessons/9711202#topic | Алгебра, 7-А, 2 декабря | Ничего не записано. Записать можно до 16 декабря. | просрочено на 14 дней",
                        "/lessons/9751202#topic | Геометрия, 7-А, 1 гр., 2 декабря | Ничего не записано. Записать можно до 16 декабря. | просрочено на 14 дней",
                        "/lessons/9111202#topic | Математика, 1-А, 2 декабря | Ничего не записано. Записать можно до 16 декабря. | просрочено на 14 дней")
                .contains(
                        "/lessons/9711204#homework | Алгебра, 7-А, 4 декабря | Нет задания на дом. Записать можно до 18 декабря. | просрочено на 12 дней",
                        "/lessons/9711216#homework | Алгебра, 7-А | Нет задания на дом. После 17:00 задание запишется как внесённое позже срока. | сегодня, 17:00")
                .noneMatch(one -> one.contains("9711214") || one.contains("9711211") || one.contains("9711209"));
        assertThat(toMend(today("boris", ""))).anyMatch(one -> one.startsWith("/lessons/9711214#topic"));
    }

    @Test
    void whatWasBeforeTheSchoolCameToTheProgramIsNotOverdueAndStaysOpen() {
        at(16, 13, 0);
        came("2026-12-04T08:00Z");
        try {
            String page = today("anna", "");
            assertThat(toMend(page))
                    .noneMatch(one -> one.contains("2 декабря"))
                    .anyMatch(one -> one.startsWith("/lessons/9711204#homework"));
            assertThat(program.signedIn("anna").get("/lessons/9711202").body()).contains("id=\"topic\"");
        } finally {
            came("2026-08-01T08:00Z");
        }
    }

    @Test
    void sinceWhenTheJournalIsKeptHereTheSchoolSays() {
        at(16, 13, 0);
        since("2026-12-04");
        try {
            assertThat(toMend(today("anna", "")))
                    .noneMatch(one -> one.contains("2 декабря"))
                    .anyMatch(one -> one.startsWith("/lessons/9711204#homework"));
            assertThat(lessons(today("anna", "?day=2026-12-02")))
                    .isNotEmpty()
                    .filteredOn(one -> !one.endsWith("заполнен"))
                    .isNotEmpty()
                    .allMatch(one -> one.endsWith("журнал вели не здесь"));
            assertThat(today("vera", "?day=2026-12-02"))
                    .contains("журнал вели не здесь")
                    .doesNotContain("ничего не записано");
            assertThat(today("deputy", "?day=2026-12-02"))
                    .contains("Журнал тогда вели не здесь")
                    .doesNotContain("Заполнено уроков: 0");
        } finally {
            since(null);
        }
        assertThat(today("anna", "?day=2026-12-02")).contains("ничего не записано");
        assertThat(today("deputy", "?day=2026-12-02")).doesNotContain("Журнал тогда вели не здесь");
    }

    private static void since(@Nullable String day) {
        program.inDatabase(db -> db.sql("update school.school set journal_since = ?::date where id = 901")
                .param(day)
                .update());
    }

    private static void came(String at) {
        program.inDatabase(db -> db.sql("update school.school set created_at = ?::timestamptz where id = 901")
                .param(at)
                .update());
    }

    @Test
    void afterFiveHomeworkIsOverdue() {
        at(16, 17, 1);
        String page = today("anna", "");
        assertThat(toMend(page))
                .anyMatch(one -> one.startsWith("/lessons/9711216#homework") && one.contains("сегодня, 17:00"));
        assertThat(lessons(page).getFirst()).endsWith("нет задания на дом");
    }

    @Test
    void aDayThatIsNoneIsAMistakeOfTheAddressNotAFault() {
        Visitor anna = program.signedIn("anna");
        assertThat(anna.get("/today?day=2026-02-30").statusCode()).isEqualTo(404);
        assertThat(anna.get("/today?day=%2B999999999-12-31").statusCode()).isEqualTo(404);
        assertThat(anna.get("/today?day=1026-12-16").statusCode()).isEqualTo(404);
        assertThat(anna.get("/today?day=").statusCode()).isEqualTo(200);
    }

    @Test
    void showsNothingOfOthers() {
        assertThat(today("boris", "")).contains("Русский язык, 7-Б").doesNotContain("Алгебра, 7-А</a>", "Математика");
        assertThat(today("stranger", "")).contains("Алгебра, 7-А").doesNotContain("каб. 214", "Контрольная работа");
        assertThat(program.signedIn("olga").get("/today").statusCode()).isEqualTo(403);
        assertThat(program.signedIn("admin").get("/today").statusCode()).isEqualTo(403);
    }

    @Test
    void costsNoMoreStatementsForMoreLessons() {
        Visitor anna = program.signedIn("anna");
        int free = program.statements()
                .during(() -> anna.get("/today?day=2026-12-17"))
                .size();
        int busy = program.statements()
                .during(() -> anna.get("/today?day=2026-12-09"))
                .size();
        // What others changed in the reader's registers is one, works without marks one, plans that came back one.
        assertThat(busy).isEqualTo(free).isLessThanOrEqualTo(10);
    }

    static void at(int day, int hour, int minute) {
        program.clock()
                .moveTo(LocalDateTime.of(2026, 12, day, hour, minute)
                        .atZone(TestSchool.ZONE)
                        .toInstant());
    }

    private static String today(String login, String query) {
        var answer = program.signedIn(login).get("/today" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Each lesson as one reads it: its look, number, time, name with topic, state. */
    private static List<String> lessons(String page) {
        return Pattern.compile(
                        "<li class=\"lesson([^\"]*)\">\\s*<span class=\"k\">(.*?)</span>\\s*<span class=\"t\">(.*?)</span>\\s*<span class=\"w\">(.*?)</span>\\s*<span class=\"s\">(.*?)</span>\\s*</li>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> String.join(
                        " | ",
                        List.of(
                                plain(found.group(1)),
                                plain(found.group(2)),
                                plain(found.group(3)),
                                plain(found.group(4)),
                                plain(found.group(5)))))
                .map(String::strip)
                .toList();
    }

    private static List<String> toMend(String page) {
        return Pattern.compile(
                        "<a class=\"strong plain\" href=\"([^\"]+)\">(.*?)</a><div class=\"small muted\">(.*?)</div></div>\\s*<span class=\"due[^>]*>(.*?)</span>",
                        Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1) + " | " + plain(found.group(2)) + " | " + plain(found.group(3)) + " | "
                        + plain(found.group(4)))
                .toList();
    }

    private static List<String> neighbours(String page) {
        return Pattern.compile("href=\"/today\\?day=([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").strip().replaceAll("\\s+", " ");
    }
}
