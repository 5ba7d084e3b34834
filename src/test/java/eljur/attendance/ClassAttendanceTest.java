package eljur.attendance;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form tutor explains absences: of a day, a week, a range, with the document; and answers what families announced. */
class ClassAttendanceTest {

    private static final String PAGE = "/classes/971/attendance";

    private SchoolProgram program;
    private Visitor vera;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        vera = program.signedIn("vera");
        // Kirill was away on Monday and Wednesday, and nobody knows why.
        program.inDatabase(db -> db.sql("""
                        with given as (
                            insert into journal.lesson (school_id, id, course_id, term_id, on_date, given_by, attendance_at, attendance_by, changed_at, changed_by)
                            select 901, 9711214, 971, 9012, date '2026-12-14', 9002, timestamptz '2026-12-14T08:10Z', 9002, timestamptz '2026-12-14T08:10Z', 9002)
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                        values (901, 9711216, 9102, 'absent', '2026-12-16T07:30Z', 9001)""").update());
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                        values (901, 9711214, 9102, 'absent', '2026-12-14T08:10Z', 9002)""").update());
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void whatNobodyExplainedStandsFirst() {
        String page = vera.get(PAGE).body();
        assertThat(page.split("Заявление семьи", -1)).hasSize(2 + 1);
        assertThat(page)
                .contains("пн, 14.12, 3-й урок")
                .contains("ср, 16.12, 3-й урок")
                .contains("1 из 1");
        assertThat(vera.get("/today").body()).contains("Объяснить 2 пропуска").contains("href=\"" + PAGE + "\"");
    }

    @Test
    void whatIsOlderThanTheListIsCountedBeneathIt() {
        assertThat(vera.get(PAGE).body())
                .contains("Раньше причина не выяснена ещё на 1 уроке.", "href=\"" + PAGE + "?week=2026-11-09\"")
                .contains("Открыть неделю первого из них, 9 ноября");
        program.inDatabase(db -> db.sql("""
                        insert into journal.absence (school_id, lesson_id, pupil_id, kind, recorded_at, recorded_by)
                        values (901, 9711109, 9102, 'absent', '2026-11-09T08:10Z', 9001)""").update());
        assertThat(vera.get(PAGE).body()).contains("Раньше причина не выяснена ещё на 2 уроках.");
        assertThat(vera.get(PAGE + "?week=2026-11-09").body())
                .contains("пн, 9.11")
                .doesNotContain("Раньше причина не выяснена");
        explain(vera, KIRILL, "ill", "2026-11-09", "2026-11-09", Map.of());
        assertThat(vera.get(PAGE).body()).contains("Раньше причина не выяснена ещё на 1 уроке.");
    }

    @Test
    void theWeekOfTheFirstDayIsShownAfterTheFormBeneathTheTable() {
        Map<String, String> form = Map.of("week", "2026-12-14", "follow", "yes");
        var later = explain(vera, KIRILL, "ill", "2026-12-22", "2026-12-23", form);
        assertThat(later.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(PAGE + "?week=2026-12-21"));
        var same = explain(vera, KIRILL, "ill", "2026-12-16", "2026-12-16", form);
        assertThat(same.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(PAGE + "?week=2026-12-14"));
        var quick = explain(vera, KIRILL, "truant", "2026-11-09", "2026-11-09", Map.of("week", "2026-12-14"));
        assertThat(quick.headers().firstValue("Location"))
                .as("the list is gone on with")
                .hasValueSatisfying(to -> assertThat(to).endsWith(PAGE + "?week=2026-12-14"));
    }

    @Test
    void whatTheNurseSawOnPaperOffersNoWithdrawal() {
        explain(vera, KIRILL, "ill", "2026-12-14", "2026-12-16", Map.of());
        String withdrawal = "/reasons/" + newest() + "/withdrawal";
        assertThat(vera.get(PAGE).body()).contains(withdrawal).doesNotContain("Отозвать может медсестра");
        program.inDatabase(db -> db.sql("update journal.absence_reason set source = 'nurse' where id = ?")
                .param(newest())
                .update());
        assertThat(vera.get(PAGE).body()).contains("Отозвать может медсестра").doesNotContain(withdrawal);
        assertThat(vera.submit(PAGE + withdrawal, Map.of("why", "ошибка")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aReasonOfSeveralDaysCoversThemAndIsAnEvent() {
        assertThat(explain(
                                vera,
                                KIRILL,
                                "ill",
                                "2026-12-14",
                                "2026-12-16",
                                Map.of("document-number", "45", "document-day", "2026-12-16"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(shown()).containsExactly("9711214 ill absent", "9711216 ill absent");
        String page = vera.get(PAGE).body();
        assertThat(page).doesNotContain("Заявление семьи").contains("болезнь, справка № 45 от 16.12.2026");
        assertThat(events()).containsExactly("recorded 9102 ill");
        assertThat(program.signedIn("anna").get("/registers/" + ALGEBRA).body()).contains("<i class=\"ab\">б</i>");
    }

    @Test
    void theSameAgainCountsOnce() {
        for (int i = 0; i < 2; i++)
            assertThat(explain(vera, KIRILL, "ill", "2026-12-14", "2026-12-16", Map.of())
                            .statusCode())
                    .isEqualTo(302);
        assertThat(events()).containsExactly("recorded 9102 ill");
    }

    @Test
    void withoutGoodReasonItStaysAnAbsenceAndIsExplained() {
        explain(vera, KIRILL, "truant", "2026-12-14", "2026-12-14", Map.of());
        assertThat(shown()).containsExactly("9711214 absent absent", "9711216 absent absent");
        assertThat(vera.get("/today").body()).contains("Объяснить 1 пропуск");
    }

    @Test
    void aWithdrawnReasonCoversNothingAndStaysInTheMemory() {
        explain(vera, KIRILL, "ill", "2026-12-14", "2026-12-16", Map.of());
        long id = program.inDatabase(db -> db.sql("select id from journal.absence_reason where pupil_id = 9102")
                .query(Long.class)
                .single());
        for (int i = 0; i < 2; i++)
            assertThat(vera.submit(PAGE + "/reasons/" + id + "/withdrawal", Map.of("why", "ошибка"))
                            .statusCode())
                    .isEqualTo(302);
        assertThat(shown()).containsExactly("9711214 absent absent", "9711216 absent absent");
        assertThat(events()).containsExactly("recorded 9102 ill", "withdrawn 9102 ill");
    }

    @Test
    void whatIsTypedWronglyIsRefusedAndKept() {
        var answer = explain(vera, KIRILL, "order", "2026-12-16", "2026-12-18", Map.of("note", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Впишите номер приказа")
                .contains("value=\"2026-12-18\"")
                .contains("value=\"9102\" checked");
        assertThat(explain(vera, KIRILL, "ill", "2026-12-18", "2026-12-16", Map.of())
                        .body())
                .contains("последний день раньше первого");
        assertThat(vera.submit(PAGE + "/reasons", Map.of("since", "2026-12-16", "reason", "ill"))
                        .body())
                .contains("не отмечен ни один ученик");
        assertThat(events()).isEmpty();
    }

    @Test
    void onlyWhoseClassItIsExplains() {
        for (String other : List.of("anna", "boris", "olga", "darya", "nurse", "psychologist", "admin", "secretary"))
            assertThat(explain(program.signedIn(other), KIRILL, "ill", "2026-12-14", "2026-12-16", Map.of())
                            .statusCode())
                    .as(other)
                    .isIn(403, 404);
        var boris = program.signedIn("boris").as("FORM_TUTOR");
        var stranger = program.signedIn("stranger").as("FORM_TUTOR");
        for (var other : List.of(boris, stranger)) {
            assertThat(other.get(PAGE).statusCode()).isEqualTo(404);
            assertThat(explain(other, KIRILL, "ill", "2026-12-14", "2026-12-16", Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(program.signedIn("director").get(PAGE).statusCode()).isEqualTo(200);
        assertThat(explain(program.signedIn("director"), KIRILL, "ill", "2026-12-14", "2026-12-16", Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(events()).isEmpty();
    }

    @Test
    void aPupilOfAnotherClassIsNotExplainedHere() {
        assertThat(explain(vera, 9201, "ill", "2026-12-14", "2026-12-16", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(events()).isEmpty();
    }

    @Test
    void aFamilyAnnouncesAndTheTutorAccepts() {
        var olga = program.signedIn("olga");
        assertThat(announce(olga, DARYA, "2026-12-16", "2026-12-18").statusCode())
                .isEqualTo(302);
        assertThat(announce(olga, DARYA, "2026-12-16", "2026-12-18").statusCode())
                .isEqualTo(302);
        assertThat(announce(olga, DARYA, "2026-12-18", "2026-12-21").body()).contains("вы уже сообщили");
        assertThat(announce(olga, DARYA, "2026-12-15", "2026-12-15").body()).contains("этот день уже прошёл");
        assertThat(vera.get(PAGE).body()).contains("Семья сообщила").contains("16.12–18.12: болезнь");
        long id = newest();
        assertThat(vera.submit(PAGE + "/reasons/" + id + "/request", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(vera.get(PAGE).body())
                .as("asked once")
                .contains("/reasons/" + id + "/acceptance")
                .doesNotContain("/reasons/" + id + "/request");
        assertThat(olga.get("/diary/absences?child=" + DARYA).body())
                .contains("школа просит документ: справку от врача. Отдайте её медсестре или классному руководителю");
        vera.submit(PAGE + "/reasons/" + id + "/acceptance", Map.of());
        assertThat(olga.get("/diary/absences?child=" + DARYA).body()).contains("16.12–18.12: болезнь");
        assertThat(events()).containsExactly("recorded 9101 ill", "document-asked 9101 ill", "accepted 9101 ill");
    }

    @Test
    void aFamilyTakesBackOnlyWhatHasNotBegun() {
        var olga = program.signedIn("olga");
        announce(olga, DARYA, "2026-12-17", "2026-12-18");
        var later = olga.submit("/diary/absences/" + newest() + "/withdrawal", Map.of("child", "" + DARYA));
        assertThat(later.statusCode()).isEqualTo(302);
        announce(olga, DARYA, "2026-12-16", "2026-12-16");
        var begun = olga.submit("/diary/absences/" + newest() + "/withdrawal", Map.of("child", "" + DARYA));
        assertThat(begun.statusCode()).isEqualTo(422);
        assertThat(begun.body()).contains("пропуск уже начался 16.12.2026");
        assertThat(events()).containsExactly("recorded 9101 ill", "withdrawn 9101 ill", "recorded 9101 ill");
    }

    @Test
    void whatTheSchoolWantsADocumentForMayBeTakenBackUntilItIsAccepted() {
        var olga = program.signedIn("olga");
        announce(olga, DARYA, "2026-12-16", "2026-12-16");
        String back = "/diary/absences/" + newest() + "/withdrawal";
        String request = PAGE + "/reasons/" + newest() + "/request";
        assertThat(vera.submit(request, Map.of()).statusCode()).isEqualTo(302);
        assertThat(olga.get("/diary/absences?child=" + DARYA).body()).contains(back);
        assertThat(olga.submit(back, Map.of("child", "" + DARYA)).statusCode()).isEqualTo(302);
        assertThat(events()).containsExactly("recorded 9101 ill", "document-asked 9101 ill", "withdrawn 9101 ill");
    }

    @Test
    void whatTheFamilyTookBackIsNeitherAcceptedNorAskedAbout() {
        var olga = program.signedIn("olga");
        announce(olga, DARYA, "2026-12-17", "2026-12-18");
        String reason = "/reasons/" + newest();
        olga.submit("/diary/absences/" + newest() + "/withdrawal", Map.of("child", "" + DARYA));
        for (String act : List.of("/acceptance", "/request")) {
            var answer = vera.submit(PAGE + reason + act, Map.of("week", "2026-12-14"));
            assertThat(answer.statusCode()).as(act).isEqualTo(422);
            assertThat(answer.body())
                    .contains("Не записано: сообщение забрано обратно")
                    .contains("14 декабря");
        }
        assertThat(events()).containsExactly("recorded 9101 ill", "withdrawn 9101 ill");
    }

    @Test
    void aDayWithoutSchoolIsNeitherProposedNorTaken() {
        var olga = program.signedIn("olga");
        assertThat(announce(olga, DARYA, "2026-12-19", "2026-12-20").body()).contains("в эти дни у класса нет уроков");
        assertThat(announce(olga, DARYA, "2027-01-02", "2027-01-03").body()).contains("в эти дни у класса нет уроков");
        assertThat(events()).isEmpty();
        assertThat(announce(olga, DARYA, "2026-12-19", "2026-12-21").statusCode())
                .as("a stretch over a weekend")
                .isEqualTo(302);
        program.clock().moveBy(java.time.Duration.ofDays(3)); // Saturday
        assertThat(program.signedIn("olga")
                        .get("/diary/absences?child=" + DARYA)
                        .body())
                .contains("name=\"since\" value=\"2026-12-21\"")
                .contains("name=\"until\" value=\"2026-12-21\"");
    }

    @Test
    void aFamilyAnnouncesOfItsOwnChildOnly() {
        for (String other : List.of("tatyana", "stranger-guardian"))
            assertThat(announce(program.signedIn(other), DARYA, "2026-12-17", "2026-12-17")
                            .statusCode())
                    .as(other)
                    .isEqualTo(404);
        for (String other : List.of("darya", "vera", "anna"))
            assertThat(announce(program.signedIn(other), DARYA, "2026-12-17", "2026-12-17")
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        assertThat(program.signedIn("tatyana")
                        .submit("/diary/absences/901/withdrawal", Map.of("child", "9201"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(events()).isEmpty();
    }

    @Test
    void thePageCostsTheSameForAFewAndForMany() {
        int few = statements();
        eljur.testing.FullClass.seat(program);
        assertThat(vera.get(PAGE).body().split("name=\"pupil\"")).hasSizeGreaterThan(28);
        assertThat(statements()).isEqualTo(few).isLessThanOrEqualTo(7);
    }

    private int statements() {
        vera.get(PAGE);
        return program.statements().during(() -> vera.get(PAGE)).size();
    }

    private HttpResponse<String> explain(
            Visitor who, long pupil, String reason, String since, String until, Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(more);
        typed.putAll(Map.of("pupil", "" + pupil, "reason", reason, "since", since, "until", until));
        return who.submit(PAGE + "/reasons", typed);
    }

    private HttpResponse<String> announce(Visitor who, long child, String since, String until) {
        return who.submit(
                "/diary/absences", Map.of("child", "" + child, "reason", "ill", "since", since, "until", until));
    }

    private long newest() {
        return program.inDatabase(db -> db.sql("select max(id) from journal.absence_reason where id < 900")
                .query(Long.class)
                .single());
    }

    private List<String> shown() {
        return program.inDatabase(db -> db.sql(
                        "select concat_ws(' ', lesson_id, kind, recorded_kind) from journal.v_absence where pupil_id = 9102 order by 1")
                .query(String.class)
                .list());
    }

    private List<String> events() {
        return program.inDatabase(db -> db.sql(
                        "select action || ' ' || pupil_id || ' ' || (new_value ->> 'reason') from audit.change_event where entity = 'absence-reason' order by id")
                .query(String.class)
                .list());
    }
}
