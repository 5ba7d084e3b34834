package eljur.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of the first day: what it proposes, what it keeps, what it refuses. */
class FirstDayFormTest extends FirstDay {

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

    @Test
    void aBadPasswordIsSaidWithEveryOtherMistakeAndAsSoonAsItIsTyped() {
        var visitor = program.nobody();
        var sent = filled(visitor.open(link).get(link));
        sent.putAll(Map.of("school.name", "", "account.login", "я", "account.password", "орлова2026"));
        var answer = visitor.submit(link, sent);
        assertThat(errorOf(answer, "school.name")).contains("заполнить");
        assertThat(errorOf(answer, "account.login")).contains("от 3 до 60 знаков");
        assertThat(errorOf(answer, "account.password")).contains("ваше имя, логин или название школы");
        var judged = visitor.submit(link + "/password", sent);
        assertThat(judged.body()).contains("\"refused\":\"Пароль не принят: в нём ваше имя");
        sent.put("account.password", PASSWORD);
        assertThat(visitor.submit(link + "/password", sent).body()).isEqualTo("{}");
        assertThat(visitor.submit("/first-day/AAAA/password", sent).statusCode())
                .isEqualTo(404);
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
                "holiday.12.name, каникулы, holiday.12.starts, дату",
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
}
