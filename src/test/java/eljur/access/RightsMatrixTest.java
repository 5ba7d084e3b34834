package eljur.access;

import static eljur.access.Relation.OWN_CHILD;
import static eljur.access.Relation.OWN_CLASS;
import static eljur.access.Relation.OWN_COURSE;
import static eljur.access.Relation.OWN_SCHOOL;
import static eljur.access.Relation.SELF;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
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
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address that asks for a right, by every role, on a row of one's own, a colleague's, and another school's. What must come of
 * it follows from the table of rights: 403 when the role has no row, 404 when the row of the database is in none of the ways one's
 * own, anything else when it is. An address for which nobody wrote a sample here fails.
 */
class RightsMatrixTest {

    /** Somebody of the cast in one of their roles, with how the sample rows are theirs. */
    private record Persona(String login, Role role, Set<Relation> ours, Set<Relation> theirs) {}

    private static final List<Persona> CAST = List.of(
            new Persona("anna", Role.TEACHER, EnumSet.of(OWN_COURSE, OWN_SCHOOL), Set.of()),
            new Persona("anna", Role.ADMINISTRATOR, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("boris", Role.TEACHER, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("boris", Role.FORM_TUTOR, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("vera", Role.FORM_TUTOR, EnumSet.of(OWN_CLASS, OWN_SCHOOL), Set.of()),
            new Persona("director", Role.HEAD, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("deputy", Role.DEPUTY_HEAD, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("activities", Role.ACTIVITIES_DEPUTY, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("admin", Role.ADMINISTRATOR, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("secretary", Role.SECRETARY, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("nurse", Role.NURSE, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("psychologist", Role.PSYCHOLOGIST, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("olga", Role.GUARDIAN, EnumSet.of(OWN_CHILD, OWN_SCHOOL), Set.of()),
            new Persona("tatyana", Role.GUARDIAN, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("darya", Role.PUPIL, EnumSet.of(SELF, OWN_SCHOOL), Set.of()),
            new Persona("pyotr", Role.PUPIL, EnumSet.of(OWN_SCHOOL), Set.of()),
            new Persona("stranger", Role.TEACHER, Set.of(), EnumSet.of(OWN_COURSE, OWN_SCHOOL)),
            new Persona("stranger", Role.FORM_TUTOR, Set.of(), EnumSet.of(OWN_CLASS, OWN_SCHOOL)),
            new Persona("stranger-director", Role.HEAD, Set.of(), EnumSet.of(OWN_SCHOOL)),
            new Persona("stranger-guardian", Role.GUARDIAN, Set.of(), EnumSet.of(OWN_CHILD, OWN_SCHOOL)),
            new Persona("stranger-pupil", Role.PUPIL, Set.of(), EnumSet.of(SELF, OWN_SCHOOL)));

    /** The sample rows: of the cast's school, and of the strangers'. */
    private static final Map<String, String> OURS = Map.of(
            "{course}",
            "971",
            "{class}",
            "971",
            "{lesson}",
            "9711216",
            "{pupil}",
            "9101",
            "{term}",
            "9012",
            "{child}",
            "9101");

    private static final Map<String, String> THEIRS = Map.of(
            "{course}",
            "981",
            "{class}",
            "981",
            "{lesson}",
            "9811209",
            "{pupil}",
            "9811",
            "{term}",
            "9022",
            "{child}",
            "9811");

    /** What is sent; an address without a row in it shows one's own and is asked without one. */
    private static final Map<String, String> SAMPLES = samples();

    private static SchoolProgram program;
    private static final Map<String, Visitor> VISITORS = new HashMap<>();

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void everyAddressThatAsksForARightHasASample() {
        assertThat(SAMPLES.keySet()).containsAll(addresses().keySet());
    }

    @Test
    void theAdministratorStandsInNoRowAboutMarks() {
        assertThat(program.bean(Rights.class).rows())
                .filteredOn(right -> right.role() == Role.ADMINISTRATOR)
                .extracting(Right::entity)
                .doesNotContain("mark", "lesson", "register", "closure", "history", "diary");
    }

    @TestFactory
    List<DynamicTest> everyAddressByEveryRole() {
        List<DynamicTest> tests = new ArrayList<>();
        addresses().forEach((address, right) -> {
            for (Persona persona : CAST) {
                tests.add(DynamicTest.dynamicTest(
                        address + " " + persona.login() + " " + persona.role() + " ours",
                        () -> ask(address, right, persona, OURS)));
                if (rowed(address))
                    tests.add(DynamicTest.dynamicTest(
                            address + " " + persona.login() + " " + persona.role() + " theirs",
                            () -> ask(address, right, persona, THEIRS)));
            }
        });
        return tests;
    }

    private void ask(String address, Allowed right, Persona persona, Map<String, String> row) {
        Set<Relation> asked = program.bean(Rights.class).relations(persona.role(), right.entity(), right.action());
        Set<Relation> held = EnumSet.noneOf(Relation.class);
        held.addAll(row.equals(OURS) ? persona.ours() : persona.theirs());
        held.retainAll(asked);
        int status = send(persona, address, row);
        if (asked.isEmpty()) assertThat(status).isEqualTo(403);
        else if (rowed(address) && held.isEmpty()) assertThat(status).isEqualTo(404);
        else assertThat(status).isLessThan(500).isNotIn(401, 403, 404);
    }

    private static int send(Persona persona, String address, Map<String, String> row) {
        Visitor visitor = VISITORS.computeIfAbsent(
                persona.login() + persona.role(),
                key -> program.signedIn(persona.login()).as(persona.role().name()));
        String method = address.split(" ")[0];
        String path = filled(address.split(" ")[1] + query(address), row);
        String body = filled(SAMPLES.getOrDefault(address, ""), row)
                .replace("{op}", java.util.UUID.randomUUID().toString());
        return switch (method) {
            case "GET" -> visitor.get(path).statusCode();
            case "PUT" -> visitor.put(path, body).statusCode();
            default ->
                body.startsWith("{")
                        ? visitor.post(path, body).statusCode()
                        : visitor.submit(path, Map.of()).statusCode();
        };
    }

    private static String query(String address) {
        return address.startsWith("GET /diary") ? "?child={child}" : "";
    }

    private static boolean rowed(String address) {
        return address.contains("{") || !query(address).isEmpty();
    }

    private static String filled(String text, Map<String, String> row) {
        for (var part : row.entrySet()) text = text.replace(part.getKey(), part.getValue());
        return text;
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

    private static Map<String, String> samples() {
        Map<String, String> samples = new HashMap<>();
        for (String page : List.of(
                "/today",
                "/classes",
                "/classes/{class}",
                "/registers",
                "/registers/{course}",
                "/registers/{course}/cells/{lesson}/{pupil}/history",
                "/lessons/{lesson}",
                "/backups",
                "/backups/key",
                "/backups/file",
                "/diary",
                "/diary/subjects",
                "/diary/subjects/{course}")) samples.put("GET " + page, "");
        samples.put("POST /registers/{course}/cells", """
                {"op":"{op}","lesson":{lesson},"pupil":{pupil},"version":0,"text":"н","whole":true}""");
        samples.put("PUT /lessons/{lesson}/attendance", """
                {"op":"{op}","seen":[],"absences":[]}""");
        samples.put("PUT /lessons/{lesson}/topic", """
                {"op":"{op}","version":0,"text":"Тема"}""");
        samples.put("PUT /lessons/{lesson}/homework", """
                {"op":"{op}","version":0,"text":""}""");
        for (String act : List.of("", "/plan", "/folders", "/servers", "/places/removal"))
            samples.put("POST /backups" + act, "");
        samples.put("POST /registers/{course}/terms/{term}/closure", "");
        return samples;
    }
}
