package eljur.access;

import static eljur.access.MatrixCast.CAST;
import static eljur.access.RecordState.CLOSED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.access.MatrixCast.Persona;
import eljur.access.MatrixCast.Place;
import eljur.testing.Samples;
import eljur.testing.Samples.Row;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that asks for a right, by every role, on rows of one's own in each state, another class's, another school's, on
 * rows that belong to two different schools, and on none. What must come of it follows from the table of rights: 403 when the
 * role has no row, 404 when the row of the database is in none of the ways one's own, 422 when it is but the state forbids it,
 * and otherwise it is done. What is refused leaves no event. An address without a sample ({@link Samples}) fails.
 */
class RightsMatrixTest {

    /** Addresses that ask for no right: for everybody, or for everybody who is signed in. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "GET /",
            "GET /health",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-out",
            "POST /role",
            "POST /theme",
            // Whoever has a slip, or the one-time link, has no account yet; one's own password is one's own.
            "GET /activate",
            "POST /activate",
            "GET /first-day",
            "GET /first-day/{token}",
            "POST /first-day/{token}",
            "POST /first-day/{token}/password",
            "GET /password",
            "POST /password");

    private static SchoolProgram program;
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        // Who is admitted by these requests is not the one who is nowhere, nor is a course or a draft that is begun.
        for (String table : List.of("people.person", "timetable.course", "planner.draft", "homework.assignment"))
            program.inDatabase(
                    db -> db.sql("select nextval(pg_get_serial_sequence(?, 'id')) from generate_series(1, 9)")
                            .param(table)
                            .query(Long.class)
                            .list());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyAddressHasASample() {
        assertThat(Samples.withoutSample(Samples.addresses(program)))
                .as("addresses without a sample: add a valid request of each to testing/Samples.java")
                .isEmpty();
        assertThat(Samples.withoutSample(List.of("GET /planted", "GET /today"))).containsExactly("GET /planted");
    }

    @Test
    void everyOtherAddressNamesARightThatSomebodyHas() {
        var guarded = addresses();
        assertThat(Samples.addresses(program))
                .filteredOn(address -> !guarded.containsKey(address))
                .as("addresses that ask for no right: name one with @Allowed, or add them here and say why")
                .containsExactlyInAnyOrderElementsOf(OPEN_TO_ALL);
        assertThat(guarded.values())
                .allSatisfy(right -> assertThat(program.bean(Rights.class).rows())
                        .anyMatch(row -> row.entity().equals(right.entity())
                                && row.action().equals(right.action())));
    }

    @Test
    void anAddressWithoutARightStopsTheProgramAtItsStart() throws NoSuchMethodException {
        var planted = new RequestMappingHandlerMapping();
        planted.registerMapping(
                RequestMappingInfo.paths("/planted").build(),
                this,
                getClass().getDeclaredMethod("theAdministratorStandsInNoRowAboutMarks"));
        var check = new AccessConfiguration(new AllowedInterceptor(program.bean(Rights.class)))
                .everyAddressHasItsRight(planted);
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/planted");
    }

    @Test
    void theAdministratorStandsInNoRowAboutMarks() {
        assertThat(program.bean(Rights.class).rows())
                .filteredOn(right -> right.role() == Role.ADMINISTRATOR)
                .extracting(Right::entity)
                .doesNotContain("mark", "lesson", "register", "closure", "history", "diary", "carried-mark");
    }

    @TestFactory
    List<DynamicTest> everyAddressByEveryRoleOnEveryRow() {
        List<DynamicTest> tests = new ArrayList<>();
        addresses().forEach((address, right) -> {
            for (Persona persona : CAST)
                for (Place place : Place.values())
                    if (tried(address, place))
                        tests.add(DynamicTest.dynamicTest(
                                address + " " + persona.login() + " " + persona.role() + " " + place,
                                () -> ask(address, right, persona, place)));
        });
        assertThat(tests).hasSizeGreaterThan(CAST.size() * addresses().size());
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyAddressByNobody() {
        return addresses().keySet().stream()
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    var answer = send(program.nobody().withToken(), address, Row.OURS);
                    if (address.startsWith("GET"))
                        assertThat(answer.headers().firstValue("Location").orElse(""))
                                .startsWith("/sign-in");
                    else assertThat(answer.statusCode()).isEqualTo(401);
                }))
                .toList();
    }

    // Reading does not change with the state of a record; an address without a row in it is asked once.
    private static boolean tried(String address, Place place) {
        if (!rowed(address)) return place == Place.OURS;
        boolean reads = address.startsWith("GET"), other = place.name().matches("OURS_(LATE|PAST|IN).*");
        return place.meaningfulFor(Samples.of(address)) && !(reads && other);
    }

    private void ask(String address, Allowed right, Persona persona, Place place) {
        var rights = program.bean(Rights.class);
        Set<Relation> asked = rights.relations(persona.role(), right.entity(), right.action());
        Set<Relation> inState =
                rights.relations(persona.role(), right.entity(), right.action(), stateOf(address, place));
        Set<Relation> held = persona.holds(place);
        asked = common(asked, rowed(address) ? held : asked);
        boolean nobodys =
                rights.relations(persona.role(), right.entity(), right.action()).isEmpty();
        int before = events();
        int status = send(visitor(persona), address, place.row).statusCode();
        String who = address + " " + persona.login() + " " + persona.role() + " " + place;
        if (nobodys) assertThat(status).as(who).isEqualTo(403);
        else if (asked.isEmpty() || isOfAnotherKind(address, persona))
            assertThat(status).as(who).isEqualTo(404);
        else if (common(asked, inState).isEmpty()) assertThat(status).as(who).isEqualTo(422);
        else assertDone(who, address, place, status);
        if (status >= 400)
            assertThat(events()).as("what was refused left an event").isEqualTo(before);
        if (address.endsWith("/closure")) reopen();
        if (address.endsWith("/permits/opening")) shut();
        if (address.startsWith("POST /access") && status < 400) reinstate();
    }

    // The days of editing are those of a lesson; a mark of a period waits for the closing of its period.
    private static RecordState stateOf(String address, Place place) {
        boolean ofPeriod = address.contains("/results") && place == Place.OURS_PAST_THE_WINDOW;
        boolean ofYear = address.endsWith("/results/attestation");
        return ofPeriod || ofYear ? RecordState.OPEN : place.state;
    }

    // The file of the sample is a class list: the deputy loads other kinds, and sees no file of this one.
    private static boolean isOfAnotherKind(String address, Persona persona) {
        return address.contains("{import}") && persona.role() == Role.DEPUTY_HEAD;
    }

    private static void assertDone(String who, String address, Place place, int status) {
        // A backup holds every school of the installation: of two schools nobody takes it away, and there is no run to
        // take.
        if (address.contains("/backups")) assertThat(status).as(who).isIn(200, 302, 404, 422);
        // Without HTTPS there is no certificate to give.
        else if (address.equals("GET /network/certificate"))
            assertThat(status).as(who).isEqualTo(422);
        // Closing asks for no state, but what is closed cannot be closed again.
        else if (address.startsWith("GET")
                || Samples.request(program, address, place.row).isJson())
            assertThat(status).as(who).isEqualTo(200);
        // A form without a file, a plan that nobody saw, a file that was not applied, an order that nobody gave: the
        // right is there, the act is
        // not.
        else if (address.startsWith("POST /imports")
                || address.endsWith("/dismissal")
                || address.matches("POST /staff/\\{staff}/(merger|mistake)")
                // A form tutor who has led the class stays in its history.
                || address.equals("POST /classes/{class}/tutors/removal")
                // What a family announced no nurse takes back.
                || address.endsWith("/certificates/{reason}/withdrawal")
                || address.equals("POST /pupils/{pupil}/annulment"))
            assertThat(status).as(who).isEqualTo(422);
        // Nobody of the cast leaves the school, and behaviour is judged from next May on.
        else if (address.endsWith("/exams") || address.endsWith("/behaviour"))
            assertThat(status).as(who).isIn(302, 422);
        // No document is asked for what was accepted already.
        else if (address.endsWith("/reasons/{reason}/request"))
            assertThat(status).as(who).isIn(302, 422);
        // One debt stands in the cast; what was entered earlier asks for a reason where the year is another school's.
        else if (address.endsWith("/debts/{pupil}")) assertThat(status).as(who).isIn(200, 302, 404, 422);
        // The registers of the cast are of lessons: what a club comes to, its own test tries.
        else if (address.endsWith("/results/attestation") || address.endsWith("/results/activity"))
            assertThat(status).as(who).isIn(302, 422);
        // Most lessons of the cast are open to their teacher anyway, and the one permit was decided long ago.
        else if (address.contains("/permits")) assertThat(status).as(who).isIn(200, 302, 404, 422);
        // Registers of the cast lack much, and nothing above them is closed: what the chain does, its own tests try. A
        // kind of work
        // has one name, so the same form is refused where it was tried before; an act follows another.
        else if (address.matches("POST /(closing|reopenings|work-types)(/.*)?|.*/terms/\\{term}/(closure|reopening)"))
            assertThat(status).as(who).isIn(302, 422);
        // A course is begun once, and who teaches it is not changed on days outside the year.
        else if (address.startsWith("POST /courses")) assertThat(status).as(who).isIn(302, 422);
        // What was looked at is not as it stands, the person, the absence, the changed day is gone: what the desk and
        // the
        // calendar do, their own tests try.
        else if (address.startsWith("POST /substitutions")
                || address.startsWith("POST /timetable")
                || address.startsWith("POST /calendar")
                || address.startsWith("POST /school")
                || address.startsWith("POST /bells")
                // A plan is saved under the version that was seen, sent once, approved when it was sent.
                || address.startsWith("POST /topics")
                // There is no next year to turn into, and no turn to take back.
                || address.matches("POST /rollover/(turn|undo)"))
            assertThat(status).as(who).isIn(200, 302, 404, 422);
        else
            assertThat(status)
                    .as(who)
                    .isIn(place.state == CLOSED ? List.of(200, 204, 302, 422) : List.of(200, 204, 302));
    }

    private static HttpAnswer send(Visitor visitor, String address, Row row) {
        var request = Samples.request(program, address, row);
        String type = request.isJson() ? "application/json" : "application/x-www-form-urlencoded";
        String accept = request.isJson() ? "application/json" : "text/html,*/*;q=0.8";
        var answer = visitor.send(
                request.method(),
                request.path(),
                request.body().getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                type,
                "Accept",
                accept);
        return new HttpAnswer(answer.statusCode(), answer.headers());
    }

    private record HttpAnswer(int statusCode, java.net.http.HttpHeaders headers) {}

    private static Visitor visitor(Persona persona) {
        return VISITORS.computeIfAbsent(
                persona.login() + persona.role(),
                key -> program.signedIn(persona.login()).as(persona.role().name()));
    }

    private static int events() {
        return program.inDatabase(db -> db.sql("select count(*) from audit.change_event")
                .query(Integer.class)
                .single());
    }

    // What was opened here is closed again before the next one tries it.
    private static void shut() {
        program.inDatabase(
                db -> db.sql("update journal.permit set until = decided_at where granted and until > '2026-12-01'")
                        .update());
    }

    private static void reopen() {
        program.inDatabase(db -> db.sql(
                        "delete from journal.period_closure where (school_id, course_id, term_id) <> (901, 971, 9011)")
                .update());
    }

    // A slip ends the password of who held it, and every session.
    private static void reinstate() {
        VISITORS.clear();
        program.inDatabase(db -> db.sql("""
                update access.account set closed_at = null, login = coalesce(login, person_id::text),
                    password_hash = (select password_hash from access.account where login = 'anna')""").update());
    }

    private static Set<Relation> common(Set<Relation> some, Set<Relation> others) {
        Set<Relation> common = EnumSet.noneOf(Relation.class);
        common.addAll(some);
        common.retainAll(others);
        return common;
    }

    private static boolean rowed(String address) {
        return Samples.of(address)
                .matches(
                        "(?s).*\\{(course|class|lesson|pupil|child|term|group|import|absence|draft|person|staff|permit|reopening|assignment)}.*");
    }

    private static Map<String, Allowed> addresses() {
        Map<String, Allowed> addresses = new TreeMap<>();
        program.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((info, method) -> {
            Allowed right = method.getMethodAnnotation(Allowed.class);
            if (right == null) return;
            for (String path : info.getPatternValues())
                info.getMethodsCondition().getMethods().forEach(verb -> addresses.put(verb + " " + path, right));
        });
        return addresses;
    }
}
