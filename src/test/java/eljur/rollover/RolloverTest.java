package eljur.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year is turned once, as it was shown, and taken back as long as nobody has written in the new one. */
class RolloverTest {

    private static final String CLASSES = """
            select k.name || ' ' || k.grade || ' ' || k.scheme || ' ' || coalesce(k.bell_schedule_id::text, '-') from school.class_group k
            join school.academic_year y on y.id = k.year_id where y.name = '2027/28' and k.school_id = 901 order by k.grade, k.name""";

    private static final String COURSES = """
            select c.name || ' | ' || g.name || ' | ' || c.kind || case when c.unmarked then ' unmarked' else '' end || ' | ' || coalesce(string_agg(t.person_id || ' ' || t.since, ', '), '-')
            from timetable.course c join people.study_group g on g.id = c.group_id
            join school.academic_year y on y.id = c.year_id
            left join timetable.course_teacher t on t.course_id = c.id
            where y.name = '2027/28' and c.school_id = 901 group by c.school_id, c.id, g.name order by c.name""";

    private static final String PLACES = """
            select e.pupil_id || ' ' || k.name || ' ' || e.since || ' ' || coalesce(e.until::text, '-') || ' ' || coalesce(e.order_ref, '')
            from people.enrolment e join school.class_group k on k.id = e.class_id
            where e.school_id = 901 and e.pupil_id <> 9104 order by e.pupil_id, e.since""";

    private static final String MOVEMENTS = """
            select m.pupil_id || ' ' || m.kind || ' ' || m.order_number || ' ' || m.effective_on || ' ' || m.note
            from people.movement m where m.school_id = 901 order by m.pupil_id""";

    private TurnedSchool school;

    @BeforeEach
    void start() {
        school = new TurnedSchool();
    }

    @AfterEach
    void stop() {
        school.close();
    }

    @Test
    void whatWasBeforeTheJournalWasKeptHereIsNotCountedAsOpen() {
        assertThat(school.program.signedIn("admin").get("/rollover").body()).contains("Прошедшие уроки без записей");
        school.change("update school.school set journal_since = '2027-05-31' where id = 901");
        assertThat(school.program.signedIn("admin").get("/rollover").body())
                .doesNotContain("Прошедшие уроки без записей")
                .contains("/registers/");
    }

    @Test
    void classesGoOnWithTheirPupilsGroupsCoursesAndTutors() {
        school.beginNextYear();
        school.change(
                "insert into people.group_member (school_id, group_id, pupil_id, since) values (901, 975, 9101, '2026-09-01')");
        assertThat(school.plan(Map.of()).statusCode()).isEqualTo(302);
        assertThat(school.turn().statusCode()).isEqualTo(302);
        assertThat(school.lines(CLASSES))
                .containsExactly(
                        "1-А 1 quarter 901",
                        "1-Б 1 quarter 901",
                        "2-А 2 quarter 901",
                        "8-А 8 quarter 901",
                        "8-Б 8 quarter 901");
        assertThat(school.lines(COURSES))
                .containsExactly(
                        "Алгебра, 8-А | 8-А | lesson | 9001 2027-09-01",
                        "Геометрия, 8-А, 1 гр. | 8-А, 1 гр. | lesson | 9001 2027-09-01",
                        "Математика, 1-А | 1-А | lesson unmarked | -",
                        "Математика, 1-Б | 1-Б | lesson unmarked | -",
                        "Математика, 2-А | 2-А | lesson | 9001 2027-09-01",
                        "Русский язык, 8-Б | 8-Б | lesson | 9002 2027-09-01",
                        "Шахматы | Шахматы | club | 9001 2027-09-01");
        String order = "приказ № 41 от 28.05.2027";
        assertThat(school.lines(PLACES))
                .containsExactly(
                        "9101 7-А 2026-09-01 2027-08-31 ", "9101 8-А 2027-09-01 - " + order,
                        "9102 7-А 2026-09-01 2027-08-31 ", "9102 8-А 2027-09-01 - " + order,
                        "9103 7-А 2026-09-01 2027-08-31 ", "9103 8-А 2027-09-01 - " + order,
                        "9105 7-А 2026-12-07 2027-08-31 ", "9105 8-А 2027-09-01 - " + order,
                        "9201 7-Б 2026-09-01 2027-08-31 ", "9201 8-Б 2027-09-01 - " + order,
                        "9202 7-Б 2026-09-01 2027-08-31 ", "9202 8-Б 2027-09-01 - " + order,
                        "9301 1-А 2026-09-01 2027-08-31 ", "9301 2-А 2027-09-01 - " + order);
        assertThat(school.lines(MOVEMENTS)).hasSize(7).allMatch(line -> line.contains(" promotion 41 2027-09-01"));
        assertThat(school.lines("""
                        select g.name || ' ' || m.pupil_id || ' ' || m.since from people.group_member m
                        join people.study_group g on g.id = m.group_id join school.academic_year y on y.id = g.year_id
                        where y.name = '2027/28' order by g.name, m.pupil_id"""))
                .containsExactly("8-А, 1 гр. 9101 2027-09-01", "Шахматы 9101 2027-09-01", "Шахматы 9201 2027-09-01");
        assertThat(school.lines("""
                        select k.name || ' ' || f.person_id || ' ' || f.since from people.form_tutor f join school.class_group k on k.id = f.class_id
                        join school.academic_year y on y.id = k.year_id where y.name = '2027/28' order by k.name""")).containsExactly("8-А 9003 2027-09-01", "8-Б 9002 2027-09-01");
        assertThat(
                        school.number(
                                "select count(*) from journal.register_period r join timetable.course c on c.id = r.course_id join school.academic_year y on y.id = c.year_id where y.name = '2027/28'"))
                .isEqualTo(7 * 4);
        assertThat(school.lines("select entity || ' ' || count(*) from rollover.link group by entity order by entity"))
                .containsExactly("class-group 3", "course 7", "study-group 5");
        assertThat(
                        school.lines(
                                "select entity || ' ' || action || ' ' || count(*) from audit.change_event where person_id = 9006 and entity <> 'academic-year' group by entity, action order by 1"))
                .containsExactly(
                        "class-group recorded 5",
                        "course recorded 7",
                        "course-teacher recorded 5",
                        "enrolment corrected 7",
                        "enrolment recorded 7",
                        "form-tutor recorded 2",
                        "group-class recorded 6",
                        "group-member recorded 3",
                        "movement recorded 7",
                        "rollover applied 1",
                        "rollover-plan recorded 1",
                        "study-group recorded 7");
    }

