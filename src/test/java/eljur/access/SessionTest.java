package eljur.access;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import eljur.testing.Samples;
import eljur.testing.SchoolProgram;
import eljur.testing.TestSchool;
import eljur.testing.Untouched;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in, staying in, changing roles, being thrown out. */
class SessionTest {

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
    void passwordsAreKeptAsArgon2idAtLeastAsOwaspAsks() {
        var school = new SchoolId(TestSchool.SCHOOL);
        CurrentSchool.in(school, () -> {
            program.bean(Accounts.class)
                    .open(school, new PersonId(9103), "Новая", "Новая Н. Н.", "длинный пароль", List.of(Role.PUPIL));
            return null;
        });
        assertThat(text("select password_hash from access.account where login = 'новая'"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(enter(program.nobody().withToken(), " НОВАЯ ", "длинный пароль")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void theTokenIsInTheCookieAndOnlyItsHashInTheTable() throws Exception {
        String token = program.signedIn("anna").session();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        assertThat(text("select encode(token_hash, 'hex') from access.session"))
                .isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(token).hasSizeGreaterThanOrEqualTo(43);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        var answer = enter(program.nobody().withToken(), "anna", TestSchool.PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("eljur="))
                .singleElement()
                .asString()
                .contains("Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=1209600");
    }

    @Test
    void eachSignInIsANewSessionAndEndsTheOneBefore() {
        Visitor anna = program.signedIn("anna");
        String first = anna.session();
        enter(anna, "anna", TestSchool.PASSWORD);
        assertThat(anna.session()).isNotEqualTo(first);
        assertThat(text("select count(*)::text from access.session")).isEqualTo("1");
        assertThat(asking(first)).isEqualTo(302);
        assertThat(asking("a-token-somebody-planted")).isEqualTo(302);
    }

    @Test
    void sessionsEndAfterTwelveIdleHoursAndAfterFourteenDays() {
        Visitor idle = program.signedIn("vera"), busy = program.signedIn("anna");
        program.clock().moveBy(Duration.ofHours(12).minusMinutes(2));
        assertThat(busy.get("/today").statusCode()).isEqualTo(200);
        program.clock().moveBy(Duration.ofMinutes(3));
        assertThat(idle.get("/today").statusCode()).isEqualTo(302);
        for (int i = 0; i < 29; i++) {
            assertThat(busy.get("/today").statusCode()).as("half a day " + i).isIn(200, i > 26 ? 302 : 200);
            program.clock().moveBy(Duration.ofHours(11).plusMinutes(50));
        }
        assertThat(busy.get("/today").statusCode()).isEqualTo(302);
    }

    @Test
    void aClockSetBackRevivesNoSessionThatIsOver() {
        Visitor anna = program.signedIn("anna"), boris = program.signedIn("boris");
        program.clock().moveBy(Duration.ofHours(13));
        program.bean(Sessions.class).sweep();
        program.clock().moveBy(Duration.ofHours(-13));
        assertThat(anna.get("/today").statusCode()).isEqualTo(302);
        Visitor vera = program.signedIn("vera");
        program.clock().moveBy(Duration.ofHours(-13));
        assertThat(List.of(
                        vera.get("/classes").statusCode(), boris.get("/today").statusCode()))
                .as("seen much later than now: nobody knows whether it is over")
                .containsExactly(302, 302);
        Visitor again = program.signedIn("vera");
        program.clock().moveBy(Duration.ofMinutes(-30));
        assertThat(again.get("/classes").statusCode())
                .as("half an hour is no reason to send everybody away")
                .isEqualTo(200);
    }

    @Test
    void failuresCountedWhileTheClockWasAheadLockNobodyOut() {
        program.clock().moveBy(Duration.ofDays(365));
        Visitor guesser = program.nobody().withToken();
        for (int i = 0; i < 10; i++) enter(guesser, "anna", "wrong");
        program.clock().moveBy(Duration.ofDays(-365));
        assertThat(program.signedIn("anna").get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void closingAnAccountOrTakingARoleAwayEndsItsSessions() {
        Visitor anna = program.signedIn("anna"),
                boris = program.signedIn("boris").as("FORM_TUTOR");
        change("update access.account set closed_at = now() where login = 'anna'");
        change("delete from access.account_role where account_id = 9002 and role = 'FORM_TUTOR'");
        assertThat(anna.get("/today").statusCode()).isEqualTo(302);
        assertThat(boris.get("/today").statusCode()).isEqualTo(302);
        assertThat(enter(program.nobody().withToken(), "anna", TestSchool.PASSWORD)
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.signedIn("boris").get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsSignedInAlreadyIsLedOnFromTheSignInPage() {
        Visitor anna = program.signedIn("anna");
        assertThat(anna.get("/sign-in").headers().firstValue("Location")).hasValue("/");
        assertThat(anna.get("/sign-in?from=/today").headers().firstValue("Location"))
                .hasValue("/today");
        assertThat(anna.get("/sign-in?from=//evil.example").headers().firstValue("Location"))
                .hasValue("/");
        assertThat(program.nobody().get("/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndWipesTheDevice() {
        Visitor anna = program.signedIn("anna");
        String token = anna.session();
        var answer = anna.submit("/sign-out", Map.of());
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(asking(token)).isEqualTo(302);
    }

    @Test
    void anUnknownLoginIsAnsweredLikeAWrongPasswordAndTakesAsLong() {
        Visitor nobody = program.nobody().withToken();
        var wrong = enter(nobody, "anna", "нет");
        var unknown = enter(nobody, "anne", "нет");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
        assertThat(same(unknown.body()).replace("anne", "anna")).isEqualTo(same(wrong.body()));
        assertThat(wrong.body()).contains("логин или пароль не подходит").doesNotContain("нет\"");
        var hashed = new AtomicInteger();
        var signIn = new SignIn(
                program.bean(Credentials.class),
                program.bean(SignInFailures.class),
                program.bean(Sessions.class),
                new Passwords(counting(hashed), (school, person) -> List.of(), 8));
        for (String login : List.of("anna", "anne", "stranger-nobody"))
            assertThatThrownBy(() -> signIn.with(login, "нет")).isInstanceOf(Refused.class);
        assertThat(hashed).hasValue(3);
    }

    @Test
    void tenFailuresMakeALoginWaitWhetherItIsSomebodysOrNot() {
        Visitor nobody = program.nobody().withToken();
        for (String login : List.of("anna", "anne")) {
            for (int i = 0; i < 10; i++)
                assertThat(enter(nobody, login, "нет").body()).contains("не подходит");
            assertThat(enter(nobody, login.toUpperCase(java.util.Locale.ROOT), TestSchool.PASSWORD)
                            .body())
                    .as(login)
                    .contains("Подождите 15 минут");
        }
        assertThat(enter(nobody, "boris", TestSchool.PASSWORD).statusCode()).isEqualTo(302);
        program.clock().moveBy(Duration.ofMinutes(16));
        assertThat(enter(program.nobody().withToken(), "anna", TestSchool.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void withoutTheFormTokenNothingIsDone() {
        Visitor anna = program.signedIn("anna");
        String before = Untouched.of(program);
        for (String address : Samples.addresses(program)) {
            if (address.startsWith("GET")) continue;
            var request = Samples.request(program, address, Samples.Row.OURS);
            for (String token : new String[] {"", "x", UUID.randomUUID().toString()})
                assertThat(anna.withoutToken(request.method(), request.path(), request.body(), token))
                        .as(address)
                        .isEqualTo(403);
        }
        assertThat(Untouched.of(program)).isEqualTo(before);
        assertThat(anna.raw("POST", "/role?role=TEACHER", "X-None: x")).contains("Страница устарела");
    }

    @Test
    void aPersonOfSeveralRolesWorksInOneAndTheEventSaysInWhich() {
        Visitor anna = program.signedIn("anna");
        assertThat(save(anna, 0)).isEqualTo(200);
        assertThat(text("select role from audit.change_event order by id desc limit 1"))
                .isEqualTo("TEACHER");
        assertThat(anna.get("/today").body()).contains("value=\"ADMINISTRATOR\"", "value=\"TEACHER\"");
        anna.as("ADMINISTRATOR");
        assertThat(save(anna, 1)).isEqualTo(403);
        assertThat(anna.get("/registers/" + ALGEBRA).statusCode()).isEqualTo(403);
        assertThat(anna.submit("/role", Map.of("role", "HEAD")).statusCode()).isEqualTo(404);
        assertThat(anna.submit("/role", Map.of("role", "NOBODY")).statusCode()).isEqualTo(404);
        assertThat(save(anna.as("TEACHER"), 1)).isEqualTo(200);
    }

    private static int save(Visitor who, long version) {
        return who.post("/registers/" + ALGEBRA + "/cells", """
                        {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%d","whole":true}""".formatted(
                                UUID.randomUUID(), lesson(ALGEBRA, 12, 16), DARYA, version, version + 3))
                .statusCode();
    }

    private static HttpResponse<String> enter(Visitor visitor, String login, String password) {
        return visitor.submit("/sign-in", Map.of("login", login, "password", password));
    }

    // The form token is another one in every page.
    private static String same(String page) {
        return page.replaceAll("(content|value)=\"[\\w-]{60,}\"", "");
    }

    private int asking(String token) {
        return program.nobody()
                .send("GET", "/today", new byte[0], "Accept", "text/html", "Cookie", "eljur=" + token)
                .statusCode();
    }

    private String text(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).single());
    }

    private void change(String sql) {
        program.inDatabase(db -> db.sql(sql).update());
    }

    private static PasswordEncoder counting(AtomicInteger hashed) {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence password) {
                return "hash";
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                hashed.incrementAndGet();
                return false;
            }
        };
    }
}
