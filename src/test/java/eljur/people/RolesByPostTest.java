package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A table of the staff made everybody a teacher; what the posts suggest, the administrator gives with one press, and nobody else. */
class RolesByPostTest {

    private static final String FORM = "<form class=\"sheet flush by-post\"";

    private SchoolProgram program;
    private Visitor admin;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        // Anna leads courses, Boris is a form tutor, Vera does neither; the nurse's log-in is closed.
        change("""
                update people.staff set position = case person_id when 9001 then 'директор' when 9002 then 'заместитель директора по УВР'
                    when 9008 then 'медсестра' when 9009 then 'секретарь учебной части' else position end
                where school_id = 901""");
        change("delete from access.account_role where account_id in (9008, 9009)");
        change(
                "insert into access.account_role (account_id, role, ordinal) values (9008, 'TEACHER', 0), (9009, 'TEACHER', 0)");
        change("update access.account set closed_at = now() where id = 9008");
        admin = program.signedIn("admin");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void theyAreProposedAndShownAndGivenToThoseWhoAreTicked() {
        assertThat(proposed())
                .containsExactly(
                        "9009 Котова Раиса Павловна, секретарь учебной части: секретарь",
                        "9002 Лысенко Борис Петрович, заместитель директора по УВР: заместитель директора, учитель, классный руководитель",
                        "9001 Ткачук Анна Викторовна, директор: директор, администратор, учитель");
        assertThat(roles("9009")).isEqualTo("TEACHER");
        assertThat(admin.submit("/access/staff/roles", Map.of("person", "9009")).statusCode())
                .isEqualTo(302);
        assertThat(roles("9009")).isEqualTo("SECRETARY");
        assertThat(roles("9001")).isEqualTo("TEACHER, ADMINISTRATOR");
        assertThat(admin.submit("/access/staff/roles?person=9001&person=9002", Map.of("person", "9009"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(List.of(roles("9001"), roles("9002"), roles("9009")))
                .containsExactly("HEAD, ADMINISTRATOR, TEACHER", "DEPUTY_HEAD, TEACHER, FORM_TUTOR", "SECRETARY");
        String page = admin.get("/access/staff").body();
        assertThat(page).doesNotContain(FORM).contains("<td class=\"muted\">директор, администратор, учитель</td>");
        assertThat(program.<List<String>>inDatabase(db -> db.sql(
                                "select entity_key || ' ' || old_value || ' ' || new_value from audit.change_event where action = 'roles-given' order by id")
                        .query(String.class)
                        .list()))
                .first()
                .asString()
                .matches("9009 \\[\"TEACHER\"\\] \\[\"SECRETARY\"\\]");
    }

    @Test
    void nobodyIsGivenARoleUnasked() {
        var nobody = admin.submit("/access/staff/roles", Map.of());
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Роли не даны: никто не отмечен.", FORM);
        var stranger = admin.submit("/access/staff/roles?person=9009", Map.of("person", "9801"));
        assertThat(stranger.statusCode()).isEqualTo(422);
        assertThat(stranger.body()).contains("один из отмеченных здесь больше не работает");
        assertThat(program.signedIn("secretary").get("/access/staff").body()).doesNotContain(FORM);
        for (String login : List.of("secretary", "director", "deputy", "boris", "vera"))
            assertThat(program.signedIn(login)
                            .submit("/access/staff/roles", Map.of("person", "9009"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(403);
        assertThat(roles("9009")).isEqualTo("TEACHER");
    }

    private List<String> proposed() {
        String page = admin.get("/access/staff").body();
        String form = page.substring(page.indexOf(FORM), page.indexOf("/access/staff/slips"));
        return Pattern.compile(
                        "value=\"(\\d+)\" checked.*?/access/people/\\d+\">([^<]+)</a></th><td class=\"muted\">([^<]+)</td><td>([^<]+)</td>")
                .matcher(form)
                .results()
                .map(one -> one.group(1) + " " + one.group(2) + ", " + one.group(3) + ": " + one.group(4))
                .toList();
    }

    private String roles(String account) {
        return program.inDatabase(db -> db.sql(
                        "select coalesce(string_agg(role, ', ' order by ordinal), '') from access.account_role where account_id = ?::bigint")
                .param(account)
                .query(String.class)
                .single());
    }

    private void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }
}