    @Test
    void aSecondTimeNothingIsDoneAndItIsSaid() {
        school.beginNextYear();
        school.plan(Map.of());
        Map<String, String> form = school.form();
        assertThat(school.admin.submit("/rollover/turn", form).statusCode()).isEqualTo(302);
        Map<String, String> rows = school.rows();
        assertThat(school.admin.submit("/rollover/turn", form).statusCode()).isEqualTo(302);
        Map<String, String> another = new HashMap<>(form);
        another.put("operation", "6f1d2c34-0000-4000-8000-000000000009");
        var again = school.admin.submit("/rollover/turn", another);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("Ничего не сделано: год уже переведён (16 декабря 2026, 11:04, Паршин И. Л.).");
        assertThat(school.plan(Map.of()).body()).contains("Ничего не сделано: год уже переведён");
        assertThat(school.rows()).isEqualTo(rows);
        assertThat(school.number("select count(*) from rollover.turn")).isEqualTo(1);
    }

    @Test
    void takenBackEverythingIsAsItWas() {
        school.beginNextYear();
        Map<String, String> before = school.rows();
        school.plan(Map.of());
        assertThat(school.rows()).isEqualTo(before);
        school.turn();
        assertThat(school.rows()).isNotEqualTo(before);
        assertThat(school.undo().statusCode()).isEqualTo(302);
        assertThat(school.rows()).isEqualTo(before);
        assertThat(school.admin.submit("/rollover/undo", Map.of("turn", "1")).statusCode())
                .isIn(404, 422);
        assertThat(school.turn().statusCode()).isEqualTo(302);
        assertThat(school.number("select count(*) from rollover.turn")).isEqualTo(2);
    }

