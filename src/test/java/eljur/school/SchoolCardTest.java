package eljur.school;

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

/** What stands on the school's papers, and who signs them. */
class SchoolCardTest {

    private static final Map<String, String> CARD = Map.ofEntries(
            Map.entry("name", "МБОУ «Заречная СОШ»"),
            Map.entry("short", "Заречная"),
            Map.entry("district", "Сакский район"),
            Map.entry("licence-number", "Л035-01251"),
            Map.entry("licence-date", "15.03.2021"),
            Map.entry("licence-by", "Минобразования"),
            Map.entry("address", "с. Заречное, ул. Мира, 2"),
            Map.entry("phone", "+7 978 000-00-00"),
            Map.entry("email", "school@mail.ru"),
            Map.entry("site", "zarech.example"),
            Map.entry("zone", "Europe/Simferopol"));

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
    void theAdministratorKeepsTheCardAndHistoryKeepsWhatWas() {
        assertThat(admin.submit("/school", CARD).statusCode()).isEqualTo(302);
        assertThat(row("""
                select name || '|' || short_name || '|' || district || '|' || licence_number || '|' || licence_date || '|' || licence_by
                    || '|' || address || '|' || phone || '|' || email || '|' || site || '|' || zone
                from school.v_school where school_id = 901"""))
                .isEqualTo(
                        "МБОУ «Заречная СОШ»|Заречная|Сакский район|Л035-01251|2021-03-15|Минобразования|с. Заречное, ул. Мира, 2"
                                + "|+7 978 000-00-00|school@mail.ru|zarech.example|Europe/Simferopol");
        assertThat(events("school"))
                .containsExactly("corrected 901 МБОУ «Заречная средняя школа» > МБОУ «Заречная СОШ»");
        assertThat(admin.submit("/school", CARD).statusCode()).isEqualTo(302);
        assertThat(events("school")).as("the same again").hasSize(1);
        assertThat(program.signedIn("director").get("/school").body())
                .contains("№ Л035-01251 от 15.03.2021, Минобразования")
                .doesNotContain("name=\"short\"");
    }

