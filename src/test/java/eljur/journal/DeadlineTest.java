package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** It is 16 December; fourteen days of editing hold until somebody decides otherwise. */
class DeadlineTest extends CellSaving {

    private static final long OF_THE_NINTH = lesson(ALGEBRA, 12, 9);

    @Test
    void aPastDayIsJudgedByWhatHeldThenAndALaterOneByTheNewAct() {
        assertThat(add(Map.of("edit", "1")).statusCode()).isEqualTo(302);
        // The lesson of the ninth keeps its fourteen days, that of today has one.
        assertThat(save(anna, OF_THE_NINTH, KIRILL, 0, "5").statusCode()).isEqualTo(200);
        program.clock().moveBy(Duration.ofDays(2));
        anna = program.signedIn("anna");
        assertThat(save(anna, OF_THE_NINTH, KIRILL, 1, "5/4").statusCode()).isEqualTo(200);
        assertRefused(save(anna, TODAYS, DARYA, 0, "5"), "срок правки прошёл 17.12.2026");
        String page = anna.get("/registers/971?term=9012").body();
        assertThat(head(page, OF_THE_NINTH)).doesNotContain("lock");
        assertThat(head(page, TODAYS)).contains("lock");
        assertThat(anna.get("/lessons/" + TODAYS).body()).contains("Срок правки прошёл");
    }

    @Test
    void theHourOfHomeworkAndTheMinutesOfASlipAreThoseOfTheDay() {
        add(Map.of("homework", "10:00", "slip", "1"));
        var late = anna.put("/lessons/" + TODAYS + "/homework", """
                {"op":"%s","version":1,"text":"§ 34","minutes":20,"dueLesson":null}""".formatted(java.util.UUID.randomUUID()));
        assertThat(late.body()).contains("\"late\":true");
        save(anna, TODAYS, DARYA, 0, "3");
        program.clock().moveBy(Duration.ofMinutes(2));
        assertThat(save(anna, TODAYS, DARYA, 1, "5").body()).contains("\"corrected\":true");
    }

    @Test
    void theHistoryOfActsIsKeptAndTheOneOfTodayIsMarked() {
        add(Map.of("edit", "7", "act", "приказ № 12"));
        add(Map.of("edit", "5", "act", "приказ № 15", "since", "2027-01-11"));
        assertThat(table(program.signedIn("director").get("/deadlines")))
                .containsExactly(
                        "11.01.2027 конца дня 17:00 4 5 от урока 10 1 приказ № 15",
                        "16.12.2026 действует конца дня 17:00 4 7 от урока 10 1 приказ № 12",
                        "с самого начала конца дня 17:00 4 14 от урока 10 1");
        assertThat(program.<List<String>>inDatabase(db -> db.sql(
                                "select action || ' ' || person_id from audit.change_event where entity = 'deadline'")
                        .query(String.class)
                        .list()))
                .containsExactly("recorded 9005", "recorded 9005");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Map<String, Map<String, String>> wrong = Map.of(
                "прошедшие дни заново не судят", Map.of("since", "2026-12-15"),
                "не указан приказ", Map.of("act", " "),
                "час не понять", Map.of("homework", "25:00"),
                "дни правки не понять. Впишите число от 0 до 366", Map.of("edit", "400"),
                "минуты не понять", Map.of("slip", "-1"),
                "день не понять", Map.of("since", "завтра"));
        wrong.forEach((words, typed) -> {
            var no = add(typed);
            assertThat(no.statusCode()).as(words).isEqualTo(422);
            assertThat(no.body()).contains(words);
        });
        assertThat(add(Map.of("edit", "400", "act", "приказ № 9")).body())
                .contains("value=\"приказ № 9\"", "value=\"400\"");
        assertThat(count("school.deadline")).isZero();
    }

    @Test
    void nobodyElseDecidesAndAnotherSchoolIsNotTouched() {
        for (String login : List.of("anna", "vera", "secretary", "olga", "stranger"))
            assertThat(program.signedIn(login).get("/deadlines").statusCode())
                    .as(login)
                    .isEqualTo(403);
        for (String login : List.of("director", "admin"))
            assertThat(program.signedIn(login).submit("/deadlines", Map.of()).statusCode())
                    .as(login)
                    .isEqualTo(403);
        add(Map.of("edit", "1"));
        assertThat(table(program.signedIn("stranger-director").get("/deadlines")))
                .containsExactly("с самого начала действует конца дня 17:00 4 14 от урока 10 1");
    }

    private HttpResponse<String> add(Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "since",
                "2026-12-16",
                "act",
                "приказ № 12",
                "homework",
                "17:00",
                "edit",
                "14",
                "slip",
                "10",
                "period",
                "1"));
        typed.putAll(more);
        return program.signedIn("deputy").submit("/deadlines", typed);
    }

    private static String head(String page, long lesson) {
        int at = page.indexOf("data-l=\"" + lesson + "\"");
        return page.substring(page.lastIndexOf("<th", at), at);
    }

    private static List<String> table(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        String body = page.body().replaceAll("(?s).*<tbody>(.*?)</tbody>.*", "$1");
        return java.util.Arrays.stream(body.split("</tr>"))
                .map(row -> row.replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
