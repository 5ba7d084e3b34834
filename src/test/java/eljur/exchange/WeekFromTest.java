package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From which day a timetable out of a file holds; today is Wednesday, the 16th of December 2026. */
class WeekFromTest extends ImportedTimetable {

    private static final byte[] TIMETABLE =
            Uploads.utf8("Класс;День;№ урока;Предмет\n6-Э;чт;1;Черчение\n6-Э;пн;2;Черчение\n");

    private static final String COURSE = "Черчение, 6-Э";

    private void noWeekYet() {
        imports.program.inDatabase(db -> db.sql("""
                update timetable.weekly_lesson set until = since - 1 where school_id = 901""").update());
    }

    @Test
    void proposesTheNextSchoolDayAndSaysThatThereAreNoLessonsBefore() {
        noWeekYet();
        String page = imports.upload("timetable.csv", TIMETABLE);
        assertThat(imports.lines(page, "remarks"))
                .contains("Расписание действует с 17.12.2026. Уроков до этого дня в журнале нет.");
        assertThat(imports.admin.get(page).body())
                .contains("name=\"from\" value=\"2026-12-17\" min=\"2026-09-01\" max=\"2027-05-31\"")
                .contains("Если школа хочет внести и прошедшее, поставьте более ранний день");
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(days(COURSE)).startsWith("2026-12-17", "2026-12-21", "2026-12-24");
        assertThat(imports.lines(page, "remarks"))
                .as("it is still said of the load that is done")
                .contains("Расписание действует с 17.12.2026. Уроков до этого дня в журнале нет.");
        Map<String, String> applied = imports.rows();
        String again = imports.upload("timetable.csv", TIMETABLE);
        assertThat(imports.counts(again)).contains("2 Уроки в неделе: без изменений 2");
        assertThat(imports.apply(again).statusCode()).isEqualTo(422);
        assertThat(imports.rows()).isEqualTo(applied);
    }

    @Test
    void putsLessonsOnDaysThatArePastWhereTheSchoolAsksForThem() {
        noWeekYet();
        String page = imports.upload("timetable.csv", TIMETABLE);
        assertThat(imports.admin.get(page + "?from=2026-12-07").body())
                .contains("Прошедшие с этого дня уроки появятся в журнале");
        assertThat(imports.applyFrom("2026-12-07", page).statusCode()).isEqualTo(302);
        assertThat(days(COURSE)).startsWith("2026-12-07", "2026-12-10", "2026-12-14", "2026-12-17");
        String again = imports.upload("timetable.csv", TIMETABLE);
        assertThat(imports.counts(again)).contains("2 Уроки в неделе: без изменений 2");
    }

