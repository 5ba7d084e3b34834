package eljur;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Samples;
import eljur.testing.SchoolProgram;
import eljur.testing.Untouched;
import eljur.testing.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;

/** Every address of the program, each tried by somebody who may open it. */
abstract class EveryAddress {

    static final List<String> LOGINS = List.of(
            "anna",
            "deputy",
            "olga",
            "director",
            "admin",
            "secretary",
            "vera",
            "darya",
            "activities",
            "nurse",
            "psychologist",
            "boris");

    static SchoolProgram program;
    static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        for (String login : LOGINS) SIGNED_IN.put(login, program.signedIn(login));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    interface Attack {
        void on(String address, Visitor visitor);
    }

    static List<DynamicTest> forEach(Attack attack) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String address : Samples.addresses(program))
            // A school that is set up has no first day any more: that page is nobody's here, FirstDayTest tries it.
            if (!address.equals("POST /sign-out") && !address.contains("/first-day/{token}"))
                tests.add(DynamicTest.dynamicTest(address, () -> attack.on(address, whoMay(address))));
        return tests;
    }

    /** Somebody to whom this address says neither no nor not found. */
    static Visitor whoMay(String address) {
        return LOGINS.stream()
                .filter(login -> says(SIGNED_IN.get(login), address))
                .map(SIGNED_IN::get)
                .findFirst()
                // An act without anything in it may be not found by everybody: the deputy head is as good as another.
                .orElse(SIGNED_IN.get("deputy"));
    }

    // An address that was tried before may have ended somebody's access: whoever is nobody by now says nothing.
    private static boolean says(Visitor visitor, String address) {
        var answer = visitor.send(method(address), path(address), new byte[0], "Accept", "text/html,*/*");
        boolean nobody = answer.statusCode() == 401
                || answer.headers().firstValue("Location").orElse("").contains("/sign-in");
        return !nobody && answer.statusCode() != 403 && answer.statusCode() != 404;
    }

    static void assertRefused(Visitor visitor, String method, String path, String address, String bad) {
        String before = Untouched.of(program);
        String answer = visitor.raw(method, path);
        assertThat(answer)
                .as(address + " with " + (bad.length() < 80 ? bad : bad.substring(0, 80)))
                .matches("(?s)HTTP/1.1 4\\d\\d .*")
                .containsPattern("[а-яё]{3}")
                .doesNotContain("<script>alert", "Exception", "Tomcat");
        assertThat(Untouched.of(program)).as(address + " with " + bad).isEqualTo(before);
    }

    static String method(String address) {
        return address.split(" ")[0];
    }

    static String path(String address) {
        return Samples.request(program, address, Samples.Row.OURS).path();
    }
}
