package eljur.journal.changes;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Boris gives one of Anna's lessons, the deputy head opens and closes; Anna is told. */
class ChangesTest {

    private SchoolProgram program;
    private Visitor anna;
    private Visitor deputy;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
        deputy = program.signedIn("deputy");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aTeacherIsToldWhatOthersChangedAndNotWhatSheDid() {
        assertThat(anna.get("/today").body()).doesNotContain("Изменения в вашем журнале");
        cell(anna, 9711209, 9101, "4", null);
        assertThat(anna.get("/today").body()).doesNotContain("Изменения в вашем журнале");
        assist();
        cell(program.signedIn("boris").as("TEACHER"), 9711209, 9101, "5", "пересдача");
        deputy.submit(
                "/lessons/9711109/permits/opening",
                Map.of("what", "lesson", "hours", "2", "reason", "описка", "person", "9001"));
        assertThat(anna.get("/today").body()).contains("Изменения в вашем журнале: 2. Их сделали не вы.");
        var seen = anna.submit("/changes/seen", Map.of());
        String page = seen.headers().firstValue("Location").orElseThrow();
        assertThat(text(anna.get(page)))
                .isEqualTo(
                        "Изменения в вашем журнале Что другие записали или изменили в ваших журналах за неделю: завуч, "
                                + "замещавший учитель, классный руководитель. Новое"
                                + " Алгебра, 7-А , урок открыт для записи, урок 9 ноября Причина: описка 16 декабря, 11:04, Зуева Е. М., заместитель директора"
                                + " Алгебра, 7-А , Абрамова Дарья: исправление в клетке, урок 9 декабря: 4 → 5 Причина: пересдача 16 декабря, 11:04, Лысенко Б. П., учитель");
        assertThat(anna.get(page).body()).contains("href=\"/lessons/9711209\"");
        assertThat(anna.get("/today").body()).doesNotContain("Изменения в вашем журнале");
        assertThat(text(anna.get("/changes"))).contains("Просмотрено Алгебра").doesNotContain("Новое");
    }

    @Test
    void whatIsOlderThanYesterdayIsNotNewToWhoNeverLooked() {
        deputy.submit(
                "/lessons/9711109/permits/opening",
                Map.of("what", "lesson", "hours", "2", "reason", "описка", "person", "9001"));
        program.clock().moveBy(Duration.ofDays(2));
        assertThat(program.signedIn("anna").get("/today").body()).doesNotContain("Изменения в вашем журнале");
    }

    @Test
    void theSheetOfCorrectionsNamesWhoWhenFromWhatToWhatAndWhy() {
        cell(anna, 9711204, 9101, "4", "пересдача");
        cell(anna, 9711204, 9102, "4/5", null);
        cell(anna, 9711209, 9101, "н", null);
        String sheet = text(deputy.get("/corrections?class=971&from=2026-12-01&to=2026-12-31"));
        assertThat(sheet)
                .endsWith("Когда Журнал Ученик Урок Было Стало Причина Кто"
                        + " 07.12.2026 11:00 Алгебра, 7-А Абрамова Дарья 04.12.2026 2 3 не засчитано верное решение задачи 5 Ткачук А. В."
                        + " 16.12.2026 11:04 Алгебра, 7-А Абрамова Дарья 04.12.2026 3 4 пересдача Ткачук А. В.");
        assertThat(text(deputy.get("/corrections?course=971&from=2026-12-01&to=2026-12-31")))
                .endsWith("3 4 пересдача Ткачук А. В.");
        assertThat(text(deputy.get("/corrections?class=972"))).contains("Исправлений нет");
        assertThat(text(deputy.get("/corrections?from=2026-12-08&to=2026-12-15")))
                .contains("Исправлений нет");
        assertThat(text(program.signedIn("director").get("/corrections?class=971")))
                .contains("пересдача");
    }

    @Test
    void nobodyElseSeesThem() {
        cell(anna, 9711204, 9101, "4", "пересдача");
        for (String login : List.of("anna", "vera", "admin", "secretary", "olga", "darya", "stranger"))
            assertThat(program.signedIn(login).get("/corrections").statusCode())
                    .as(login)
                    .isEqualTo(403);
        var theirs = program.signedIn("stranger-director");
        assertThat(text(theirs.get("/corrections"))).doesNotContain("пересдача");
        assertThat(theirs.get("/corrections?course=971").statusCode()).isEqualTo(404);
        assertThat(theirs.get("/corrections?class=971").statusCode()).isEqualTo(404);
        assist();
        cell(program.signedIn("boris").as("TEACHER"), 9711216, 9101, "5", null);
        for (String login : List.of("boris", "stranger"))
            assertThat(text(program.signedIn(login).as("TEACHER").get("/changes?after=0")))
                    .as(login)
                    .doesNotContain("Абрамова Дарья: запись");
        for (String login : List.of("deputy", "vera", "admin", "olga"))
            assertThat(program.signedIn(login).get("/changes").statusCode())
                    .as(login)
                    .isEqualTo(403);
    }

    @Test
    void thePagesTakeAsManyStatementsForManyChanges() {
        assist();
        var boris = program.signedIn("boris").as("TEACHER");
        cell(boris, 9711216, 9101, "5", null);
        int few =
                program.statements().during(() -> anna.get("/changes?after=0")).size();
        int today = program.statements().during(() -> anna.get("/today")).size();
        for (long pupil : List.of(9102L, 9103L, 9105L)) cell(boris, 9711209, pupil, "5", "пересдача");
        assertThat(program.statements().during(() -> anna.get("/changes?after=0")))
                .hasSize(few);
        assertThat(program.statements().during(() -> anna.get("/today"))).hasSize(today);
    }

    /** Boris gives two of her lessons instead of her. */
    private void assist() {
        program.inDatabase(db -> db.sql(
                        "insert into timetable.substitution (school_id, lesson_id, person_id, reason, recorded_at, recorded_by) values (901, 9711209, 9002, 'болезнь', '2026-12-09T05:00Z', 9005), (901, 9711216, 9002, 'болезнь', '2026-12-16T05:00Z', 9005)")
                .update());
    }

    private void cell(Visitor who, long lesson, long pupil, String text, @Nullable String reason) {
        long version = program.inDatabase(
                db -> db.sql("select coalesce(max(version), 0) from journal.cell where lesson_id = ? and pupil_id = ?")
                        .params(lesson, pupil)
                        .query(Long.class)
                        .single());
        String why = reason == null ? "null" : '"' + reason + '"';
        var answer =
                who.post("/registers/971/cells", """
                {"op":"%s","lesson":%d,"pupil":%d,"version":%d,"text":"%s","whole":true,"reason":%s}""".formatted(UUID.randomUUID(), lesson, pupil, version, text, why));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        String main = page.body().replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1");
        return main.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    }
}