    @Test
    void theSchoolSaysSinceWhenTheJournalIsKeptHere() {
        assertThat(admin.get("/school").body()).contains("name=\"here\" type=\"date\" value=\"2026-08-01\"");
        Map<String, String> card = new HashMap<>(CARD);
        card.put("here", "2026-08-01");
        assertThat(admin.submit("/school", card).statusCode()).isEqualTo(302);
        assertThat(row("select coalesce(journal_since::text, '-') from school.school where id = 901"))
                .as("the day of its founding is no other day")
                .isEqualTo("-");
        card.put("here", "30.11.2026");
        assertThat(admin.submit("/school", card).statusCode()).isEqualTo(302);
        assertThat(row("select journal_since::text from school.v_school where school_id = 901"))
                .isEqualTo("2026-11-30");
        assertThat(events("school")).hasSize(2);
        assertThat(program.signedIn("director").get("/school").body()).contains("30.11.2026");
        card.put("here", "2029-01-01");
        HttpResponse<String> late = admin.submit("/school", card);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body())
                .contains("01.01.2029 позже конца последнего учебного года (31.05.2027)")
                .contains("value=\"2029-01-01\"");
        card.put("here", "");
        assertThat(admin.submit("/school", card).statusCode()).isEqualTo(302);
        assertThat(row("select journal_since::text from school.v_school where school_id = 901"))
                .isEqualTo("2026-08-01");
    }

    @Test
    void refusesAnotherZoneWhileThereAreLessons() {
        Map<String, String> card = new HashMap<>(CARD);
        card.put("zone", "Asia/Omsk");
        HttpResponse<String> answer = admin.submit("/school", card);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Часовой пояс не изменён: в школе уже есть уроки")
                .contains("value=\"Сакский район\"");
        program.inDatabase(db -> db.sql("""
                        with school as (
                            insert into school.school (id, name, short_name, zone, created_at)
                            values (903, 'Новая школа', 'Новая', 'Europe/Simferopol', '2026-12-01T08:00Z')),
                        person as (insert into people.person (school_id, id, surname, given_name) values (903, 9901, 'Новикова', 'Ада')),
                        account as (
                            insert into access.account (id, school_id, person_id, login, display_name, password_hash, opened_at)
                            select 9901, 903, 9901, 'ada', 'Новикова А.', password_hash, opened_at from access.account where login = 'anna')
                        insert into access.account_role (account_id, role, ordinal) values (9901, 'ADMINISTRATOR', 0)""").update());
        assertThat(program.signedIn("ada").submit("/school", card).statusCode()).isEqualTo(302);
        assertThat(row("select zone from school.school where id = 903")).isEqualTo("Asia/Omsk");
    }

    @Test
    void refusesWhatIsNoCard() {
        assertThat(refused("name", "")).contains("не заполнено поле «Полное название»");
        assertThat(refused("licence-date", "31.02.2021")).contains("в поле «Дата лицензии» нет такой даты");
        assertThat(refused("email", "почта")).contains("в адресе почты нет «@»");
        assertThat(refused("zone", "Mars/Olympus")).contains("такого часового пояса в списке нет");
        assertThat(events("school")).isEmpty();
    }

    private String refused(String field, String value) {
        Map<String, String> card = new HashMap<>(CARD);
        card.put(field, value);
        HttpResponse<String> answer = admin.submit("/school", card);
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        return answer.body();
    }

    @Test
    void oneDirectorSignsAfterTheOther() {
        Map<String, String> next = signer("head", "И. о. директора", "Зуева Е. М.", "2026-12-01");
        assertThat(admin.submit("/school/signers", next).body())
                .contains("с 01.09.2020 как директор подписывает Мороз Д. О.")
                .contains("value=\"Зуева Е. М.\"");
        assertThat(admin.submit("/school/signers/901/ending", Map.of("until", "2019-01-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.submit("/school/signers/901/ending", Map.of("until", "2026-11-30"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(admin.submit("/school/signers", next).statusCode()).isEqualTo(302);
        assertThat(admin.submit(
                                "/school/signers",
                                signer("deputy", "Заместитель директора по УВР", "Ким И. А.", "2026-09-01"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rows("""
                        select kind || ' ' || name || ' ' || since || ' ' || coalesce(until::text, '') from school.v_signer
                        where school_id = 901 order by since, kind"""))
                .containsExactly(
                        "head Мороз Д. О. 2020-09-01 2026-11-30",
                        "deputy Ким И. А. 2026-09-01 ",
                        "head Зуева Е. М. 2026-12-01 ");
        assertThat(
                        rows(
                                "select action from audit.change_event where school_id = 901 and entity = 'signer' order by id"))
                .containsExactly("corrected", "recorded", "recorded");
    }

    @Test
    void othersReadOrFindNothing() {
        for (String login : List.of("director", "deputy")) {
            Visitor reader = program.signedIn(login);
            assertThat(reader.get("/school").statusCode()).as(login).isEqualTo(200);
            assertThat(reader.submit("/school", CARD).statusCode()).as(login).isEqualTo(403);
        }
        for (String login : List.of("secretary", "boris", "vera", "olga", "darya"))
            assertThat(program.signedIn(login).get("/school").statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(program.signedIn("stranger-director").get("/school").body())
                .contains("Горная школа")
                .doesNotContain("Заречная");
        assertThat(admin.submit("/school/signers/902/ending", Map.of("until", "2027-01-01"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, String> signer(String kind, String position, String name, String since) {
        return Map.of("kind", kind, "position", position, "signer", name, "since", since);
    }

    private List<String> events(String entity) {
        return program.inDatabase(
                db -> db.sql("""
                        select action || ' ' || entity_key || ' ' || coalesce(old_value ->> 'name', '') || ' > ' || (new_value ->> 'name')
                        from audit.change_event where school_id = 901 and entity = ? order by id""").param(entity).query(String.class).list());
    }

    private String row(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).single());
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
