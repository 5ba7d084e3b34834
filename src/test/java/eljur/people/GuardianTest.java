package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guardians: Olga is the mother of Darya and of Mira; Igor, the father, gets Darya's results on paper. */
class GuardianTest {

    private static final String OLGA = "/pupils/9101/guardians/9401";

    private SchoolProgram program;
    private Visitor secretary;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        secretary = program.signedIn("secretary");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aNewSurnameByDocumentIsEverywhereTheFormerOneIsFoundAndTheLogInStays() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "surname", "Ёлкина",
                "given", "Ольга",
                "patronymic", "Петровна",
                "certificate", "свидетельство I-ЖБ № 7",
                "certificate-date", "2026-12-10",
                "day", "2026-12-14"));
        assertThat(secretary.submit(OLGA + "/name-changes", fields).statusCode())
                .isEqualTo(302);
        assertThat(secretary.submit(OLGA + "/name-changes", fields).statusCode())
                .isEqualTo(302);
        String former = "Абрамова Ольга Петровна до 14.12.2026, документ: свидетельство I-ЖБ № 7 от 10.12.2026";
        assertThat(secretary.get(OLGA).body()).contains("Ёлкина Ольга Петровна", former);
        assertThat(secretary.get("/pupils/9101").body()).contains("Ёлкина Ольга Петровна");
        assertThat(secretary.get("/pupils/9201/guardians/new?q=абрамова+ольга").body())
                .contains("Ёлкина Ольга Петровна");
        assertThat(program.signedIn("olga").get("/diary").body()).contains("Ёлкина О. П.");
        List<String> events = program.inDatabase(db -> db.sql(
                        "select entity || ' ' || action from audit.change_event where pupil_id = 9101 and entity <> 'cell' order by id")
                .query(String.class)
                .list());
        assertThat(events).containsExactly("name-change recorded", "person corrected");
        fields.put("certificate", "");
        fields.put("surname", "Речная");
        var refused = secretary.submit(OLGA + "/name-changes", fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("не заполнено поле «Документ и его номер»", "value=\"Речная\"");
        assertThat(program.signedIn("vera")
                        .submit(OLGA + "/name-changes", fields)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aRestrictionClosesTheDiaryOfThisChildAtOnceOnEverySession() {
        program.inDatabase(db -> db.sql("update people.guardianship set electronic = true where guardian_id = 9403")
                        .update()
                + db.sql(
                                "insert into access.account (id, school_id, person_id, login, display_name, password_hash, opened_at) select 9403, school_id, 9403, 'igor', 'Абрамов И. Н.', password_hash, opened_at from access.account where id = 9401")
                        .update()
                + db.sql("insert into access.account_role (account_id, role, ordinal) values (9403, 'GUARDIAN', 0)")
                        .update());
        Visitor olga = program.signedIn("olga"), other = program.signedIn("olga"), igor = program.signedIn("igor");
        assertThat(statuses("/diary?child=9101", olga, other, igor)).containsExactly(200, 200, 200);
        assertThat(restrict("2026-12-16", "").statusCode()).isEqualTo(302);
        assertThat(statuses("/diary?child=9101", olga, other, igor)).containsExactly(404, 404, 200);
        assertThat(statuses("/diary/subjects/971?child=9101", olga, other, igor))
                .containsExactly(404, 404, 200);
        assertThat(statuses("/diary?child=9301", olga, other, igor))
                .as("her other child")
                .containsExactly(200, 200, 404);
        assertThat(olga.get("/diary").body()).contains("Мира").doesNotContain("Дарья");
        assertThat(statuses("/diary?child=9101", program.signedIn("tatyana"), program.signedIn("stranger-guardian")))
                .containsExactly(404, 404);
        assertThat(secretary.get("/pupils/9101").body())
                .contains("дневник закрыт с 16.12.2026: решение суда, № 2-15/2026");
        assertThat(
                        lines(
                                "select entity || ' ' || action from audit.change_event where pupil_id = 9101 and role = 'SECRETARY'"))
                .containsExactly("guardian-restriction recorded");
    }

    @Test
    void whoIsRestrictedFindsNothingOfTheChildOnAnyPageNorOnPaper() {
        List<String> ofTheChild = List.of(
                "/diary?child=9101",
                "/diary?child=9101&week=2026-12-07",
                "/diary/subjects?child=9101",
                "/diary/subjects/971?child=9101",
                "/timetable?class=971",
                "/timetable.pdf?class=971");
        Visitor olga = program.signedIn("olga");
        assertThat(ofTheChild).allMatch(path -> olga.get(path).statusCode() == 200);
        assertThat(restrict("2026-12-16", "").statusCode()).isEqualTo(302);
        assertThat(ofTheChild).allMatch(path -> olga.get(path).statusCode() == 404);
        for (String path : List.of("/diary", "/diary/subjects", "/timetable"))
            assertThat(olga.get(path).body())
                    .as(path)
                    .doesNotContain("Дарья", "7-А", "9101")
                    .contains("ЭлЖур");
        for (String path : List.of("/pupils/9101", "/classes/971/contacts", "/classes/971/birthdays", "/registers/971"))
            assertThat(olga.get(path).statusCode()).as(path).isEqualTo(403);
        program.inDatabase(db -> db.sql("delete from people.guardianship where guardian_id = 9401 and pupil_id = 9301")
                .update());
        for (String path : List.of("/diary", "/diary/subjects", "/timetable"))
            assertThat(olga.get(path).statusCode()).as(path).isIn(200, 404);
        assertThat(olga.get("/diary").body()).contains("Дневник").doesNotContain("Дарья");
    }

    @Test
    void aRestrictionHoldsFromItsFirstDayToItsLastAndMayBeLiftedEarlier() {
        assertThat(restrict("2026-12-17", "2026-12-20").statusCode()).isEqualTo(302);
        assertThat(daysOpen()).containsExactly("16", "21", "22");
        var again = restrict("2026-12-17", "2026-12-20");
        assertThat(again.statusCode()).as("said twice").isEqualTo(302);
        assertThat(restrict("2026-12-19", "").statusCode()).as("overlapping").isEqualTo(422);
        String id = lines("select id::text from people.guardian_restriction where kind = 'no-diary'")
                .getFirst();
        assertThat(secretary
                        .submit(OLGA + "/restrictions/endings", Map.of("restriction", id, "until", "2026-12-17"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(daysOpen()).containsExactly("16", "18", "19", "20", "21", "22");
        assertThat(secretary
                        .submit(OLGA + "/restrictions/endings", Map.of("restriction", id, "until", "2026-12-01"))
                        .statusCode())
                .as("taken back")
                .isEqualTo(302);
        assertThat(daysOpen()).containsExactly("16", "17", "18", "19", "20", "21", "22");
    }

    private List<String> daysOpen() {
        return lines("""
                select d.day from (select to_char(d, 'DD') as day, d::date as on_date from generate_series(date '2026-12-16', '2026-12-22', '1 day') d) d
                where exists (select from people.v_diary_reader r where r.guardian_id = 9401 and r.pupil_id = 9101 and d.on_date <@ r.days)
                order by 1""");
    }

    @Test
    void whoIsNoGuardianAnyMoreReadsUntilTheLastDay() {
        assertThat(secretary
                        .submit(OLGA + "/ending", Map.of("until", "2026-12-16"))
                        .statusCode())
                .isEqualTo(302);
        Visitor olga = program.signedIn("olga");
        assertThat(olga.get("/diary?child=9101").statusCode()).isEqualTo(200);
        program.clock()
                .moveTo(ZonedDateTime.of(2026, 12, 17, 9, 0, 0, 0, TestSchool.ZONE)
                        .toInstant());
        // A session ends with the day: she comes in again, for her other child.
        Visitor next = program.signedIn("olga");
        assertThat(next.get("/diary?child=9101").statusCode()).isEqualTo(404);
        assertThat(next.get("/diary?child=9301").statusCode()).isEqualTo(200);
        secretary = program.signedIn("secretary");
        assertThat(secretary.get("/pupils/9101").body()).contains("по 16.12.2026");
        assertThat(secretary
                        .submit(OLGA + "/ending", Map.of("until", "2020-01-01"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whoIsKnownHereIsLinkedAndNotDoubled() {
        Map<String, String> fields = new HashMap<>(Map.of(
                "surname",
                "Громова",
                "given",
                "Татьяна",
                "patronymic",
                "Ивановна",
                "relation",
                "relative",
                "since",
                "2026-12-16"));
        var asked = secretary.submit("/pupils/9101/guardians", fields);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains(
                        "взрослый с таким именем в списках уже есть – Громова Татьяна Ивановна",
                        "мать: Громов Пётр",
                        "value=\"9402\"");
        fields.put("person", "9402");
        for (int i = 0; i < 2; i++)
            assertThat(secretary.submit("/pupils/9101/guardians", fields).statusCode())
                    .isEqualTo(302);
        fields.remove("person");
        fields.put("another", "yes");
        assertThat(secretary.submit("/pupils/9101/guardians", fields).statusCode())
                .isEqualTo(302);
        assertThat(
                        lines(
                                "select g.relation || ' ' || (g.guardian_id = 9402) from people.guardianship g join people.person p on p.id = g.guardian_id where g.pupil_id = 9101 and p.surname = 'Громова' order by 1"))
                .containsExactly("relative false", "relative true");
        assertThat(program.signedIn("tatyana").get("/diary?child=9101").statusCode())
                .isEqualTo(200);
        fields.put("person", "9102");
        assertThat(secretary.submit("/pupils/9101/guardians", fields).statusCode())
                .as("a pupil")
                .isEqualTo(404);
        fields.put("person", "9841");
        assertThat(secretary.submit("/pupils/9101/guardians", fields).statusCode())
                .as("of another school")
                .isEqualTo(404);
    }

    @Test
    void hiddenContactsAreOnTheCardAndNotOnWhatIsHandedOut() {
        Visitor vera = program.signedIn("vera");
        assertThat(vera.submit(
                                "/pupils/9101/contacts",
                                Map.of("person", "9401", "kind", "phone", "value", "8 978 000 77 77", "hidden", "yes"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(vera.get("/pupils/9101").body()).contains("+7 978 000-77-77", "+7 978 000-94-03");
        assertThat(vera.get("/classes/971/contacts").body())
                .contains("+7 978 000-94-01", "Абрамов Игорь Николаевич")
                .doesNotContain("+7 978 000-77-77", "+7 978 000-94-03");
        Map<String, String> hide = new HashMap<>(Map.of(
                "kind", "contacts-hidden", "basis", "agreement", "document", "от 01.12.2026", "since", "2026-12-01"));
        assertThat(secretary.submit(OLGA + "/restrictions", hide).statusCode()).isEqualTo(302);
        assertThat(vera.get("/classes/971/contacts").body()).doesNotContain("+7 978 000-94-01");
        assertThat(program.signedIn("olga").get("/diary?child=9101").statusCode())
                .isEqualTo(200);
        assertThat(vera.submit("/pupils/9101/contacts/endings", Map.of("contact", "9101"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(vera.submit("/pupils/9101/contacts/endings", Map.of("contact", "9201"))
                        .statusCode())
                .as("of another")
                .isEqualTo(404);
        assertThat(lines("select id::text from people.contact where ended_at is not null"))
                .containsExactly("9101");
        assertThat(vera.submit(
                                "/pupils/9201/contacts",
                                Map.of("person", "9201", "kind", "phone", "value", "89780000000"))
                        .statusCode())
                .as("another class")
                .isEqualTo(404);
        var refused = vera.submit("/pupils/9101/contacts", Map.of("person", "9401", "kind", "email", "value", "ольга"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("это не похоже на адрес почты", "value=\"ольга\"");
    }

    private HttpResponse<String> restrict(String since, String until) {
        return secretary.submit(
                OLGA + "/restrictions",
                Map.of(
                        "kind",
                        "no-diary",
                        "basis",
                        "court",
                        "document",
                        "№ 2-15/2026",
                        "since",
                        since,
                        "until",
                        until));
    }

    private static List<Integer> statuses(String path, Visitor... visitors) {
        return java.util.Arrays.stream(visitors)
                .map(one -> one.get(path).statusCode())
                .toList();
    }

    private List<String> lines(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
