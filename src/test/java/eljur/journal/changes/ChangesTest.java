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
                                + "замещавший учитель, классный руководитель, медсестра, семья. Новое"
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
    void theSpreadsheetHasTheSameLinesAndWhatLooksLikeAFormulaStaysText() throws Exception {
        cell(anna, 9711204, 9101, "4", "=HYPERLINK(A1)");
        var answer = deputy.getBytes("/corrections.xlsx?class=971&from=2026-12-16&to=2026-12-31", "Accept", "*/*");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("ispravleniya-2026-12-16-2026-12-31.xlsx");
        String strings = part(answer.body(), "xl/sharedStrings.xml"),
                cells = part(answer.body(), "xl/worksheets/sheet1.xml");
        assertThat(strings.replaceAll("<[^>]*>", "|").replaceAll("\\|+", "|"))
                .contains("|Ведомость исправлений, 7-А, с 16.12.2026 по 31.12.2026|")
                .endsWith("|16.12.2026 11:04|Алгебра, 7-А|Абрамова Дарья|04.12.2026|3|4|=HYPERLINK(A1)|Ткачук А. В.|");
        assertThat(cells).contains("<c r=\"G4\"").doesNotContain("<f>", "<f ");
        assertThat(cells.replaceAll("(?s).*(<c r=\"G4\"[^>]*>).*", "$1")).contains("t=\"s\"");
        assertThat(anna.get("/corrections.xlsx").statusCode()).isEqualTo(403);
        assertThat(program.signedIn("stranger-director")
                        .get("/corrections.xlsx?course=971")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theReasonThatTheTutorGivesIsTold() {
        reason("2026-12-09", 9101, "recorded");
        assertThat(anna.get("/today").body()).contains("Изменения в вашем журнале: 1");
        assertThat(text(anna.get("/changes?after=0")))
                .endsWith(
                        "Новое Абрамова Дарья , причина пропуска записана: пусто → болезнь, 9 декабря 16 декабря, 11:04, Гончар В. И., классный руководитель");
        // Of a day without a lesson of hers, of a pupil of another class.
        reason("2026-12-13", 9101, "recorded");
        reason("2026-12-09", 9201, "recorded");
        assertThat(anna.get("/today").body()).contains("Изменения в вашем журнале: 1");
    }

    @Test
    void fromWhereItCameIsSaidAsFarAsItIsKnown() {
        event("2026-12-16T07:00Z", "import:План 7-А.xlsx", "computer", "topic-plan", "corrected", "{}", "");
        event("2026-12-16T07:01Z", "column", "phone", "cell", "corrected", "{\"text\":\"5\"}", "");
        event("2026-12-16T07:02Z", "", "", "topic-plan-approval", "recorded", "{\"act\":\"returned\"}", "Лишний час");
        String page = anna.get("/changes?after=0").body();
        assertThat(page).contains("href=\"/topics/971\"");
        assertThat(text(anna.get("/changes?after=0")))
                .contains(
                        "план тем возвращён Причина: Лишний час 16 декабря, 10:02, Зуева Е. М., заместитель директора Алгебра",
                        "→ 5 16 декабря, 10:01, Зуева Е. М., заместитель директора; столбцом отметок за работу, с телефона",
                        "план тем изменён 16 декабря, 10:00, Зуева Е. М., заместитель директора; из файла «План 7-А.xlsx», с компьютера");
    }

    private static String part(byte[] book, String name) throws java.io.IOException {
        var file = java.nio.file.Files.createTempFile("corrections", ".xlsx");
        try {
            java.nio.file.Files.write(file, book);
            try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                var bytes = zip.getInputStream(zip.getEntry(name)).readAllBytes();
                // Letters beyond ASCII are written as numbers.
                return java.util.regex.Pattern.compile("&#x([0-9a-f]+);")
                        .matcher(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                        .replaceAll(one -> Character.toString(Integer.parseInt(one.group(1), 16)));
            }
        } finally {
            java.nio.file.Files.delete(file);
        }
    }

    private void event(
            String at, String origin, String device, String entity, String action, String value, String why) {
        program.inDatabase(db -> db.sql("""
                        insert into audit.change_event (school_id, at, person_id, role, entity, action, course_id, entity_key, new_value, reason, origin, device)
                        values (901, ?::timestamptz, 9005, 'DEPUTY_HEAD', ?, ?, 971, '1', ?::jsonb, nullif(?, ''), nullif(?, ''), nullif(?, ''))""")
                .params(at, entity, action, value, why, origin, device)
                .update());
    }

    private void reason(String day, long pupil, String action) {
        program.inDatabase(db -> db.sql("""
                        with entered as (
                            insert into journal.absence_reason as t (school_id, pupil_id, since, until, reason, sign, source, entered_at, entered_by, accepted_at, accepted_by)
                            values (901, ?, ?::date, ?::date, 'ill', 'ill', 'tutor', '2026-12-16T08:04Z', 9003, '2026-12-16T08:04Z', 9003) returning t.*)
                        insert into audit.change_event (school_id, at, person_id, role, entity, action, pupil_id, entity_key, new_value)
                        select 901, entered_at, 9003, 'FORM_TUTOR', 'absence-reason', ?, pupil_id, id::text, to_jsonb(e) from entered e""").params(pupil, day, day, action).update());
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
