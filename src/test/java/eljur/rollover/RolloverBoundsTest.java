package eljur.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked before a year is turned, and what still happens in the old one afterwards. */
class RolloverBoundsTest {

    private static final String GROUPS =
            "select group_id || ' ' || since || ' ' || coalesce(until::text, '') from people.group_member where pupil_id = 9101 order by since";

    private static final String PLACES = """
            select k.name || ' ' || e.since || ' ' || coalesce(e.until::text, '-')
            from people.enrolment e join school.class_group k on k.id = e.class_id where e.pupil_id = 9101 order by e.since""";

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
    void aTutorAppointedBySlipIsTakenOutAndTheTurnCanBeTakenBack() {
        school.beginNextYear();
        Map<String, String> before = school.rows();
        school.plan(Map.of());
        school.turn();
        long eighth = school.number("select id from school.class_group where name = '8-А'");
        String tutors =
                "select person_id || ' ' || since || ' ' || coalesce(until::text, '-') from people.form_tutor where class_id = "
                        + eighth + " order by since";
        String path = "/classes/" + eighth + "/tutors";
        assertThat(school.lines(tutors)).containsExactly("9003 2027-09-01 -");
        assertThat(school.admin
                        .submit(path, Map.of("person", "9001", "since", "2027-10-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(school.lines(tutors)).containsExactly("9003 2027-09-01 2027-09-30", "9001 2027-10-01 -");
        assertThat(school.admin.get(path).body()).contains("value=\"9001:2027-10-01\"");
        Map<String, String> slip = Map.of("tutor", "9001:2027-10-01");
        assertThat(school.admin.submit(path + "/removal", slip).statusCode()).isEqualTo(302);
        assertThat(school.lines(tutors)).containsExactly("9003 2027-09-01 -");
        var again = school.admin.submit(path + "/removal", slip);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Не убрано: этого назначения уже нет");
        assertThat(school.undo().statusCode()).isEqualTo(302);
        assertThat(school.rows()).isEqualTo(before);
    }

    @Test
    void intoWhichYearFilesGoIsSaidAsSoonAsThereIsANextOne() {
        assertThat(school.admin.get("/imports").body()).doesNotContain("учебный год. В ");
        long next = school.beginNextYear();
        assertThat(school.admin.get("/imports").body())
                .contains(
                        "Файлы загружаются в 2026/27 учебный год. В 2027/28 они пойдут с 1 июня 2027, когда этот год закончится.");
        assertThat(school.admin.get("/readiness").body()).doesNotContain("пока попадают");
        assertThat(school.admin.get("/readiness?year=" + next).body())
                .contains("пока попадают в 2026/27. В 2027/28 они пойдут с 1 июня 2027; до того вносите здесь");
    }

    @Test
    void nothingIsDoneBeforeItIsDecidedNorOtherwiseThanItWasShown() {
        assertThat(school.admin.get("/rollover").body()).contains("Следующего учебного года ещё нет");
        assertThat(school.turn().statusCode()).isEqualTo(422);
        school.beginNextYear();
        assertThat(school.admin.get("/rollover").body())
                .contains("Укажите номер и дату приказа о переводе")
                .doesNotContain(">Перевести год<");
        assertThat(school.plan(Map.of("becomes-971", "8-А", "becomes-911", "8-А"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(school.admin.get("/rollover").body())
                .contains("8-А: это название получают классы разных параллелей");
        assertThat(school.plan(Map.of("becomes-911", "2-А", "leave-on", "2027-03-01"))
                        .body())
                .contains("последний день выпускников должен быть с 31.05.2027 по 31.08.2027", "value=\"2027-03-01\"");
        school.plan(Map.of("becomes-911", "2-А"));
        Map<String, String> form = school.form();
        school.change("update people.enrolment set until = '2026-12-15' where pupil_id = 9202");
        var other = school.admin.submit("/rollover/turn", form);
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("что-то изменилось");
        assertThat(school.number("select count(*) from rollover.turn")).isZero();
        assertThat(school.program.signedIn("deputy").get("/rollover").body())
                .contains("Переводит год администратор", ">8-А<")
                .doesNotContain(">Перевести год<");
    }

    @Test
    void beforeTheYearIsOverItIsAskedAboutOnceMore() {
        school.beginNextYear();
        school.plan(Map.of());
        Map<String, String> form = school.form();
        form.remove("early");
        var asked = school.admin.submit("/rollover/turn", form);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains(
                        "Год ещё не переведён. До конца учебного года ещё 166 дней; перевод обычно делают в июне–августе.",
                        ">Всё равно перевести<");
        assertThat(school.number("select count(*) from rollover.turn")).isZero();
        form.put("early", "true");
        assertThat(school.admin.submit("/rollover/turn", form).statusCode()).isEqualTo(302);
        assertThat(school.number("select count(*) from rollover.turn")).isEqualTo(1);
        assertThat(school.undo().statusCode()).isEqualTo(302);
        school.change(
                "update school.academic_year set ends_on = '2026-12-16' where school_id = 901 and name = '2026/27'");
        form = school.form();
        form.remove("early");
        assertThat(school.admin.submit("/rollover/turn", form).statusCode()).isNotEqualTo(200);
    }

    @Test
    void whoLeavesInTheSummerGivesUpThePlaceInTheNextYear() {
        school.beginNextYear();
        school.plan(Map.of());
        school.turn();
        List<String> before = school.lines(PLACES), groupsBefore = school.lines(GROUPS);
        assertThat(before).hasSize(2);
        assertThat(groupsBefore).hasSize(2);
        Visitor secretary = school.program.signedIn("secretary");
        var left = secretary.submit(
                "/pupils/9101/movements",
                Map.of(
                        "kind",
                        "leaving",
                        "day",
                        "2027-07-15",
                        "order",
                        "77",
                        "order-date",
                        "2027-07-14",
                        "note",
                        "переезд"));
        assertThat(left.statusCode()).isEqualTo(302);
        assertThat(school.lines(PLACES)).containsExactly("7-А 2026-09-01 2027-07-15");
        assertThat(
                        school.lines(
                                "select group_id || ' ' || since || ' ' || until from people.group_member where pupil_id = 9101"))
                .containsExactly("979 2026-09-01 2027-07-15");
        assertThat(school.admin.get("/rollover").body()).contains("Приказ об ученике: Абрамова Дарья, 14.07.2027");
        assertThat(school.undo().statusCode()).isNotEqualTo(302);
        String order = school.lines("select max(id)::text from people.movement where pupil_id = 9101")
                .getFirst();
        assertThat(secretary
                        .submit(
                                "/pupils/9101/annulment",
                                Map.of("movement", order, "order", "78", "order-date", "2027-07-14", "why", "остаётся"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(school.lines(PLACES)).containsExactlyElementsOf(before);
        assertThat(school.lines(GROUPS)).containsExactlyElementsOf(groupsBefore);
        // what was annulled does not hold the turn
        assertThat(school.undo().statusCode()).isEqualTo(302);
    }

    @Test
    void anOrderInsideTheYearThatWasTurnedAlreadySaysWhatToDo() {
        school.beginNextYear();
        school.plan(Map.of());
        school.turn();
        Visitor secretary = school.program.signedIn("secretary");
        String form = secretary.get("/pupils/new").body();
        assertThat(form).contains("7-А, 2026/27 учебный год", "8-А, 2027/28 учебный год");
        long next = school.number("select id from school.class_group where school_id = 901 and name = '8-Б'");
        var refused = secretary.submit(
                "/pupils/9101/movements",
                Map.of(
                        "kind",
                        "transfer",
                        "class",
                        String.valueOf(next),
                        "day",
                        "2026-12-17",
                        "order",
                        "77",
                        "order-date",
                        "2026-12-16"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("школа уже переведена на следующий год, и с 01.09.2027 ученик числится в 8-А");
        assertThat(secretary.get("/groups").body()).contains("<span class=\"chip\">2027/28</span>");
    }

    @Test
    void aCourseThatWasClosedIsNotTaughtInTheNextYear() {
        school.change(
                "insert into timetable.course (school_id, id, year_id, kind, subject_id, group_id, name) values (901, 60, 901, 'lesson', 9002, 971, 'Русский язык, 7-А')");
        school.change(
                "insert into timetable.course_closing (school_id, course_id, last_day, reason, recorded_at, recorded_by) values (901, 60, '2026-09-01', 'есть группы', now(), 9005)");
        long next = school.beginNextYear();
        school.plan(Map.of());
        school.turn();
        String names =
                "select name from timetable.course where school_id = 901 and year_id = %d order by 1".formatted(next);
        assertThat(school.lines(names)).contains("Алгебра, 8-А").doesNotContain("Русский язык, 8-А");
    }
}