    @Test
    void theWeekBeforeThatDayStaysWhereThereIsOne() {
        imports.loadFromTheFirst("timetable.csv", TIMETABLE);
        byte[] moved = Uploads.utf8("Класс;День;№ урока;Предмет\n6-Э;чт;3;Черчение\n6-Э;пн;2;Черчение\n");
        String page = imports.upload("moved.csv", moved);
        assertThat(imports.lines(page, "remarks"))
                .contains("Расписание действует с 17.12.2026. До этого дня остаётся прежнее.");
        Map<String, String> before = imports.rows();
        HttpResponse<String> past = imports.applyFrom("2026-12-07", page);
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body())
                .contains("прошедшие недели загрузка не меняет. Выберите 16.12.2026 или более поздний день")
                .contains("value=\"2026-12-07\"");
        assertThat(imports.rows()).isEqualTo(before);
        assertThat(imports.applyFrom("2027-01-11", page).statusCode()).isEqualTo(302);
        assertThat(hours("2026-12-17")).containsExactly("1");
        assertThat(hours("2027-01-14")).containsExactly("3");
        HttpResponse<String> early = imports.admin.get(imports.upload("moved.csv", TIMETABLE) + "?from=2026-12-21");
        assertThat(early.body()).contains("с 11.01.2027 у этих журналов уже введено расписание");
    }

    @Test
    void refusesDaysOutsideTheYearAndKeepsWhatWasTyped() {
        String page = imports.upload("timetable.csv", TIMETABLE);
        assertThat(imports.admin.get(page + "?from=2027-06-10").body())
                .contains("10.06.2027 вне учебного года 2026/27. Выберите день с 01.09.2026 по 31.05.2027")
                .contains("value=\"2027-06-10\"")
                .doesNotContain("<button class=\"btn main big\"");
        assertThat(imports.admin.get(page + "?from=завтра").body()).contains("«завтра» – не день");
        Map<String, String> before = imports.rows();
        assertThat(imports.applyFrom("2026-08-31", page).statusCode()).isEqualTo(422);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void aDayThatWasChangedAndNotLookedAtIsNotWritten() {
        String page = imports.upload("timetable.csv", TIMETABLE);
        String body = imports.admin.get(page).body();
        Map<String, String> before = imports.rows();
        var seen = Map.of("seen", ImportProgram.value(body, "seen"), "seen-from", "2026-12-17", "from", "2026-12-21");
        HttpResponse<String> answer = imports.admin.submit(page + "/application", seen);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("вы изменили день, с которого действует расписание")
                .contains("name=\"seen-from\" value=\"2026-12-21\"");
        assertThat(imports.rows()).isEqualTo(before);
        HttpResponse<String> look = imports.admin.submit(
                page + "/application", Map.of("seen", "", "seen-from", "", "from", "2026-12-21", "look", "1"));
        assertThat(look.headers().firstValue("Location").orElseThrow()).endsWith(page + "?from=2026-12-21");
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void beforeTheYearItBeginsWithIt() {
        noWeekYet();
        imports.program.inDatabase(
                db -> db.sql("update school.academic_year set starts_on = '2027-01-11' where school_id = 901")
                        .update());
        String page = imports.upload("timetable.csv", TIMETABLE);
        assertThat(imports.lines(page, "remarks"))
                .contains("Расписание действует с 11.01.2027, с начала учебного года.");
    }

    @Test
    void beforeASaturdayAWeekOfFiveDaysBeginsOnMondayAndOneOfSixOnThatDay() {
        noWeekYet();
        imports.program.inDatabase(db -> db.sql("""
                insert into school.holiday (school_id, year_id, name, starts_on, ends_on) values (901, 901, 'актированные дни', '2026-12-17', '2026-12-18')""").update());
        String five = imports.upload("five.csv", TIMETABLE);
        assertThat(imports.lines(five, "remarks"))
                .contains("Расписание действует с 21.12.2026. Уроков до этого дня в журнале нет.");
        assertThat(imports.program.signedIn("deputy").get("/timetable/drafts").body())
                .contains("value=\"2026-12-21\"");
        byte[] saturdays = Uploads.utf8("Класс;День;№ урока;Предмет\n6-Э;чт;1;Черчение\n6-Э;сб;2;Черчение\n");
        String six = imports.upload("six.csv", saturdays);
        assertThat(imports.lines(six, "remarks"))
                .contains("Расписание действует с 19.12.2026. Уроков до этого дня в журнале нет.");
        assertThat(imports.apply(six).statusCode()).isEqualTo(302);
        assertThat(days(COURSE)).startsWith("2026-12-19", "2026-12-24", "2026-12-26");
        assertThat(imports.program.signedIn("deputy").get("/timetable/drafts").body())
                .contains("value=\"2026-12-19\"");
    }

    @Test
    void aTableWithoutTimetableIsNotAsked() {
        String page = imports.upload("load.csv", Uploads.utf8("Класс;Предмет;Часов в неделю\n6-Э;Черчение;1\n"));
        assertThat(imports.admin.get(page).body()).doesNotContain("name=\"from\"");
    }

    private List<String> hours(String day) {
        return imports.texts("""
                select l.ordinal::text from timetable.scheduled_lesson l join timetable.course c on c.id = l.course_id
                where c.name = '%s' and l.on_date = '%s' order by 1""".formatted(COURSE, day));
    }
}
