package eljur.attendance;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The nurse sees certificates and exemptions, the psychologist shares of a month; nobody else sees theirs, and they see no more. */
class MedicalTest {

    private SchoolProgram program;
    private Visitor nurse;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        nurse = program.signedIn("nurse");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aCertificateCoversItsDaysAtOnce() {
        program.inDatabase(
                db -> db.sql("update journal.absence set kind = 'absent' where pupil_id = 9103 and lesson_id = 9711216")
                        .update());
        assertThat(nurse.get("/medical").body()).contains("Константинопольская Александра", "причина не выяснена");
        for (int i = 0; i < 2; i++)
            assertThat(nurse.submit("/medical/9103/certificates", certificate()).statusCode())
                    .isEqualTo(302);
        assertThat(nurse.get("/medical").body()).contains("справка есть");
        assertThat(nurse.get("/medical/9103").body()).contains("14.12–16.12", "справка № 45 от 16.12.2026");
        String shown = program.inDatabase(db -> db.sql(
                        "select kind || ' ' || recorded_kind from journal.v_absence where lesson_id = 9711216 and pupil_id = 9103")
                .query(String.class)
                .single());
        assertThat(shown).isEqualTo("ill absent");
        assertThat(events("absence-reason")).containsExactly("recorded 9103 NURSE");
        // The form tutor sees it, and does not take back what the nurse has seen on paper.
        long id = program.inDatabase(db -> db.sql("select id from journal.absence_reason where pupil_id = 9103")
                .query(Long.class)
                .single());
        var vera = program.signedIn("vera");
        assertThat(vera.get("/classes/971/attendance").body()).contains("справка № 45 от 16.12.2026");
        assertThat(vera.submit("/classes/971/attendance/reasons/" + id + "/withdrawal", Map.of("why", "нет"))
                        .body())
                .contains("подтвердил медицинский работник");
        assertThat(nurse.submit("/medical/9103/certificates/" + id + "/withdrawal", Map.of("why", "не та"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(events("absence-reason")).containsExactly("recorded 9103 NURSE", "withdrawn 9103 NURSE");
    }

    @Test
    void anExemptionStandsInTheRegisterOfItsSubject() {
        Map<String, String> typed = new HashMap<>(
                Map.of("kind", "exempt", "subject", "9001", "since", "2026-12-14", "until", "2026-12-18"));
        typed.put("document-number", "7");
        assertThat(nurse.submit("/medical/" + DARYA + "/exemptions", typed).statusCode())
                .isEqualTo(302);
        assertThat(nurse.get("/medical").body()).contains("освобождение, Алгебра, по 18.12.2026");
        String register = program.signedIn("anna").get("/registers/" + ALGEBRA).body();
        assertThat(register).contains("освобождён с 14.12.2026 по 18.12.2026, справка № 7");
        assertThat(register.split("data-e=\"осв\"", -1)).hasSize(3 + 1); // Monday, Wednesday, Friday
        long id = program.inDatabase(db -> db.sql("select id from people.exemption where id < 900")
                .query(Long.class)
                .single());
        nurse.submit("/medical/" + DARYA + "/exemptions/" + id + "/ending", Map.of("why", "не тот ученик"));
        assertThat(program.signedIn("anna").get("/registers/" + ALGEBRA).body()).doesNotContain("освобождён с");
        assertThat(events("exemption")).containsExactly("recorded 9101 NURSE", "ended 9101 NURSE");
    }

    @Test
    void aPupilTaughtAtHomeHasTheOrderInTheLine() {
        program.inDatabase(db -> db.sql("""
                        with moved as (
                            insert into people.movement (school_id, id, pupil_id, kind, order_number, order_date, effective_on, recorded_at, recorded_by)
                            values (901, 9990, 9101, 'study-form', '118', '2026-11-20', '2026-11-23', '2026-11-20T08:00Z', 9007))
                        insert into people.study_form (school_id, movement_id, pupil_id, form, since, until)
                        values (901, 9990, 9101, 'home', '2026-11-23', '2027-05-31')""").update());
        assertThat(program.signedIn("anna").get("/registers/" + ALGEBRA).body())
                .contains("надомн")
                .contains("обучение на дому с 23.11.2026 по 31.05.2027, приказ № 118 от 20.11.2026");
    }

    @Test
    void whatTheJournalSaysOtherwiseIsShownAndAskedOnce() {
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence_reason (school_id, id, pupil_id, since, until, reason, sign, source, entered_at, entered_by, accepted_at, accepted_by)
                        values (901, 990, 9102, '2026-12-15', '2026-12-18', 'family', 'excused', 'tutor', '2026-12-15T09:00Z', 9003, '2026-12-15T09:00Z', 9003)""").update());
        var asked = nurse.submit("/medical/9102/certificates", certificate());
        assertThat(asked.statusCode()).isEqualTo(422);
        String differs = "На уроках был: 16.12 (уроков: 1). Записано: 15.12–18.12, по заявлению семьи.";
        assertThat(asked.body())
                .contains("Справка пока не записана", differs, "value=\"45\"")
                .contains("name=\"agreed\" value=\"" + differs + "\"");
        assertThat(events("absence-reason")).isEmpty();
        var agreed = new HashMap<>(certificate());
        agreed.put("agreed", "На уроках был: 15.12 (уроков: 1).");
        assertThat(nurse.submit("/medical/9102/certificates", agreed).statusCode())
                .as("something else was shown")
                .isEqualTo(422);
        agreed.put("agreed", differs);
        assertThat(nurse.submit("/medical/9102/certificates", agreed).statusCode())
                .isEqualTo(302);
        assertThat(events("absence-reason")).containsExactly("recorded 9102 NURSE");
    }

    @Test
    void whatIsTypedWronglyIsRefusedAndKept() {
        var typed = new HashMap<>(certificate());
        typed.put("until", "2026-12-10");
        var answer = nurse.submit("/medical/9103/certificates", typed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("последний день раньше первого", "value=\"45\"");
        assertThat(nurse.submit(
                                "/medical/9103/exemptions",
                                Map.of(
                                        "kind",
                                        "exempt",
                                        "subject",
                                        "9006",
                                        "since",
                                        "2026-12-14",
                                        "until",
                                        "2026-12-18"))
                        .body())
                .contains("предмет или вид освобождения не выбран");
        assertThat(events("absence-reason")).isEmpty();
    }

    @Test
    void nobodyElseOpensTheMedicalRoom() {
        for (String other :
                List.of("anna", "vera", "director", "deputy", "admin", "secretary", "psychologist", "olga", "darya")) {
            assertThat(program.signedIn(other).get("/medical").statusCode())
                    .as(other)
                    .isEqualTo(403);
            assertThat(program.signedIn(other)
                            .submit("/medical/9103/certificates", certificate())
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(nurse.get("/medical/9811").statusCode()).isEqualTo(404);
        assertThat(nurse.submit("/medical/9811/certificates", certificate()).statusCode())
                .isEqualTo(404);
        assertThat(nurse.get("/registers/" + ALGEBRA).statusCode()).isEqualTo(403);
        assertThat(nurse.get("/classes/971/attendance").statusCode()).isEqualTo(403);
    }

    @Test
    void thePsychologistSeesSharesAndNoMarks() {
        var psychologist = program.signedIn("psychologist");
        // Lessons of December at which it was said who is there: the 4th, the 9th, the 16th.
        String page = psychologist.get("/attendance?month=2026-12").body();
        assertThat(page).contains("Константинопольская Александра", "33 %", "1 из 3", "систематически");
        assertThat(page).contains("Абрамова Дарья").doesNotContain("Ершов");
        assertThat(psychologist.get("/attendance?month=2026-13").statusCode()).isEqualTo(404);
        for (String path : List.of("/registers/" + ALGEBRA, "/classes/971/attendance", "/attendance/rule", "/summary"))
            assertThat(psychologist.get(path).statusCode()).as(path).isEqualTo(403);
        for (String other : List.of("anna", "vera", "admin", "secretary", "nurse", "olga"))
            assertThat(program.signedIn(other).get("/attendance").statusCode())
                    .as(other)
                    .isEqualTo(403);
    }

    @Test
    void theBorderIsTheSchoolsByItsAct() {
        var deputy = program.signedIn("deputy");
        Map<String, String> typed = new HashMap<>(Map.of(
                "act",
                "приказ № 9",
                "since",
                "2026-09-01",
                "lesson-share",
                "50",
                "day-lessons",
                "",
                "week-share",
                "50"));
        typed.put("month-share", "0");
        var refused = deputy.submit("/attendance/rule", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("доля месяца должна быть числом от 1 до 100", "value=\"приказ № 9\"");
        typed.put("month-share", "40");
        for (int i = 0; i < 2; i++)
            assertThat(deputy.submit("/attendance/rule", typed).statusCode()).isEqualTo(302);
        assertThat(deputy.get("/attendance/rule").body())
                .contains("приказ № 9", "день пропущен, если пропущены все уроки");
        assertThat(deputy.get("/attendance?month=2026-12").body()).doesNotContain(">систематически<");
        assertThat(events("attendance-rule")).hasSize(1);
        assertThat(program.signedIn("director")
                        .submit("/attendance/rule", typed)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theSummaryOfAClassIsAPageAndASpreadsheet() {
        var vera = program.signedIn("vera");
        String page = vera.get("/classes/971/attendance/summary?since=2026-12-01&until=2026-12-16")
                .body()
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ");
        assertThat(page).contains("Абрамова Дарья 3 1 1 1 1 1 33");
        var sheet = vera.getBytes(
                "/classes/971/attendance/summary.xlsx?since=2026-12-01&until=2026-12-16", "Accept", "*/*");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attendance-971-2026-12-01.xlsx");
        assertThat(sheet.body()[0]).isEqualTo((byte) 'P');
        assertThat(vera.get("/classes/971/attendance/summary?since=2026-12-16&until=2026-12-01")
                        .body())
                .contains("последний день раньше первого");
        assertThat(program.signedIn("boris")
                        .as("FORM_TUTOR")
                        .get("/classes/971/attendance/summary")
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> certificate() {
        return Map.of(
                "since", "2026-12-14", "until", "2026-12-16", "document-number", "45", "document-day", "2026-12-16");
    }

    private List<String> events(String entity) {
        return program.inDatabase(db -> db.sql(
                        "select concat_ws(' ', action, pupil_id, role) from audit.change_event where entity = ? order by id")
                .param(entity)
                .query(String.class)
                .list());
    }
}
