package eljur.journal;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.DARYA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** It is 16 December. The control work of the ninth has no marks, its four days are over; that of today has time until the twentieth. */
class WrittenWorksTest extends CellSaving {

    private static final long NINTH = lesson(ALGEBRA, 12, 9);
    private static final String OVERDUE = "контрольная работа, 9 декабря Алгебра, 7-А 13 декабря просрочено на 3 дня";

    @Test
    void whoGaveItAndTheDeputyHeadSeeTheWorkWhoseDaysAreOver() {
        unmarked();
        assertThat(rows(anna)).containsExactly(OVERDUE);
        assertThat(rows(program.signedIn("deputy"))).containsExactly("Ткачук А. В. " + OVERDUE);
        assertThat(rows(program.signedIn("director"))).hasSize(1);
        assertThat(anna.get("/overdue-works").body()).contains("href=\"/lessons/" + NINTH + "\"");
        for (String login : List.of("anna", "deputy", "director"))
            assertThat(program.signedIn(login).get("/today").body())
                    .as(login)
                    .contains("Письменная работа без отметок, срок прошёл: 1");
        for (String login : List.of("boris", "stranger-director"))
            assertThat(program.signedIn(login).get("/overdue-works").body())
                    .as(login)
                    .contains("Просроченных работ нет");
        for (String login : List.of("olga", "secretary", "vera"))
            assertThat(program.signedIn(login).get("/overdue-works").statusCode())
                    .as(login)
                    .isEqualTo(403);
    }

    @Test
    void oneMarkIsEnoughAndSoIsAClosing() {
        unmarked();
        program.inDatabase(db -> db.sql("""
                        insert into journal.period_closure (school_id, course_id, term_id, at, closed_by, marks)
                        values (901, 971, 9012, '2026-12-16T08:00Z', 9005, 0)""").update());
        assertThat(rows(anna)).isEmpty();
        program.inDatabase(db -> db.sql("delete from journal.period_closure").update());
        assertThat(rows(anna)).hasSize(1);
        assertThat(save(anna, NINTH, KIRILL, 0, "4").statusCode()).isEqualTo(200);
        assertThat(rows(anna)).isEmpty();
    }

    @Test
    void theDaysAreThoseOfTheKindElseThoseOfTheSchool() {
        unmarked();
        rule(10);
        assertThat(rows(anna)).isEmpty();
        rule(1);
        assertThat(rows(anna))
                .containsExactly(OVERDUE.replace("13 декабря просрочено на 3 дня", "10 декабря просрочено на 6 дней"));
        rule(0);
        assertThat(rows(anna)).isEmpty();
    }

    @Test
    void theDaysOfEditingCountFromTheDayOfIssueWhereTheSchoolSaysSo() {
        assertThat(add(Map.of("from", "issue", "edit", "1", "lesson", "20:00", "lesson-days", "1")))
                .isEqualTo(302);
        assertThat(anna.get("/lessons/" + TODAYS).body())
                .contains("контрольная работа 16 декабря: отметки до 20 декабря.")
                .contains("Урок заполняют до 20:00, 17 декабря; править можно до 21 декабря.");
        program.clock().moveBy(Duration.ofDays(5));
        anna = program.signedIn("anna");
        assertThat(save(anna, TODAYS, DARYA, 0, "5").statusCode()).isEqualTo(200);
        assertThat(anna.get("/lessons/" + TODAYS).body()).contains("отметки были нужны до 20 декабря.");
        program.clock().moveBy(Duration.ofDays(1));
        anna = program.signedIn("anna");
        assertRefused(save(anna, TODAYS, KIRILL, 1, "5"), "срок правки прошёл 21.12.2026");
        assertThat(anna.get("/lessons/" + TODAYS).body()).contains("Срок правки прошёл 21 декабря");
        assertThat(anna.get("/registers/971?term=9012").body()).contains("Срок правки прошёл 21.12.2026");
    }

    @Test
    void whatCannotBeReadIsSaid() {
        assertThat(refused(Map.of("lesson", "25:00"))).contains("час урока не понять", "value=\"25:00\"");
        assertThat(refused(Map.of("lesson-days", "31"))).contains("Впишите число от 0 до 30");
        assertThat(refused(Map.of("written", "четыре"))).contains("дни на письменную работу не понять");
        assertThat(count("school.deadline")).isZero();
    }

    private void unmarked() {
        program.inDatabase(db -> db.sql("update journal.lesson set topic_id = 9047 where id = ?")
                .param(NINTH)
                .update());
        program.inDatabase(db -> db.sql("delete from journal.debt_date").update());
        program.inDatabase(db -> db.sql("delete from journal.mark where lesson_id = ?")
                .param(NINTH)
                .update());
    }

    private void rule(int days) {
        program.inDatabase(db -> db.sql("""
                        insert into journal.work_rule (school_id, code, since, scale, weight, counts, marks, retake, converts, days, recorded_at, recorded_by)
                        values (901, 'КР', '2026-12-01', 'five', 1, true, 1, 'none', false, ?, now(), 9005)""").param(days).update());
    }

    private int add(Map<String, String> more) {
        return program.signedIn("deputy").submit("/deadlines", typed(more)).statusCode();
    }

    private String refused(Map<String, String> more) {
        var no = program.signedIn("deputy").submit("/deadlines", typed(more));
        assertThat(no.statusCode()).isEqualTo(422);
        return no.body();
    }

    private static Map<String, String> typed(Map<String, String> more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "since", "2026-12-16", "act", "№ 12", "homework", "17:00", "edit", "14", "slip", "10", "period", "1"));
        typed.putAll(more);
        return typed;
    }

    private static List<String> rows(Visitor who) {
        var page = who.get("/overdue-works");
        assertThat(page.statusCode()).isEqualTo(200);
        String body = page.body().replaceAll("(?s).*<tbody>(.*?)</tbody>.*", "$1");
        if (body.equals(page.body())) return List.of();
        return java.util.Arrays.stream(body.split("</tr>"))
                .map(row -> row.replaceAll("(?s)<[^>]*>", " ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
