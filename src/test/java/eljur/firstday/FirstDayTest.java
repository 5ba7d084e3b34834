package eljur.firstday;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A school is set up from nothing, behind the one-time link. It is 16 December 2026. */
class FirstDayTest {

    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "+999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "23:59",
            "00:00",
            "24:00",
            "25:61",
            "1 ".repeat(3000),
            "\0",
            "\u202Eлевша",
            "\uD83D\uDE00",
            "<script>",
            "' or 1=1");

    private static final String PASSWORD = "три кота и самовар";

    private SchoolProgram program;
    private String link;

    @BeforeEach
    void start() {
        program = SchoolProgram.empty();
        link = "/first-day/" + program.bean(FirstLink.class).renew();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void everyOtherPageSaysThatTheSchoolIsNotSetUpYet() {
        for (String path : List.of("/", "/sign-in", "/activate", "/diary", "/first-day", "/nonsense")) {
            var answer = program.nobody().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.body()).as(path).contains("Школа ещё не настроена");
        }
        assertThat(program.nobody().submit("/sign-in", Map.of()).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/first-day"));
        assertThat(program.nobody().getBytes("/health", "Accept", "text/plain").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewLinkEndsTheOldAndAWrongOneOpensNothing() {
        String newer = "/first-day/" + program.bean(FirstLink.class).renew();
        assertThat(program.nobody().get(link).statusCode()).isEqualTo(404);
        assertThat(program.nobody().get("/first-day/AAAA").statusCode()).isEqualTo(404);
        assertThat(program.nobody().get(newer).statusCode()).isEqualTo(200);
        assertThat(newer.length() - "/first-day/".length()).isGreaterThanOrEqualTo(43);
        assertThat(count("access.first_link where token_hash = convert_to('" + newer.substring(11) + "', 'UTF8')"))
                .isZero();
    }

    @Test
    void proposesTheYearThatRunsWithHolidaysAndBells() {
        var typed = typed(program.nobody().get(link));
        assertThat(typed)
                .containsEntry("school.zone", "Europe/Simferopol")
                .containsEntry("year.starts", "2026-09-01")
                .containsEntry("year.ends", "2027-05-26")
                .containsEntry("term.quarter.1.ends", "2026-10-23")
                .containsEntry("term.quarter.2.starts", "2026-11-02")
                .containsEntry("term.half.1.ends", "2026-12-30")
                .containsEntry("term.half.2.starts", "2027-01-11")
                .containsEntry("holiday.2.name", "зимние каникулы")
                .containsEntry("slot.1.starts", "08:30")
                .containsEntry("slot.7.ends", "15:05")
                .containsEntry("slot.8.starts", "");
    }

    @Test
    void setsEverythingUpInOneTransactionAndLetsTheAdministratorIn() {
        var visitor = program.nobody();
        var answer = visitor.open(link).submit(link, filled(visitor.get(link)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(visitor.get("/").body()).contains("Что дальше", "Орлова Т. С.", "администратор");
        assertThat(rows("select name || '|' || short_name || '|' || zone from school.school"))
                .containsExactly("МБОУ «Степная школа»|Степная школа|Europe/Moscow");
        assertThat(rows("select name || ' ' || starts_on || ' ' || ends_on from school.academic_year"))
                .containsExactly("2026/27 2026-09-01 2027-05-26");
        assertThat(rows("select scheme || ordinal || ' ' || starts_on from school.term order by scheme, ordinal"))
                .containsExactly(
                        "half1 2026-09-01",
                        "half2 2027-01-11",
                        "quarter1 2026-09-01",
                        "quarter2 2026-11-02",
                        "quarter3 2027-01-11",
                        "quarter4 2027-04-05");
        assertThat(count("school.holiday")).isEqualTo(3);
        assertThat(count("school.lesson_slot")).isEqualTo(7);
        assertThat(rows("select login || '|' || display_name from access.account"))
                .containsExactly("orlova|Орлова Т. С.");
        assertThat(rows("select role from access.account_role order by ordinal"))
                .containsExactly("ADMINISTRATOR", "TEACHER");
        assertThat(rows("select distinct entity from audit.change_event where role = 'ADMINISTRATOR' order by 1"))
                .containsExactly(
                        "academic-year", "account", "bell-schedule", "lesson-slot", "person", "school", "staff");
    }

    @Test
    void theLinkIsGoodOnceAndTheDoorStaysOpen() {
        var visitor = program.nobody();
        var filled = filled(visitor.open(link).get(link));
        assertThat(visitor.submit(link, filled).statusCode()).isEqualTo(302);
        assertThat(program.nobody().get(link).statusCode()).isEqualTo(404);
        assertThat(program.nobody().open("/sign-in").submit(link, filled).statusCode())
                .isEqualTo(404);
        assertThat(count("school.school")).isOne();
        assertThat(program.nobody().get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(program.bean(FirstLink.class).awaited()).isFalse();
    }

    @Test
    void keepsWhatWasTypedAtEveryRefusalAndWritesNothing() {
        var visitor = program.nobody();
        var filled = filled(visitor.open(link).get(link));
        Map<String, String> mistakes = Map.of(
                "school.name", "",
                "term.quarter.2.starts", "2026-10-01",
                "holiday.1.ends", "2026-09-01",
                "slot.3.starts", "09:00",
                "year.ends", "завтра",
                "account.login", "я",
                "account.password", "gfhjkm123");
        mistakes.forEach((field, wrong) -> {
            var sent = new LinkedHashMap<>(filled);
            sent.put(field, wrong);
            var answer = visitor.submit(link, sent);
            assertThat(answer.statusCode()).as(field).isEqualTo(422);
            assertThat(answer.body())
                    .as(field)
                    .contains("href=\"#" + field + "\"")
                    .doesNotContain("gfhjkm");
            var kept = new LinkedHashMap<>(sent);
            kept.remove("account.password");
            assertThat(typed(answer)).as(field).containsAllEntriesOf(kept);
        });
        assertThat(count("school.school")).isZero();
        assertThat(count("access.account")).isZero();
        assertThat(visitor.submit(link, filled).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "school.name, ---, school.name, буквы",
                "school.short, 2026, school.short, буквы",
                "school.short, ДЛИННО, school.short, длиннее",
                "school.zone, Europe/Paris, school.zone, пояс",
                "year.starts, 0001-09-01, year.starts, далёк",
                "year.starts, 1926-09-01, year.starts, далёк",
                "year.starts, -999999999-01-01, year.starts, далёк",
                "year.ends, 9999-05-26, year.ends, далёк",
                "year.ends, +999999999-12-31, year.ends, далёк",
                "year.ends, 2027-02-30, year.ends, дату",
                "term.quarter.1.starts, 0001-01-01, term.quarter.1.starts, Период",
                "term.half.2.ends, +999999999-12-31, term.half.2.ends, Период",
                "holiday.1.starts, -999999999-01-01, holiday.1.starts, внутри",
                "holiday.1.ends, +999999999-12-31, holiday.1.ends, внутри",
                "holiday.6.name, каникулы, holiday.6.starts, дату",
                "slot.1.starts, 24:00, slot.1.starts, время",
                "slot.1.starts, 00:00, slot.1.ends, длиннее",
                "slot.10.starts, 23:00, slot.10.ends, время",
                "slot.7.ends, 23:59, slot.7.ends, длиннее",
                "account.surname, 12345, account.surname, буквы",
                "account.given, ДЛИННО, account.given, длиннее",
                "account.login, и в а н, account.login, логин",
                "account.login, ДЛИННО, account.login, длиннее",
                "account.password, ДЛИННО, account.password, Парол",
            })
    void refusesWhatNobodyCanMean(String field, String absurd, String at, String why) {
        var visitor = program.nobody();
        var sent = filled(visitor.open(link).get(link));
        sent.put(field, absurd.equals("ДЛИННО") ? "я".repeat(5000) : absurd);
        var answer = visitor.submit(link, sent);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(errorOf(answer, at)).contains(why);
        assertThat(answer.body()).as("says which field").doesNotContain("<b></b>", "firstday.");
        sent.remove("account.password");
        if (!field.equals("school.zone")) assertThat(typed(answer)).containsAllEntriesOf(sent);
        assertThat(count("school.school")).isZero();
    }

    /** The password is bad, so nothing is ever kept; whatever the form lets through reaches the database before that is said. */
    @Test
    void noFieldMakesAFaultOfOurs() {
        var visitor = program.nobody();
        var filled = filled(visitor.open(link).get(link));
        filled.put("account.password", "gfhjkm123");
        for (String field : filled.keySet().stream()
                .filter(one -> !one.equals("account.password"))
                .toList())
            for (String odd : ODD) {
                var sent = new LinkedHashMap<>(filled);
                sent.put(field, odd);
                assertThat(visitor.submit(link, sent).statusCode())
                        .as(field + "=" + odd)
                        .isEqualTo(422);
            }
        for (String act : List.of("year", "bells", "nonsense"))
            for (String field : List.of("year.first", "year.scheme", "bells.first", "bells.minutes", "bells.breaks"))
                for (String odd : ODD) {
                    var sent = new LinkedHashMap<>(filled);
                    sent.putAll(Map.of("act", act, field, odd));
                    assertThat(visitor.submit(link, sent).statusCode())
                            .as(act + " " + field + "=" + odd)
                            .isEqualTo(200);
                }
        assertThat(count("school.school")).isZero();
    }

    @Test
    void aNameMayBeginWithASignBeyondTheFirstPlane() {
        var visitor = program.nobody();
        var sent = filled(visitor.open(link).get(link));
        sent.put("account.given", "\uD801\uDC00рина");
        assertThat(visitor.submit(link, sent).statusCode()).isEqualTo(302);
        assertThat(rows("select display_name from access.account")).containsExactly("Орлова \uD801\uDC00. С.");
    }

    @Test
    void proposesNoYearFarFromThisOneAndNoBellsBeyondMidnight() {
        var visitor = program.nobody();
        var sent = filled(visitor.open(link).get(link));
        sent.put("act", "year");
        for (String far : List.of("2020", "2030", "0000", "9999", "20263", "прошлый")) {
            sent.put("year.first", far);
            var answer = visitor.submit(link, sent);
            assertThat(errorOf(answer, "year.first")).as(far).contains("год");
            assertThat(typed(answer)).containsEntry("year.starts", "2026-09-01").containsEntry("year.first", far);
        }
        sent.putAll(Map.of("act", "bells", "bells.first", "23:30"));
        var answer = visitor.submit(link, sent);
        assertThat(errorOf(answer, "bells.first")).contains("урок");
        assertThat(typed(answer)).containsEntry("slot.1.starts", "08:30");
    }

    @Test
    void proposesTrimestersAndOtherBellsWithoutLosingTheRest() {
        var visitor = program.nobody();
        var sent = filled(visitor.open(link).get(link));
        sent.put("year.scheme", "trimester");
        sent.put("year.first", "2025");
        sent.put("act", "year");
        var dates = typed(visitor.submit(link, sent));
        assertThat(dates)
                .containsEntry("term.trimester.2.starts", "2025-12-01")
                .containsEntry("holiday.1.ends", "2025-11-04")
                .containsEntry("school.name", "МБОУ «Степная школа»")
                .doesNotContainKey("term.quarter.1.starts");
        dates.put("act", "bells");
        dates.put("bells.minutes", "40");
        dates.put("bells.breaks", "10 15");
        var bells = typed(visitor.submit(link, dates));
        assertThat(bells)
                .containsEntry("slot.3.starts", "10:15")
                .containsEntry("slot.3.ends", "10:55")
                .containsEntry("slot.4.starts", "")
                .containsEntry("term.trimester.2.starts", "2025-12-01");
        assertThat(bells.get("account.surname")).isEqualTo("Орлова");
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

    private static String errorOf(HttpResponse<String> page, String field) {
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

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&#34;", "\"").replace("&amp;", "&") : "";
    }

    private int count(String from) {
        return program.inDatabase(db ->
                db.sql("select count(*) from " + from).query(Integer.class).single());
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