    @Test
    void whatWasWrittenInTheNewYearIsNamedAndKeepsItFromBeingTakenBack() {
        school.beginNextYear();
        school.plan(Map.of());
        school.turn();
        long course = school.number("select id from timetable.course where name = 'Алгебра, 8-А'");
        school.change(
                "insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at) values (901, 5, "
                        + course + ", '2027-09-01', 1, '08:30', '09:15')");
        assertThat(school.admin.get("/rollover").body()).contains(">Отменить переход<");
        school.change("""
                insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, changed_at, changed_by)
                select 901, 5, r.course_id, r.term_id, '2027-09-01', 'Повторение', now(), 9001 from journal.register_period r
                join school.term t on t.id = r.term_id where t.ordinal = 1 and r.course_id = %d""".formatted(course));
        long eighth = school.number("select id from school.class_group where name = '8-Б'");
        assertThat(school.admin
                        .submit("/classes/" + eighth + "/tutors", Map.of("person", "9001", "since", "2027-10-01"))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> rows = school.rows();
        String page = school.admin.get("/rollover").body();
        assertThat(page)
                .doesNotContain(">Отменить переход<")
                .contains("<a href=\"/lessons/5\">Урок в журнале: 01.09.2027, Алгебра, 8-А</a>")
                .contains("Классный руководитель: Ткачук Анна, 8-Б");
        var refused = school.admin.submit(
                "/rollover/undo", Map.of("turn", String.valueOf(school.number("select max(id) from rollover.turn"))));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Не отменено: в новом году уже есть записи");
        assertThat(school.rows()).isEqualTo(rows);
    }

    @Test
    void theOldYearStaysReadableAndPrintsTheSame() {
        school.beginNextYear();
        school.plan(Map.of());
        Map<Visitor, List<String>> pages = Map.of(
                school.program.signedIn("anna"),
                        List.of("/registers/971?term=9011", "/registers/971?term=9012", "/registers/975"),
                school.program.signedIn("deputy"),
                        List.of("/classes", "/classes/971", "/summary/971?term=9012", "/registers/972?term=9012"),
                school.program.signedIn("vera"), List.of("/classes/971", "/pupils", "/classes/971/contacts"),
                school.program.signedIn("olga"),
                        List.of("/diary?child=9101", "/diary/subjects?child=9101", "/diary?child=9301"));
        Map<String, String> before = printed(pages);
        assertThat(before).hasSize(13);
        assertThat(school.turn().statusCode()).isEqualTo(302);
        Map<String, String> after = printed(pages);
        before.forEach((path, page) -> assertThat(after.get(path)).as(path).isEqualTo(page));
    }

    private static Map<String, String> printed(Map<Visitor, List<String>> pages) {
        Map<String, String> printed = new HashMap<>();
        pages.forEach((who, paths) -> {
            for (String path : paths) {
                var answer = who.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                String body = answer.body();
                printed.put(
                        who + path,
                        body.substring(body.indexOf("<main"), body.indexOf("</main>"))
                                .replaceAll("value=\"[\\w\\-]{30,}\"", ""));
            }
        });
        return printed;
    }

    @Test
    void untilTheFirstOfSeptemberEverybodyIsInTheOldYear() {
        school.beginNextYear();
        school.plan(Map.of());
        school.turn();
        Visitor deputy = school.program.signedIn("deputy"), vera = school.program.signedIn("vera");
        assertThat(deputy.get("/classes").body()).contains(">7-А<").doesNotContain(">8-А<");
        assertThat(vera.get("/pupils/9101").statusCode()).isEqualTo(200);
        school.program.clock().moveTo(Instant.parse("2027-08-31T20:59:59Z"));
        deputy = school.program.signedIn("deputy");
        assertThat(deputy.get("/classes").body()).contains(">7-А<").doesNotContain(">8-А<");
        school.program.clock().moveTo(Instant.parse("2027-08-31T21:00:00Z"));
        assertThat(deputy.get("/classes").body()).contains(">8-А<").doesNotContain(">7-А<");
        Visitor anna = school.program.signedIn("anna");
        assertThat(anna.get("/registers").body()).contains("Алгебра, 8-А").doesNotContain("Алгебра, 7-А");
        assertThat(anna.get("/registers?year=901").body())
                .contains("Алгебра, 7-А")
                .doesNotContain("Алгебра, 8-А");
        vera = school.program.signedIn("vera");
        assertThat(vera.get("/pupils/9101").statusCode()).isEqualTo(200);
    }

    @Test
    void somePupilsGoAnotherWay() {
        school.beginNextYear();
        school.plan(Map.of("becomes-972", ""));
        var saved = school.admin.submit(
                "/rollover/classes/971",
                Map.of("fate-9101", "conditional", "fate-9102", "leaving", "fate-9103", "to:8-А"));
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(school.admin
                        .submit("/rollover/classes/972", Map.of("fate-9202", "to:8-А"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(school.admin
                        .submit("/rollover/classes/911", Map.of("fate-9301", "to:1-Б"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(school.admin
                        .submit("/rollover/classes/911", Map.of("fate-9301", "to:9-Я"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(school.admin
                        .submit("/rollover/classes/981", Map.of("fate-9811", "leaving"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(school.turn().statusCode()).isEqualTo(302);
        assertThat(school.lines(MOVEMENTS))
                .containsExactly(
                        "9101 promotion 41 2027-09-01 переведён условно, с академической задолженностью",
                        "9102 leaving 42 2027-06-30 ",
                        "9103 promotion 41 2027-09-01 ",
                        "9105 promotion 41 2027-09-01 ",
                        "9201 leaving 42 2027-06-30 ",
                        "9202 promotion 41 2027-09-01 ",
                        "9301 repeated 41 2027-09-01 ");
        assertThat(
                        school.lines(
                                "select k.name || ' ' || count(e.pupil_id) from school.class_group k join school.academic_year y on y.id = k.year_id left join people.enrolment e on e.class_id = k.id where y.name = '2027/28' group by k.name order by k.name"))
                .containsExactly("1-А 0", "1-Б 1", "2-А 0", "8-А 4");
    }
}
