package eljur.reports;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.KIRILL;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kirill is taught at home since 7 December; the deputy head opens his individual journal, Boris gives the lessons. */
class OwnJournalTest {

    private static final String COURSES = "/courses/own/" + KIRILL, JOURNAL = "/own-journals/" + KIRILL;

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
    void withoutAnOrderThereIsNoIndividualJournal() {
        assertThat(deputy.get(COURSES).body())
                .contains("Приказа об обучении на дому")
                .doesNotContain("name=\"subject\"");
        var refused = add(deputy, KIRILL);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Не добавлено: нет приказа");
        assertThat(rows("select count(*)::text from people.own_group")).containsExactly("0");
    }

    @Test
    void theDeputyPutsASubjectIntoItOnce() {
        order("home");
        assertThat(add(deputy, KIRILL).statusCode()).isEqualTo(302);
        assertThat(add(deputy, KIRILL).body()).contains("уже есть");
        assertThat(rows("""
                        select g.name || ' | ' || c.name || ' | ' || m.since || ' | ' || m.until || ' | ' || t.person_id || ' since ' || t.since
                        from people.own_group o
                        join people.study_group g on g.school_id = o.school_id and g.id = o.group_id
                        join people.group_member m on m.school_id = o.school_id and m.group_id = o.group_id and m.pupil_id = o.pupil_id
                        join timetable.course c on c.school_id = o.school_id and c.group_id = o.group_id
                        join timetable.course_teacher t on t.school_id = o.school_id and t.course_id = c.id"""))
                .containsExactly(
                        "Белозёров К. А., 7-А: обучение на дому | Алгебра, Белозёров К. А. (индивидуально) | 2026-12-07 | 2027-05-31 | 9002 since 2026-12-07");
        assertThat(
                        rows(
                                "select entity || ' ' || action from audit.change_event where role = 'DEPUTY_HEAD' order by id"))
                .contains("study-group recorded", "group-member recorded", "course recorded");
        assertThat(program.signedIn("vera").get(JOURNAL).body())
                .contains("Обучение на дому: приказ № 41 от 04.12.2026, с 07.12.2026 по 31.05.2027.", "Алгебра")
                .doesNotContain(COURSES);
        assertThat(deputy.get(JOURNAL).body()).contains(COURSES, "<a href=\"/summary/971\">");
        assertThat(deputy.get(COURSES).body()).contains("<a href=\"/summary/971\">");
    }

    @Test
    void whatTheTeacherGivesThereStandsInTheJournalAndIsCarriedIntoTheClass() {
        order("home");
        add(deputy, KIRILL);
        long course = Long.parseLong(
                rows("select max(course_id)::text from timetable.v_own_course").getFirst());
        program.inDatabase(db -> db.sql("""
                        insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                        values (901, 99901, :course, '2026-12-15', 6, '13:00', '13:45');
                        insert into journal.period_mark (school_id, course_id, term_id, pupil_id, value, recorded_at, recorded_by)
                        values (901, :course, 9012, 9102, '4', '2026-12-16T07:00Z', 9002)""").param("course", course).update());
        var boris = program.signedIn("boris").as("TEACHER");
        assertThat(boris.get("/registers/" + course).body())
                .contains("Белозёров")
                .doesNotContain("Абрамова");
        assertThat(boris.post("/registers/" + course + "/cells", """
                                {"op":"%s","lesson":99901,"pupil":9102,"version":0,"text":"5","whole":true}""".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.signedIn("vera").get(JOURNAL).body()).contains("15.12", "за период 4");
        String line = program.signedIn("anna").get("/registers/" + ALGEBRA).body();
        line = line.substring(line.indexOf("<tr data-p=\"9102\""));
        assertThat(line.substring(0, line.indexOf("</tr>")))
                .contains("m4\">4</i><sup class=\"carried\" title=\"перенесено из индивидуального журнала\">");
        assertThat(program.signedIn("vera").get("/summary/971?term=9012").body())
                .contains("title=\"перенесено из индивидуального журнала\"", JOURNAL + "?term=9012");
        assertThat(program.signedIn("anna")
                        .get("/registers/" + ALGEBRA + "/results?term=9012")
                        .body())
                .contains("«4» перенесено из индивидуального журнала")
                .doesNotContain("name=\"m.9102\"");
        assertThat(program.signedIn("anna")
                        .get("/registers/" + ALGEBRA + "/closing?term=9012")
                        .body())
                .doesNotContain("Белозёров");
    }

    @Test
    void theYearOfWhoIsTaughtApartIsThatOfTheIndividualJournal() {
        order("home");
        add(deputy, KIRILL);
        program.inDatabase(db -> db.sql("""
                        insert into journal.year_mark (school_id, course_id, pupil_id, value, recorded_at, recorded_by)
                        values (901, 971, 9102, 'unattested', '2026-12-16T07:00Z', 9001),
                               (901, (select max(course_id) from timetable.v_own_course), 9102, '4', '2026-12-16T07:00Z', 9002)""").update());
        String line = deputy.get("/summary/971?column=year").body();
        line = line.substring(line.indexOf("Белозёров"));
        assertThat(line.substring(0, line.indexOf("</tr>")))
                .contains("m4\">4</i><sup class=\"brought\" title=\"перенесено из индивидуального журнала\">")
                .doesNotContain("н/а");
    }

    @Test
    void anIndividualPlanOfOneSubjectLeavesTheOthersAsTheyAre() {
        order("individual");
        assertThat(program.signedIn("anna").get("/registers/" + ALGEBRA).body()).doesNotContain("off way");
        add(deputy, KIRILL);
        assertThat(program.signedIn("anna").get("/registers/" + ALGEBRA).body()).contains("off way");
    }

    @Test
    void othersDoNotOpenIt() {
        order("home");
        for (String login : List.of("anna", "olga", "darya", "secretary"))
            assertThat(program.signedIn(login).get(JOURNAL).statusCode())
                    .as(login)
                    .isEqualTo(403);
        for (String login : List.of("vera", "olga", "director", "secretary"))
            assertThat(add(program.signedIn(login), KIRILL).statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("boris").as("FORM_TUTOR").get(JOURNAL).statusCode())
                .as("tutor of another class")
                .isEqualTo(404);
        var stranger = program.signedIn("stranger-director");
        assertThat(stranger.get(JOURNAL).statusCode()).isEqualTo(404);
        assertThat(rows("select count(*)::text from people.own_group")).containsExactly("0");
    }

    private static HttpResponse<String> add(Visitor who, long pupil) {
        return who.submit("/courses/own/" + pupil, Map.of("subject", "9001", "person", "9002", "hours", "2"));
    }

    private void order(String form) {
        program.inDatabase(db -> db.sql("""
                        insert into people.movement (school_id, id, pupil_id, kind, order_number, order_date, effective_on, recorded_at, recorded_by)
                        values (901, 9990, 9102, 'study-form', '41', '2026-12-04', '2026-12-07', '2026-12-04T09:00Z', 9007);
                        insert into people.study_form (school_id, movement_id, pupil_id, form, since, until)
                        values (901, 9990, 9102, :form, '2026-12-07', '2027-05-31')""").param("form", form).update());
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list()).stream()
                .map(one -> one.replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }
}
