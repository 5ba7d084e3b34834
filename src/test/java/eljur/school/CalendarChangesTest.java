package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Days that are otherwise. It is Wednesday, 16 December 2026; 9711216 has records, 9711218 of Friday has none. */
class CalendarChangesTest {

    private SchoolProgram program;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aDayOffIsShownBeforeItIsDone() {
        Map<String, String> form = Map.of("kind", "off", "starts", "2026-12-18", "reason", "мороз", "whom", "all");
        HttpResponse<String> shown = deputy.submit("/calendar/changes", form);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Отменён будет 1 урок.").contains("Изменить календарь");
        assertThat(cancelled()).containsExactly("9711211 карантин");
        assertThat(count("select count(*) from school.calendar_change where school_id = 901"))
                .isOne();

        assertThat(confirm(form, shown)).isEqualTo(302);
        assertThat(cancelled()).containsExactly("9711211 карантин", "9711218 мороз");
        assertThat(program.signedIn("olga")
                        .get("/diary?child=9101&day=2026-12-18")
                        .body())
                .contains("мороз");
        assertThat(texts("""
                select entity || ' ' || action || ' ' || reason from audit.change_event where entity = 'calendar-change'""")).containsExactly("calendar-change recorded мороз");
    }

    @Test
    void whatIsRecordedStaysAndIsNamed() {
        Map<String, String> form = Map.of(
                "kind", "off", "starts", "2026-12-14", "ends", "2026-12-18", "reason", "карантин", "whom", "all");
        HttpResponse<String> shown = deputy.submit("/calendar/changes", form);
        assertThat(shown.body()).contains("Эти уроки останутся").contains("16 декабря, 3-й урок: Алгебра, 7-А");
        assertThat(confirm(form, shown)).isEqualTo(302);
        assertThat(cancelled()).contains("9711218 карантин").doesNotContain("9711216 карантин");
        assertThat(program.signedIn("anna").get("/lessons/9711216").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aClassThatIsAwayTakesOnlyItsOwnLessons() {
        Map<String, String> form =
                Map.of("kind", "off", "starts", "2026-12-23", "reason", "карантин", "whom", "classes", "class", "972");
        assertThat(confirm(form, deputy.submit("/calendar/changes", form))).isEqualTo(302);
        assertThat(cancelled()).containsExactly("9711211 карантин", "9721223 карантин");
        assertThat(deputy.get("/calendar").body()).contains("занятий нет; 7-Б; карантин");
    }

    @Test
    void takenBackTheLessonsAreGivenAgain() {
        Map<String, String> form = Map.of("kind", "off", "starts", "2026-12-18", "reason", "мороз", "whom", "all");
        confirm(form, deputy.submit("/calendar/changes", form));
        long change = count("select max(id) from school.calendar_change where id < 901");
        String path = "/calendar/changes/" + change + "/withdrawal";
        assertThat(deputy.submit(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(cancelled()).containsExactly("9711211 карантин");
        assertThat(deputy.submit(path, Map.of()).statusCode()).as("twice").isEqualTo(422);
        assertThat(deputy.get("/calendar").body()).contains("изменение отменено");
    }

    @Test
    void aWorkedSaturdayGoesByTheTimetableOfAnotherDay() {
        week(971, 3, 5);
        Map<String, String> form = Map.of(
                "kind",
                "work",
                "starts",
                "2026-12-19",
                "weekday",
                "3",
                "reason",
                "перенос с 31 декабря",
                "whom",
                "all");
        HttpResponse<String> shown = deputy.submit("/calendar/changes", form);
        assertThat(shown.body()).contains("Добавится 1 урок.");
        assertThat(confirm(form, shown)).isEqualTo(302);
        assertThat(
                        texts(
                                "select on_date || ' ' || ordinal || ' ' || starts_at from timetable.scheduled_lesson where weekly_id = 5001 and on_date = '2026-12-19'"))
                .containsExactly("2026-12-19 5 12:10:00");
    }

    @Test
    void shorterBellsMoveTheHoursOfThatDayOnly() {
        week(971, 5, 2);
        program.inDatabase(db -> db.sql("""
                        insert into school.bell_schedule (school_id, id, name) values (901, 77, 'Сокращённый день')""").update());
        program.inDatabase(db -> db.sql("""
                        insert into school.lesson_slot (school_id, bell_schedule_id, ordinal, starts_at, ends_at)
                        select 901, 77, n, time '08:30' + (n - 1) * interval '40 minutes', time '09:00' + (n - 1) * interval '40 minutes'
                        from generate_series(1, 7) n""").update());
        lay();
        Map<String, String> form = Map.of(
                "kind",
                "short",
                "starts",
                "2026-12-18",
                "bells",
                "77",
                "reason",
                "предпраздничный день",
                "whom",
                "all");
        HttpResponse<String> shown = deputy.submit("/calendar/changes", form);
        assertThat(shown.body()).contains("Время изменится у 1 урока.");
        assertThat(confirm(form, shown)).isEqualTo(302);
        assertThat(texts("""
                select on_date || ' ' || starts_at from timetable.scheduled_lesson
                where weekly_id = 5001 and on_date in ('2026-12-11', '2026-12-18', '2026-12-25') order by 1""")).containsExactly("2026-12-11 09:25:00", "2026-12-18 09:10:00", "2026-12-25 09:25:00");
    }

    @Test
    void refusesWhatCannotBeMeantAndKeepsWhatWasTyped() {
        assertThat(refusal("kind", "off", "starts", "2026-12-18", "reason", "")).contains("Впишите причину");
        assertThat(refusal("kind", "off", "starts", "2026-12-18", "ends", "2026-12-17", "reason", "мороз"))
                .contains("Последний день раньше первого")
                .contains("value=\"мороз\"");
        assertThat(refusal("kind", "off", "starts", "2027-07-01", "reason", "х"))
                .contains("не входят в учебный год");
        assertThat(refusal("kind", "work", "starts", "2026-12-18", "reason", "х"))
                .contains("Выберите, по расписанию");
        assertThat(refusal("kind", "work", "starts", "2026-12-18", "weekday", "5", "reason", "х"))
                .contains("и так учебный");
        assertThat(refusal("kind", "short", "starts", "2026-12-18", "bells", "902", "reason", "х"))
                .as("bells of another school")
                .contains("Выберите звонки");
        assertThat(refusal("kind", "off", "starts", "2026-12-18", "reason", "х", "whom", "classes", "class", "981"))
                .as("a class of another school")
                .contains("Отметьте хотя бы один класс");
        assertThat(refusal("kind", "off", "starts", "вчера", "reason", "х")).contains("Впишите день");
    }

    @Test
    void onlyThoseWhoKeepTheCalendarChangeIt() {
        Map<String, String> form = Map.of("kind", "off", "starts", "2026-12-18", "reason", "мороз", "whom", "all");
        for (String login : List.of("anna-teacher", "director", "secretary", "olga", "darya")) {
            Visitor who =
                    login.equals("anna-teacher") ? program.signedIn("anna").as("TEACHER") : program.signedIn(login);
            assertThat(who.submit("/calendar/changes", form).statusCode())
                    .as(login)
                    .isEqualTo(403);
        }
        assertThat(program.signedIn("director").get("/calendar").statusCode()).isEqualTo(200);
        assertThat(program.signedIn("olga").get("/calendar").statusCode()).isEqualTo(403);
        assertThat(deputy.submit("/calendar/changes/902/withdrawal", Map.of()).statusCode())
                .as("of another school")
                .isEqualTo(404);
    }

    private String refusal(String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int n = 0; n < fields.length; n += 2) form.put(fields[n], fields[n + 1]);
        HttpResponse<String> answer = deputy.submit("/calendar/changes", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body();
    }

    private int confirm(Map<String, String> form, HttpResponse<String> shown) {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(shown.body());
        assertThat(seen.find()).as(shown.body()).isTrue();
        Map<String, String> again = new HashMap<>(form);
        again.put("seen", seen.group(1));
        return deputy.submit("/calendar/changes", again).statusCode();
    }

    /** A place of a course in the week, 5001, for the whole year. */
    private void week(long course, int weekday, int ordinal) {
        program.inDatabase(db -> db.sql("""
                        insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since)
                        values (901, 5001, ?, ?, ?, '2026-09-01')""").params(course, weekday, ordinal).update());
    }

    /** Lays the year, by saving its dates as they are. */
    private void lay() {
        CalendarDates.save(deputy, 901, Map.of());
    }

    private List<String> cancelled() {
        return texts("select lesson_id || ' ' || reason from timetable.cancellation where school_id = 901 order by 1");
    }

    private List<String> texts(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }

    private long count(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(Long.class).single());
    }
}
