package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Algebra of 7-А, taught by Anna: three topics stand, of which lessons gave two. It is 16 December. */
abstract class Planning {

    static final String PLAN = "/topics/971";

    SchoolProgram program;
    Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    /** Sends a form that stands on the page of the plan, under the version that the page has now. */
    HttpResponse<String> act(Visitor who, String path, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(
                Map.of("version", version(), "operation", UUID.randomUUID().toString()));
        form.putAll(fields);
        return who.submit(PLAN + path, form);
    }

    HttpResponse<String> paste(String text) {
        return act(anna, "/text/application", Map.of("text", text));
    }

    HttpResponse<String> step(Visitor who, String path, String act, String remark) {
        String step = found(who.get(PLAN).body(), "name=\"step\" value=\"([0-9]+)\"");
        return who.submit(PLAN + path, Map.of("step", step.isEmpty() ? "0" : step, "act", act, "remark", remark));
    }

    String version() {
        return found(
                anna.get(PLAN + "/text").body(),
                "name=\"version\" value=\"([^\"]+)\"",
                anna.get(PLAN).body());
    }

    private static String found(String text, String pattern, String otherwise) {
        String found = found(text, pattern);
        return found.isEmpty() ? found(otherwise, pattern) : found;
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    static String refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return found(answer.body(), "(?s)role=\"alert\">.*?<p>([^<]*)</p>");
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(found(answer.body(), "(?s)role=\"alert\">.*?<p>([^<]*)</p>"))
                .isEqualTo(302);
    }

    /** The plan as it stands: number, title, hours, section, kind of work. */
    List<String> standing() {
        return program.inDatabase(db -> db.sql("""
                        select ordinal || ' ' || title || ' ' || hours || ' [' || section || '] ' || coalesce(work_code, '-')
                        from timetable.planned_topic where course_id = 971 and ended_at is null order by ordinal""").query(String.class).list());
    }

    List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action || ' ' || coalesce(reason, '') from audit.change_event
                        where entity in ('topic-plan', 'topic-plan-approval', 'subject-leader') order by id""").query(String.class).list());
    }
}
