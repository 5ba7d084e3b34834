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

/** Classes of a year: each comes with the group of all its pupils, and what is named after it follows it. */
class ClassSetupTest {

    private SchoolProgram program;
    private Visitor admin;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        admin = program.signedIn("admin");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aClassComesWithItsGroup() {
        Map<String, String> form = form("9", "С", "");
        form.put("profile", "кадетский");
        form.put("in-building", "901");
        done("/school/classes", form);
        done("/school/classes", form("1", "", "Ласточки"));
        assertThat(rows("""
                        select k.name || ' ' || k.grade || ' ' || k.letter || ' ' || k.profile || ' ' || k.shift || ' ' || coalesce(b.name, '-')
                            || ' ' || g.name || ' ' || g.whole
                        from school.v_class_group k
                        left join school.v_building b on b.building_id = k.building_id
                        join people.v_group_class c on c.class_id = k.class_id
                        join people.v_study_group g on g.group_id = c.group_id
                        where k.school_id = 901 and k.class_id < 900 order by k.class_id"""))
                .containsExactly("9-С 9 С кадетский 1 Малый корпус 9-С true", "Ласточки 1   1 - Ласточки true");
        assertThat(
                        rows(
                                "select entity || ' ' || action from audit.change_event where at > '2026-12-16T01:00Z' order by id limit 3"))
                .containsExactly("class-group recorded", "study-group recorded", "group-class recorded");
        assertThat(admin.get("/classes").body()).contains("9-С").contains("Ласточки");
    }

    @Test
    void gradesAreTaughtTogether() {
        done("/school/classes", form("2\u20134", "", ""));
        done("/school/classes", form("5, 7", "К", ""));
        assertThat(rows("""
                        select name || ' ' || grade || ' ' || other_grades::text from school.v_class_group
                        where class_id < 900 order by class_id""")).containsExactly("2–4 4 {2,3}", "5, 7-К 7 {5}");
        assertThat(admin.get("/school/classes").body()).contains(">2–4<");
        for (String none : List.of("сто", "4–2", "13", "1-2-3", "-"))
            assertThat(admin.submit("/school/classes", form(none, "", "")).body())
                    .as(none)
                    .contains("параллель записана непонятно");
    }

    @Test
    void aNewNameIsTheNameOfItsGroupsAndCourses() {
        done("/school/classes/971", form("7", "М", "7-М"));
        assertThat(
                        rows(
                                "select name from people.study_group where school_id = 901 and id in (971, 975, 972) order by id"))
                .containsExactly("7-М", "7-Б", "7-М, 1 гр.");
        assertThat(
                        rows(
                                "select name from timetable.course where school_id = 901 and id in (971, 975, 972) order by id"))
                .containsExactly("Алгебра, 7-М", "Русский язык, 7-Б", "Геометрия, 7-М, 1 гр.");
    }

    @Test
    void otherBellsAreShownBeforeTheyRing() {
        program.inDatabase(db -> db.sql("""
                        insert into timetable.weekly_lesson (school_id, id, course_id, weekday, ordinal, since)
                        values (901, 5001, 971, 4, 5, '2026-09-01')""").update());
        CalendarDates.save(admin, 901, Map.of());
        program.inDatabase(db -> db.sql("""
                        insert into school.bell_schedule (school_id, id, name) values (901, 909, 'вторая смена')""").update());
        program.inDatabase(db -> db.sql("""
                        insert into school.lesson_slot (school_id, bell_schedule_id, ordinal, starts_at, ends_at)
                        select 901, 909, n, time '13:00' + (n - 1) * interval '50 minutes', time '13:40' + (n - 1) * interval '50 minutes'
                        from generate_series(1, 7) n""").update());
        Map<String, String> form = form("7", "А", "7-А");
        form.put("bells", "909");
        HttpResponse<String> shown = admin.submit("/school/classes/971", form);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Время изменится у");
        assertThat(rows("select distinct starts_at::text from timetable.scheduled_lesson where weekly_id = 5001"))
                .containsExactly("12:10:00");
        Matcher seen = Pattern.compile("name=\"seen\" value=\"(\\w+)\"").matcher(shown.body());
        assertThat(seen.find()).isTrue();
        form.put("seen", seen.group(1));
        done("/school/classes/971", form);
        assertThat(rows("""
                        select distinct (on_date >= '2026-12-16') || ' ' || starts_at from timetable.scheduled_lesson
                        where weekly_id = 5001 order by 1""")).containsExactly("false 12:10:00", "true 16:20:00");
    }

