package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dates of a year, edited over a year under way. */
class YearDatesSaveTest {

    private SchoolProgram program;
    private Visitor admin;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        admin = program.signedIn("admin");
        program.inDatabase(db -> db.sql("""
                        insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since)
                        values (901, 5001, 971, 3, 5, '2026-09-01'), (901, 5002, 972, 5, 1, '2026-09-01')""").update());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theSameDatesLayTheWeekOutOnceAndThenChangeNothing() {
        HttpResponse<String> first = CalendarDates.tried(admin, 901, Map.of());
        assertThat(first.body()).contains("Добавится").doesNotContain("Уйдёт");
        CalendarDates.save(admin, 901, Map.of());
        assertThat(CalendarDates.tried(admin, 901, Map.of()).body()).contains("Ни один урок расписания не изменится");
        assertThat(days(5001)).doesNotContain("2026-11-04", "2026-12-30").contains("2026-12-16", "2027-05-26");
    }

    @Test
    void holidaysTakeLessonsAwayAndGiveThemBack() {
        CalendarDates.save(admin, 901, Map.of());
        List<String> before = days(5001);
        CalendarDates.save(
                admin,
                901,
                Map.of(
                        "holiday.2.name",
                        "карантин по гриппу",
                        "holiday.2.starts",
                        "2027-02-15",
                        "holiday.2.ends",
                        "2027-02-28"));
        assertThat(days(5001)).doesNotContain("2027-02-17", "2027-02-24").hasSize(before.size() - 2);
        assertThat(admin.get("/calendar").body()).contains("карантин по гриппу");
        CalendarDates.save(admin, 901, Map.of("holiday.2.name", "", "holiday.2.starts", "", "holiday.2.ends", ""));
        assertThat(days(5001)).isEqualTo(before);
    }

    @Test
    void holidaysOfOneGradeLeaveTheOthersAlone() {
        CalendarDates.save(admin, 901, Map.of());
        List<String> before = days(5001);
        CalendarDates.save(
                admin,
                901,
                Map.of(
                        "holiday.2.name", "неделя первоклассников",
                        "holiday.2.starts", "2027-02-15",
                        "holiday.2.ends", "2027-02-21",
                        "holiday.2.grades", "1"));
        assertThat(days(5001)).isEqualTo(before);
        assertThat(admin.get("/calendar").body()).contains("7 дней, классы: 1");
    }

    @Test
    void holidaysOverRecordedLessonsNameThemAndLoseNothing() {
        CalendarDates.save(admin, 901, Map.of());
        long lesson = program.inDatabase(db -> db.sql("""
                        select id from timetable.scheduled_lesson where weekly_id = 5001 and on_date = '2026-12-09'""").query(Long.class).single());
        var written = program.signedIn("anna").as("TEACHER").post("/registers/971/cells", """
                {"op":"6f1d2c34-0000-4000-8000-000000000009","lesson":%d,"pupil":9101,"version":0,"text":"4","whole":true}""".formatted(lesson));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        Map<String, String> holiday =
                Map.of("holiday.2.name", "карантин", "holiday.2.starts", "2026-12-07", "holiday.2.ends", "2026-12-13");
        assertThat(CalendarDates.tried(admin, 901, holiday).body())
                .contains("Эти уроки останутся")
                .contains("9 декабря, 5-й урок: Алгебра, 7-А");
        CalendarDates.save(admin, 901, holiday);
        assertThat(days(5001)).contains("2026-12-09");
        assertThat(days(5002)).doesNotContain("2026-12-11");
    }

    @Test
    void aTermNeverLeavesItsRecordsOutsideAndAClosedOneStands() {
        HttpResponse<String> answer = CalendarDates.tried(admin, 901, Map.of("term.quarter.2.starts", "2026-12-20"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("За пределами новых дат останется урок с записями");
        answer = CalendarDates.tried(admin, 901, Map.of("term.quarter.1.ends", "2026-10-24"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Период закрыт");
        answer = CalendarDates.tried(admin, 901, Map.of("term.half.2.starts", "", "term.half.2.ends", ""));
        assertThat(answer.body()).contains("Период уже есть в журналах");
    }

    @Test
    void anotherDivisionOpensItsRegisters() {
        CalendarDates.save(
                admin,
                901,
                Map.of(
                        "term.trimester.1.starts", "2026-09-01",
                        "term.trimester.1.ends", "2026-11-30",
                        "term.trimester.2.starts", "2026-12-01",
                        "term.trimester.2.ends", "2027-02-28"));
        assertThat(admin.get("/calendar").body()).contains("Триместры").contains("II триместр");
    }

    @Test
    void theNextYearBeginsWithProposedDates() {
        HttpResponse<String> answer = admin.submit("/calendar/years", Map.of());
        assertThat(answer.statusCode()).isEqualTo(302);
        String path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(admin.get(path).body()).contains("2027/28").contains("value=\"2027-09-01\"");
        assertThat(admin.get("/calendar").body())
                .as("the year under way is still the one that is shown")
                .contains("Календарь 2026/27");
        HttpResponse<String> again = admin.submit("/calendar/years", Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Не создано: следующий учебный год, 2027/28, уже есть.");
    }

    @Test
    void ofAnotherSchoolThereIsNothing() {
        assertThat(admin.get("/calendar/902/dates").statusCode()).isEqualTo(404);
        assertThat(admin.submit("/calendar/902/dates", Map.of("year.starts", "2026-09-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/calendar?year=902").statusCode()).isEqualTo(404);
        assertThat(program.signedIn("secretary").get("/calendar/901/dates").statusCode())
                .isEqualTo(403);
    }

    private List<String> days(long weekly) {
        return program.inDatabase(
                db -> db.sql("select on_date::text from timetable.scheduled_lesson where weekly_id = ? order by 1")
                        .param(weekly)
                        .query(String.class)
                        .list());
    }
}
