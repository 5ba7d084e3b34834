package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Algebra of 7-А: the second quarter is under way. Darya has 4 3, Kirill 5 4 4, Alexandra 5 4 and a pass, Ilya a debt; Gleb left. */
abstract class SummingUp {

    static final String PAGE = "/registers/971/results", PROPOSED = PAGE + "/proposed", NOW = "9012";
    static final String DARYA = "9101", KIRILL = "9102", ILYA = "9105";

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

    static HttpResponse<String> save(Visitor who, Map<String, String> fields) {
        return who.submit(PAGE, fields(fields));
    }

    static Map<String, String> fields(Map<String, String> more) {
        Map<String, String> fields = new HashMap<>(Map.of("term", NOW));
        for (String name : more.keySet()) if (name.startsWith("m.")) fields.put("v." + name.substring(2), "0");
        fields.putAll(more);
        return fields;
    }

    static List<String> lines(String page) {
        Matcher row = Pattern.compile("(?s)<tr[^>]* id=\"p-\\d+\">(.*?)</tr>").matcher(page);
        return row.results().map(one -> line(one.group(1))).toList();
    }

    static String line(String row) {
        return String.join(
                " | ",
                found(row, "<summary><span[^>]*>([^<]*)<"),
                found(row, "data-label=\"Отметок\">([^<]*)<"),
                found(row, "data-label=\"Средняя\">([^<]*)<"),
                found(row, "m may [^>]*>([^<]*)<"),
                found(row, "class=\"doubt\">([^<]*)<"),
                row.contains("name=\"m.") ? found(row, "name=\"m.[0-9]+\" value=\"([^\"]*)\"") : "нет поля");
    }

    static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    static List<String> errors(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Pattern.compile("<p class=\"err\" id=\"e-[^>]*>([^<]*)<")
                .matcher(answer.body())
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    List<String> standing() {
        return program.inDatabase(db -> db.sql("""
                        select pupil_id || ' ' || coalesce(value, 'null') || ' ' || version || ' ' || corrected
                        from journal.period_mark where course_id = 971 and term_id = 9012 order by pupil_id""").query(String.class).list());
    }

    List<String> derived() {
        return program.inDatabase(db -> db.sql("""
                        select pupil_id || ' ' || term_id || ' ' || coalesce(proposed, 'null') || ' ' || coalesce(value, 'null') || ' ' || coalesce(reason, 'null')
                            || ' ' || decided_by || ' [' || (select string_agg(case m ->> 'value' when 'FIVE' then '5' when 'FOUR' then '4' when 'THREE' then '3' else '.' end, ', ')
                                                             from jsonb_array_elements(inputs -> 'marks') m)
                            || '] ' || (rule -> 'thresholds' ->> 'five')
                        from results.derivation order by id""").query(String.class).list());
    }

    List<String> events() {
        return program.inDatabase(db -> db.sql("""
                        select entity || ' ' || action || ' ' || entity_key || ' ' || coalesce(old_value::text, 'null') || ' ' || coalesce(new_value::text, 'null')
                            || ' ' || coalesce(reason, 'null')
                        from audit.change_event where entity in ('period-mark', 'year-mark') order by id""").query(String.class).list());
    }
}
