package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The staff: Anna (9001) teaches algebra to 7-А on three days a week, Vera (9003) tutors the class. */
class StaffTest {

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
    void somebodyIsHiredOnceAndTakesASecondPosition() {
        Map<String, String> fields = new HashMap<>(
                ordered(Map.of("surname", "Ёжиков", "given", "Лев", "position", "учитель", "since", "2026-12-01")));
        String path =
                admin.submit("/staff", fields).headers().firstValue("Location").orElseThrow();
        assertThat(admin.submit("/staff", fields).headers().firstValue("Location"))
                .contains(path);
        fields.put("order", "9");
        var known = admin.submit("/staff", fields);
        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(known.body()).contains("человек с таким именем в списках уже есть – Ёжиков Лев");
        assertThat(admin.submit(
                                path + "/appointments",
                                ordered(Map.of("position", "библиотекарь", "since", "2026-12-10")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.get("/staff?q=ежиков").body()).contains("учитель, библиотекарь");
        assertThat(admin.submit(path + "/appointments/endings", Map.of("position", "учитель", "until", "2026-12-15"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(
                        lines(
                                "select position || ' ' || since || ' ' || coalesce(until::text, '-') || ' ' || order_number from people.appointment order by id"))
                .containsExactly("учитель 2026-12-01 2026-12-15 5-к", "библиотекарь 2026-12-10 - 5-к");
        assertThat(lines("select position from people.staff where since = '2026-12-01'"))
                .containsExactly("библиотекарь");
    }

    @Test
    void aDismissalNamesTheOpenLessonsAndClosesTheLogInAfterTheLastDay() {
        Map<String, String> fields = new HashMap<>(ordered(Map.of("day", "2026-12-18")));
        var open = admin.submit("/staff/9001/dismissal", fields);
        assertThat(open.statusCode()).isEqualTo(422);
        // Mondays, Wednesdays and Fridays until 29 December; first grade and geometry on Wednesday
        assertThat(open.body())
                .contains(
                        "после 18.12.2026 за ним остаются 6 уроков: Алгебра, 7-А (4); Геометрия, 7-А, 1 гр. (1); Математика, 1-А (1); Шахматы.",
                        "<a href=\"/courses/971\">Алгебра, 7-А</a>",
                        "<a href=\"/courses/979\">Шахматы</a>");
        assertThat(program.signedIn("deputy").get("/courses/979").statusCode()).isEqualTo(200);
        assertThat(lines("select until::text from people.staff where person_id = 9001 and until is not null"))
                .isEmpty();
        fields.put("open", "yes");
        assertThat(admin.submit("/staff/9001/dismissal", fields).statusCode()).isEqualTo(302);
        assertThat(lines("select until::text from people.staff where person_id = 9001"))
                .containsExactly("2026-12-18");
        assertThat(lines("select position || ' ' || until from people.appointment where person_id = 9001"))
                .containsExactly("сотрудник 2026-12-18");
        assertThat(admin.get("/staff/9001").body()).contains("работает по 18.12.2026", "Без учителя остаются 6 уроков");
        Visitor anna = program.signedIn("anna");
        program.clock()
                .moveTo(ZonedDateTime.of(2026, 12, 19, 9, 0, 0, 0, TestSchool.ZONE)
                        .toInstant());
        program.bean(Leavers.class).closeAll();
        assertThat(anna.get("/today").statusCode()).isEqualTo(302);
        assertThat(program.signedIn("deputy").get("/registers/971").body()).contains("Абрамова Дарья");
        assertThat(
                        lines(
                                "select entity || ' ' || action from audit.change_event where role = 'ADMINISTRATOR' and person_id = 9006 order by id"))
                .containsExactly(
                        "appointment recorded", "appointment corrected", "staff corrected", "dismissal recorded");
    }

    @Test
    void nobodyDismissesOneselfNorBeforeTheFirstDay() {
        assertThat(admin.submit("/staff/9006/dismissal", ordered(Map.of("day", "2026-12-18")))
                        .body())
                .contains("Увольнение не записано: это вы сами.");
        assertThat(admin.submit("/staff/9008/dismissal", ordered(Map.of("day", "2019-12-18")))
                        .body())
                .contains("день раньше, чем начало 01.09.2020");
    }

    @Test
    void theTutorChangesInMidYearAndTheFormerOneLosesTheClass() {
        Visitor vera = program.signedIn("vera"), anna = program.signedIn("anna");
        assertThat(vera.get("/classes/971").statusCode()).isEqualTo(200);
        assertThat(program.signedIn("deputy")
                        .submit("/classes/971/tutors", Map.of("person", "9001", "since", "2026-12-16", "order", "40"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(
                        lines(
                                "select person_id || ' ' || since || ' ' || coalesce(until::text, '-') || ' ' || order_ref from people.form_tutor where class_id = 971 order by since"))
                .containsExactly("9003 2026-09-01 2026-12-15 ", "9001 2026-12-16 - 40");
        assertThat(vera.get("/classes/971").statusCode()).isEqualTo(404);
        assertThat(anna.as("FORM_TUTOR").get("/classes/971").statusCode()).isEqualTo(200);
        var earlier = admin.submit("/classes/971/tutors", Map.of("person", "9003", "since", "2026-12-01"));
        assertThat(earlier.body()).contains("Ткачук Анна Викторовна ведёт класс с 16.12.2026");
        assertThat(admin.submit("/classes/971/tutors", Map.of("person", "9401", "since", "2026-12-20"))
                        .body())
                .contains("20.12.2026 этот человек здесь не работает");
        assertThat(admin.submit("/classes/981/tutors", Map.of("person", "9003", "since", "2026-12-20"))
                        .statusCode())
                .isEqualTo(404);
        for (String login : List.of("director", "anna", "boris", "olga"))
            assertThat(program.signedIn(login)
                            .submit("/classes/971/tutors", Map.of("person", "9003", "since", "2026-12-20"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
    }

    @Test
    void aTutorWhoLedADayStaysAndOnesFirstDayMayGoToAnother() {
        String path = "/classes/971/tutors",
                rows = "select person_id || ' ' || since from people.form_tutor where class_id = 971 order by since";
        var led = admin.submit(path + "/removal", Map.of("tutor", "9003:2026-09-01"));
        assertThat(led.statusCode()).isEqualTo(422);
        assertThat(led.body())
                .contains("ведёт класс с 01.09.2026, этот день уже прошёл. Назначьте другого с нужного дня");
        for (String person : List.of("9001", "9002"))
            assertThat(admin.submit(path, Map.of("person", person, "since", "2027-01-11"))
                            .statusCode())
                    .isEqualTo(302);
        assertThat(lines(rows)).containsExactly("9003 2026-09-01", "9002 2027-01-11");
        for (String login : List.of("director", "anna", "boris", "olga"))
            assertThat(program.signedIn(login)
                            .submit(path + "/removal", Map.of("tutor", "9002:2027-01-11"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(admin.submit("/classes/981/tutors/removal", Map.of("tutor", "9002:2027-01-11"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.submit(path + "/removal", Map.of("tutor", "9002:2027-01-11"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(lines(rows)).containsExactly("9003 2026-09-01");
    }

    @Test
    void aNewSurnameStandsInTheFrameAndTheFormerOneOnTheCard() {
        Visitor boris = program.signedIn("boris");
        assertThat(admin.submit(
                                "/staff/9002/name-changes",
                                ordered(Map.of(
                                        "surname",
                                        "Ёжиков",
                                        "given",
                                        "Борис",
                                        "patronymic",
                                        "Петрович",
                                        "day",
                                        "2026-12-16")))
                        .statusCode())
                .isEqualTo(302);
        assertThat(boris.get("/today").body()).contains("Ёжиков Б. П.").doesNotContain("Лысенко");
        assertThat(admin.get("/staff?q=лысенко+борис").body()).contains("Ёжиков Борис Петрович");
        assertThat(admin.get("/staff/9002").body())
                .contains("Лысенко Борис Петрович до 16.12.2026, приказ № 5-к от 30.11.2026");
    }

    @Test
    void theCardsAreReadByTheHeadsAndKeptByAdministratorAndSecretary() {
        for (String login : List.of("director", "deputy", "activities")) {
            Visitor reader = program.signedIn(login);
            assertThat(reader.get("/staff/9001").body())
                    .as(login)
                    .contains("Ткачук Анна Викторовна")
                    .doesNotContain("/dismissal");
            assertThat(reader.submit("/staff/9001/dismissal", ordered(Map.of("day", "2026-12-18", "open", "yes")))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(program.signedIn("secretary").get("/staff/9001").body()).contains("/dismissal");
        for (String login : List.of("anna", "vera", "olga", "nurse"))
            assertThat(program.signedIn(login).get("/staff/9001").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("stranger-director").get("/staff/9001").statusCode())
                .isEqualTo(404);
        assertThat(admin.submit("/staff/9801/dismissal", ordered(Map.of("day", "2026-12-18")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(admin.submit("/staff/9101/card", Map.of("surname", "Х", "given", "Х"))
                        .statusCode())
                .as("a pupil")
                .isEqualTo(404);
    }

    private static Map<String, String> ordered(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(Map.of("order", "5-к", "order-date", "2026-11-30"));
        all.putAll(fields);
        return all;
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