    @Test
    void onlyAnEmptyClassIsClosed() {
        assertThat(admin.submit("/school/classes/971/closure", closing("2026-12-21"))
                        .body())
                .contains("Класс 7-А не закрыт: 21.12.2026 или позже в нём учеников: 4.");
        program.inDatabase(db -> db.sql("update people.enrolment set until = '2026-12-18' where class_id = 971")
                .update());
        assertThat(admin.submit("/school/classes/971/closure", closing("2026-12-21"))
                        .body())
                .contains(
                        "Класс 7-А не закрыт: с 21.12.2026 у него ещё стоят уроки: Алгебра, 7-А (4); Геометрия, 7-А, 1 гр. (1).");
        done("/school/classes/971/closure", closing("2026-12-30"));
        assertThat(rows("select closed_on || ' ' || closed_why from school.class_group where id = 971"))
                .containsExactly("2026-12-30 объединён с 7-Б");
        assertThat(admin.get("/school/classes").body()).contains("закрыт с 30.12.2026: объединён с 7-Б");
        assertThat(admin.submit("/school/classes", form("7", "А", "")).body())
                .contains("класс «7-А» в этом году был и закрыт")
                .contains("href=\"/school/classes/971\"");
        done("/school/classes/971/reopening", Map.of());
        assertThat(rows("select name from school.v_class_group where class_id = 971 and closed_on is null"))
                .containsExactly("7-А");
    }

    @Test
    void aClosedClassIsOfferedNoMore() {
        done("/school/classes", form("9", "Ж", ""));
        String id = rows("select id::text from school.class_group where name = '9-Ж'")
                .getFirst();
        assertThat(offered()).contains("9-Ж");
        done("/school/classes/" + id + "/closure", closing("2026-12-01"));
        assertThat(offered()).doesNotContain("9-Ж");
    }

    private String offered() {
        return admin.get("/classes").body() + admin.get("/calendar/changes/new").body();
    }

    @Test
    void refusesWhatWouldBreakItsRegisters() {
        Map<String, String> form = form("7", "А", "7-А");
        form.put("scheme", "half");
        assertThat(admin.submit("/school/classes/971", form).body()).contains("у класса 7-А уже есть журналы");
        assertThat(admin.submit("/school/classes/971", form("7", "Б", "7 б")).body())
                .contains("класс «7-Б» в этом году уже есть");
        form.put("scheme", "decade");
        assertThat(admin.submit("/school/classes/971", form).statusCode()).isEqualTo(422);
        form.put("scheme", "quarter");
        form.put("shift", "3");
        assertThat(admin.submit("/school/classes/971", form).body())
                .contains("в поле «Смена» нужно целое число от 1 до 2");
    }

    @Test
    void othersDoNotTouchThem() {
        Visitor director = program.signedIn("director");
        assertThat(director.get("/school/classes").body()).contains("7-А").doesNotContain("/school/classes/971");
        assertThat(director.submit("/school/classes", form("8", "А", "")).statusCode())
                .isEqualTo(403);
        assertThat(program.signedIn("secretary").get("/school/classes").statusCode())
                .isEqualTo(403);
        assertThat(admin.get("/school/classes/981").statusCode()).isEqualTo(404);
        assertThat(admin.submit("/school/classes/981", form("7", "А", "Чужой")).statusCode())
                .isEqualTo(404);
        assertThat(admin.submit("/school/classes/981/closure", closing("2027-01-01"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.get("/school/classes?year=902").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> form(String grade, String letter, String name) {
        return new HashMap<>(Map.of(
                "year", "901", "grade", grade, "letter", letter, "class", name, "scheme", "quarter", "shift", "1",
                "bells", "901"));
    }

    private static Map<String, String> closing(String day) {
        return Map.of("closed", day, "why", "объединён с 7-Б");
    }

    private void done(String path, Map<String, String> form) {
        HttpResponse<String> answer = admin.submit(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
