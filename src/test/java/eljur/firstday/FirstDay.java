package eljur.firstday;

import eljur.access.FirstLink;
import eljur.testing.SchoolProgram;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty program with its one-time link, and the form behind it. It is 16 December 2026. */
abstract class FirstDay {

    static final String PASSWORD = "три кота и самовар";

    SchoolProgram program;
    String link;

    @BeforeEach
    void start() {
        program = SchoolProgram.empty();
        link = "/first-day/" + program.bean(FirstLink.class).renew();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    static Map<String, String> filled(HttpResponse<String> page) {
        var filled = typed(page);
        filled.putAll(Map.of(
                "school.name", "МБОУ «Степная школа»",
                "school.short", "Степная школа",
                "school.zone", "Europe/Moscow",
                "account.surname", "Орлова",
                "account.given", "Тамара",
                "account.patronymic", "Сергеевна",
                "account.teaches", "yes",
                "account.login", "orlova",
                "account.password", PASSWORD));
        return filled;
    }

    static String errorOf(HttpResponse<String> page, String field) {
        Matcher error = Pattern.compile("<a href=\"#" + Pattern.quote(field) + "\">([^<]+)</a>")
                .matcher(page.body());
        return error.find() ? error.group(1).toLowerCase(java.util.Locale.ROOT) + error.group(1) : "";
    }

    /** Every field of the form with what stands in it. */
    static Map<String, String> typed(HttpResponse<String> page) {
        Map<String, String> typed = new LinkedHashMap<>();
        Matcher inputs = Pattern.compile("<input [^>]*>").matcher(page.body());
        while (inputs.find()) {
            String input = inputs.group();
            String name = attribute(input, "name");
            boolean ticked = !input.contains("type=\"radio\"") && !input.contains("type=\"checkbox\"")
                    || input.contains(" checked");
            if (name.contains(".") && ticked && !name.equals("account.password"))
                typed.put(name, attribute(input, "value"));
        }
        Matcher zone = Pattern.compile("<option value=\"([^\"]+)\" selected").matcher(page.body());
        if (zone.find()) typed.put("school.zone", zone.group(1));
        return typed;
    }

    static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
    }

    int count(String from) {
        return program.inDatabase(db ->
                db.sql("select count(*) from " + from).query(Integer.class).single());
    }

    List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
