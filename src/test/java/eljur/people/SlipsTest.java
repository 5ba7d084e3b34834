package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.QrReader;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slips from the printed sheet to the log-in, resets, closings: by owner, colleague, stranger. */
class SlipsTest {

    private static final String PASSWORD = "семь ежей на пне";
    private static final Pattern CODE = Pattern.compile("slip-code\">([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3})<");

    private SchoolProgram program;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aTutorHandsSlipsToTheFamiliesOfTheClassAndTheyChooseTheirLogins() {
        var vera = program.signedIn("vera");
        assertThat(vera.get("/access/classes/971").body())
                .contains("Белозёров Кирилл Андреевич", "Абрамова Ольга Петровна")
                .doesNotContain("Абрамов Игорь", "Громова Татьяна", "Ершов Глеб");
        var sheet = vera.submit("/access/classes/971/slips", Map.of("person", "9102"));
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).contains("Заречная школа", "Белозёров Кирилл", "до 30 декабря");
        assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        String code = code(sheet);
        assertThat(QrReader.linksOn(sheet.body()))
                .containsExactly(program.address("/activate?code=" + code).toString());

        var kirill = program.nobody();
        var page = kirill.open("/activate?code=" + code).get("/activate?code=" + code);
        assertThat(page.body()).contains("Белозёров К. А.", "value=\"belozerov.k\"");
        assertThat(activate(kirill, code, "belozerov.k", "белозёров2026").body())
                .contains("ваше имя, логин или название школы", "value=\"belozerov.k\"")
                .doesNotContain("белозёров2026");
        assertThat(activate(kirill, code, "anna", PASSWORD).body()).contains("Логин «anna» уже занят");
        assertThat(activate(kirill, code, "belozerov.k", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(kirill.get("/diary").statusCode()).isEqualTo(200);
        assertThat(signIn("Belozerov.K ", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(events("9102")).containsExactly("slip issued FORM_TUTOR 9003", "account activated PUPIL 9102");
    }

    @Test
    void aCodeIsKeptAsItsHashGoodOnceAndForFourteenDays() {
        var vera = program.signedIn("vera");
        String first = code(vera.submit("/access/people/9102/slips", Map.of()));
        String second = code(vera.submit("/access/people/9102/slips", Map.of()));
        assertThat(program.<List<String>>inDatabase(db -> db.sql(
                                "select row_to_json(s)::text from access.slip s union all select row_to_json(e)::text from audit.change_event e")
                        .query(String.class)
                        .list()))
                .noneMatch(row -> row.contains(second) || row.contains(second.replace("-", "")));
        var kirill = program.nobody().withToken();
        assertThat(activate(kirill, first, "kirill", PASSWORD).body()).contains("Этот листок отменён");
        assertThat(activate(kirill, "0000-0000-000", "kirill", PASSWORD).body()).contains("Такого кода нет");
        program.clock().moveBy(Duration.ofDays(14).plusMinutes(1));
        assertThat(activate(kirill, second, "kirill", PASSWORD).body()).contains("Срок листка прошёл");
        vera = program.signedIn("vera");
        String third = code(vera.submit("/access/people/9102/slips", Map.of()));
        program.clock().moveBy(Duration.ofDays(13));
        assertThat(activate(kirill, third, "kirill", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(activate(program.nobody().withToken(), third, "other", PASSWORD)
                        .body())
                .contains("По этому листку уже входили");
    }

    @Test
    void aResetEndsThePasswordAndEverySessionAndKeepsTheLogin() {
        var olga = program.signedIn("olga");
        var phone = program.signedIn("olga");
        String code = code(program.signedIn("vera").submit("/access/people/9401/slips", Map.of()));
        for (Visitor session : List.of(olga, phone))
            assertThat(session.get("/diary").headers().firstValue("Location").orElse(""))
                    .startsWith("/sign-in");
        assertThat(signIn("olga", TestSchool.PASSWORD).statusCode()).isEqualTo(422);
        var again = program.nobody().withToken();
        assertThat(again.get("/activate?code=" + code).body()).contains("Логин прежний: olga");
        assertThat(activate(again, code, "somebody", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(signIn("olga", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(events("9401")).containsExactly("slip reset FORM_TUTOR 9003", "account activated GUARDIAN 9401");
        assertThat(again.get("/diary?child=9301").statusCode())
                .as("one account for both children")
                .isEqualTo(200);
    }

    @Test
    void nobodyHandsASlipToWhoMayMore() {
        // Boris, a teacher, is also the father of a pupil of Vera's class.
        program.inDatabase(db -> db.sql(
                        "insert into people.guardianship (school_id, guardian_id, pupil_id, relation, since) values (901, 9002, 9102, 'отец', '2026-09-01')")
                .update());
        assertRefused("vera", "/access/people/9002/slips");
        assertRefused("secretary", "/access/people/9004/slips");
        assertRefused("secretary", "/access/people/9006/slips");
        assertThat(program.signedIn("secretary")
                        .submit("/access/people/9002/slips", Map.of())
                        .statusCode())
                .isEqualTo(200);
        assertRefused("admin", "/access/people/9006/slips");
    }

    @Test
    void colleaguesAndStrangersFindNothing() {
        for (String path : List.of("/access/classes/971", "/access/people/9101", "/access/people/9401")) {
            assertThat(as("boris", "FORM_TUTOR").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(as("stranger", "FORM_TUTOR").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(program.signedIn("anna").get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(as("boris", "FORM_TUTOR")
                        .submit("/access/people/9101/slips", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as("vera", "FORM_TUTOR").get("/access/staff").statusCode()).isEqualTo(403);
        assertThat(signIn("darya", TestSchool.PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void aClosedAccountIsOutOnEverySessionAtOnceUntilANewSlip() {
        var boris = program.signedIn("boris");
        var admin = program.signedIn("admin");
        assertThat(admin.submit("/access/people/9002/closure", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(boris.get("/today").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in");
        assertThat(signIn("boris", TestSchool.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(admin.get("/access/people/9002").body()).contains("закрыт 16 декабря");
        assertThat(admin.submit("/access/people/9002/closure", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(admin.submit("/access/people/9006/closure", Map.of()).body()).contains("ваш собственный");
        String code = code(admin.submit("/access/people/9002/slips", Map.of()));
        assertThat(activate(program.nobody().withToken(), code, "", PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(events("9002"))
                .containsExactly(
                        "account closed ADMINISTRATOR 9006",
                        "slip issued ADMINISTRATOR 9006",
                        "account activated TEACHER 9002");
    }

    @Test
    void whoseLastDayHasPassedIsOutAndNobodyElse() {
        var boris = program.signedIn("boris");
        var pyotr = program.signedIn("pyotr");
        var tatyana = program.signedIn("tatyana");
        leave("people.staff set until = '2026-12-15' where person_id = 9002");
        leave("people.enrolment set until = '2026-12-16' where pupil_id = 9201");
        program.bean(Leavers.class).closeAll();
        assertThat(boris.get("/today").statusCode()).isEqualTo(302);
        assertThat(pyotr.get("/diary").statusCode())
                .as("on the last day itself")
                .isEqualTo(200);
        program.clock().moveBy(Duration.ofHours(13));
        program.bean(Leavers.class).closeAll();
        assertThat(closed()).containsExactly("boris", "pyotr", "tatyana");
        assertThat(tatyana.get("/diary").statusCode()).isEqualTo(302);
        assertThat(program.signedIn("darya").get("/diary").statusCode()).isEqualTo(200);
    }

    @Test
    void theAdministratorGivesRolesButNotToFamiliesAndKeepsTheirOwn() {
        var admin = program.signedIn("admin");
        assertThat(admin.submit("/access/staff/9002/roles", Map.of("role", "SECRETARY"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(program.signedIn("boris").get("/access").statusCode()).isEqualTo(200);
        assertThat(admin.submit("/access/staff/9006/roles", Map.of("role", "TEACHER"))
                        .body())
                .contains("у себя не снимают");
        assertThat(admin.submit("/access/staff/9101/roles", Map.of("role", "HEAD"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.signedIn("secretary")
                        .submit("/access/staff/9002/roles", Map.of("role", "HEAD"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoGuessesCodesWaits() {
        var guesser = program.nobody().withToken();
        for (int i = 0; i < 30; i++)
            assertThat(guesser.get("/activate?code=0000-0000-" + (100 + i)).statusCode())
                    .isEqualTo(422);
        String code = code(program.signedIn("vera").submit("/access/people/9102/slips", Map.of()));
        assertThat(guesser.get("/activate?code=" + code).body()).contains("много неверных кодов");
        program.clock().moveBy(Duration.ofMinutes(16));
        assertThat(guesser.get("/activate?code=" + code).statusCode()).isEqualTo(200);
    }

    @Test
    void aChangedPasswordEndsTheOtherSessions() {
        var olga = program.signedIn("olga");
        var phone = program.signedIn("olga");
        assertThat(change(olga, "wrong", PASSWORD).body()).contains("нынешний пароль введён неверно");
        assertThat(change(olga, TestSchool.PASSWORD, "gfhjkm2026").body()).contains("частое слово");
        assertThat(change(olga, TestSchool.PASSWORD, PASSWORD).statusCode()).isEqualTo(302);
        assertThat(olga.get("/diary").statusCode()).isEqualTo(200);
        assertThat(phone.get("/diary").statusCode()).isEqualTo(302);
        assertThat(signIn("olga", TestSchool.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(signIn("olga", PASSWORD).statusCode()).isEqualTo(302);
        assertThat(events("9401")).containsExactly("account password-changed GUARDIAN 9401");
    }

    private void assertRefused(String login, String path) {
        assertThat(program.signedIn(login).submit(path, Map.of()).statusCode())
                .as(login + " " + path)
                .isEqualTo(422);
    }

    private Visitor as(String login, String role) {
        return program.signedIn(login).as(role);
    }

    private HttpResponse<String> signIn(String login, String password) {
        return program.nobody().withToken().submit("/sign-in", Map.of("login", login, "password", password));
    }

    private static HttpResponse<String> activate(Visitor visitor, String code, String login, String password) {
        return visitor.submit("/activate", Map.of("code", code, "login", login, "password", password));
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String password) {
        return visitor.submit("/password", Map.of("current", current, "password", password));
    }

    private static String code(HttpResponse<String> sheet) {
        return CODE.matcher(sheet.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sheet.statusCode() + " " + sheet.body()));
    }

    private List<String> events(String person) {
        return program.inDatabase(
                db -> db.sql("""
                        select entity || ' ' || action || ' ' || role || ' ' || person_id from audit.change_event
                        where entity in ('slip', 'account') and entity_key = ? order by id""").param(person).query(String.class).list());
    }

    private List<String> closed() {
        return program.inDatabase(
                db -> db.sql("select login from access.account where closed_at is not null order by 1")
                        .query(String.class)
                        .list());
    }

    private void leave(String update) {
        program.inDatabase(db -> db.sql("update " + update).update());
    }
}
