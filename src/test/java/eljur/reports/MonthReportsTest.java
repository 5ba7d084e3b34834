package eljur.reports;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The book of missed lessons and the sheet of hours for December: on the 14th Boris gave Anna's algebra and wrote in it, the lesson of the
 * 11th is cancelled, on the 16th Boris led both groups, on the 9th a
 * lesson of geometry was added, and Anna wrote in Boris's Russian.
 */
class MonthReportsTest {

    private static SchoolProgram program;

    @BeforeAll
    static void start() {
        program = SchoolProgram.started();
        for (String sql : List.of("""
                insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, changed_at, changed_by)
                values (901, 9711214, 971, 9012, '2026-12-14', 'т', 9002, now(), 9002)""", """
                insert into timetable.substitution (school_id, lesson_id, person_id, kind, reason_code, reason, recorded_at, recorded_by)
                values (901, 9111216, 9002, 'join', 'ill', 'болезнь', now(), 9005)""", """
                insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, changed_at, changed_by)
                values (901, 9111216, 911, 9012, '2026-12-16', 'т', 9002, now(), 9002)""", """
                insert into timetable.scheduled_lesson (school_id, id, course_id, on_date, ordinal, starts_at, ends_at)
                values (901, 77, 975, '2026-12-09', 6, '13:05', '13:50')""", """
                insert into timetable.extra_lesson (school_id, lesson_id, reason_code, reason, recorded_at, recorded_by)
                values (901, 77, 'plan', 'добавлен', now(), 9005)""", """
                insert into journal.lesson (school_id, id, course_id, term_id, on_date, topic, given_by, changed_at, changed_by)
                values (901, 77, 975, 9012, '2026-12-09', 'т', 9001, now(), 9001)"""))
            program.inDatabase(db -> db.sql(sql).update());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void theBookHasALineForEachMissedLesson() {
        assertThat(rows(program.signedIn("deputy")
                        .get("/missed-lessons?month=2026-12")
                        .body()))
                .containsExactly(
                        "Дата|Кого заменяли|Предмет|Класс|Причина|Кто заменил|Предмет|Часов",
                        "11.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|карантин|урок отменён||0",
                        "14.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|болезнь|Лысенко Б. П.|Алгебра|1",
                        "16.12.2026, 3-й|Ткачук А. В.|Математика|1-А|болезнь|Лысенко Б. П., совмещение|Математика|1",
                        "Всего|||||||2");
    }

    /** Anna was away on the 7th and 9th; somebody gave nothing on the 7th, and on the 9th she wrote in her lesson after all. */
    @Test
    void aLessonThatNobodyGaveStandsInTheBook() {
        try (SchoolProgram own = SchoolProgram.started()) {
            own.inDatabase(db -> db.sql("""
                            insert into substitutions.staff_absence (school_id, id, person_id, since, until, lessons, reason_code, reason, recorded_at, recorded_by)
                            values (901, 9950, 9001, '2026-12-07', '2026-12-09', null, 'ill', 'болезнь', now(), 9005),
                                   (901, 9951, 9001, '2026-12-15', '2026-12-20', null, 'ill', 'болезнь', now(), 9005),
                                   (901, 9952, 9002, '2026-12-02', '2026-12-02', '{1,2}', 'trip', 'командировка', now(), 9005);
                            update journal.lesson set given_by = null where id = 9711207""").update());
            assertThat(rows(own.signedIn("deputy")
                            .get("/missed-lessons?month=2026-12")
                            .body()))
                    .containsExactly(
                            "Дата|Кого заменяли|Предмет|Класс|Причина|Кто заменил|Предмет|Часов",
                            "07.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|болезнь|не замещён||0",
                            "09.12.2026, 3-й|Ткачук А. В.|Математика|1-А|болезнь|не замещён||0",
                            "09.12.2026, 3-й|Ткачук А. В.|Геометрия|7-А|болезнь|не замещён||0",
                            "11.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|карантин|урок отменён||0",
                            "14.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|болезнь|Лысенко Б. П. (урок не записан)|Алгебра|0",
                            "Всего|||||||0");
        }
    }

    /** The book and the sheet of hours never differ: an hour counts once the lesson is recorded. */
    @Test
    void anHourThatNobodyRecordedOrThatIsStillAheadDoesNotCount() {
        try (SchoolProgram own = SchoolProgram.started()) {
            own.inDatabase(db -> db.sql("""
                            insert into timetable.substitution (school_id, lesson_id, person_id, kind, reason_code, reason, recorded_at, recorded_by)
                            values (901, 9111216, 9002, 'join', 'ill', 'болезнь', now(), 9005),
                                   (901, 9711218, 9002, 'substitute', 'ill', 'болезнь', now(), 9005)""").update());
            Visitor deputy = own.signedIn("deputy");
            assertThat(rows(deputy.get("/missed-lessons?month=2026-12").body()))
                    .containsExactly(
                            "Дата|Кого заменяли|Предмет|Класс|Причина|Кто заменил|Предмет|Часов",
                            "11.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|карантин|урок отменён||0",
                            "14.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|болезнь|Лысенко Б. П. (урок не записан)|Алгебра|0",
                            "16.12.2026, 3-й|Ткачук А. В.|Математика|1-А|болезнь|Лысенко Б. П., совмещение (урок не записан)|Математика|0",
                            "18.12.2026, 3-й|Ткачук А. В.|Алгебра|7-А|болезнь|Лысенко Б. П. (урок впереди)|Алгебра|0",
                            "Всего|||||||0");
            assertThat(rows(deputy.get("/hours?month=2026-12").body()))
                    .anyMatch(row -> row.startsWith("Лысенко Б. П.|0|0|0|0|0|"));
        }
    }

    @Test
    void whatIsRecordedCountsForWhoGaveIt() {
        assertThat(rows(program.signedIn("director").get("/hours?month=2026-12").body()))
                .containsExactly(
                        "Учитель|Основные|Дополнительные|Замены|Совмещения|Всего|Без записи|Недельная нагрузка",
                        "Лысенко Б. П.|0|0|1|1|2|2|0",
                        "Ткачук А. В.|4|1|1|0|6|6|0",
                        "Всего|4|1|2|1|8|8|0");
    }

    @Test
    void aTeacherSeesTheOwnDaysAndNobodyElses() {
        Visitor boris = program.signedIn("boris");
        assertThat(rows(boris.get("/hours?month=2026-12").body()))
                .containsExactly(
                        "Дата|Основные|Дополнительные|Замены|Совмещения|Всего|Без записи",
                        "02.12.2026|0|0|0|0|0|1",
                        "14.12.2026|0|0|1|0|1|0",
                        "16.12.2026|0|0|0|1|1|1",
                        "Всего|0|0|1|1|2|2");
        assertThat(rows(boris.get("/missed-lessons?month=2026-12").body())).hasSize(4);
        for (String path : List.of(
                "/hours",
                "/hours.xlsx",
                "/hours.pdf",
                "/missed-lessons",
                "/missed-lessons.xlsx",
                "/missed-lessons.pdf"))
            assertThat(boris.get(path + "?person=9001").statusCode()).as(path).isEqualTo(404);
    }

    @Test
    void othersAndStrangersAreTurnedAway() {
        for (String other : List.of("vera", "olga", "darya", "admin", "nurse"))
            assertThat(program.signedIn(other).get("/hours").statusCode())
                    .as(other)
                    .isEqualTo(403);
        Visitor stranger = program.signedIn("stranger-director");
        assertThat(stranger.get("/hours?person=9001").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/missed-lessons?month=2026-12").body()).doesNotContain("Ткачук");
        assertThat(stranger.get("/hours?month=2026-13").statusCode()).isEqualTo(404);
    }

    @Test
    void theSpreadsheetIsOne() {
        byte[] xlsx = program.signedIn("secretary")
                .getBytes("/missed-lessons.xlsx?month=2026-12", "Accept", "*/*")
                .body();
        assertThat(new String(xlsx, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    }

    @Test
    void thePdfIsPdfAWithItsWords(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("book.pdf");
        Files.write(
                file,
                program.signedIn("deputy")
                        .getBytes("/missed-lessons.pdf?month=2026-12", "Accept", "*/*")
                        .body());
        String shots = System.getenv("ELJUR_SHOTS");
        if (shots != null) Files.copy(file, Path.of(shots, "book.pdf"), StandardCopyOption.REPLACE_EXISTING);
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(raw)
                .startsWith("%PDF-1.")
                .contains("<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>U</pdfaid:conformance>");
        assertThat(text(file))
                .contains(
                        "МБОУ «Заречная средняя школа»",
                        "Журнал пропущенных и замещённых уроков",
                        "Лысенко Б. П., совмещение")
                .contains("ЭлЖур, сведения на 16.12.2026")
                .containsPattern("Заместитель директора _{14} / _{14} +Директор _{14} / Мороз Д. О.")
                .containsPattern("1 ?/ ?1\n");
    }

    private static String text(Path file) throws IOException, InterruptedException {
        Path text = file.resolveSibling("book.txt");
        var reader = new ProcessBuilder("pdftotext", "-layout", file.toString(), text.toString())
                .inheritIO()
                .start();
        assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(text);
    }

    private static List<String> rows(String page) {
        String table = page.substring(page.indexOf("<thead>"), page.indexOf("</table>"));
        return Arrays.stream(table.split("</tr>"))
                .filter(row -> row.contains("<t"))
                .map(row -> String.join(
                        "|",
                        Arrays.stream(row.split("</t[hd]>"))
                                .map(cell -> cell.replaceAll("<[^>]*>", "")
                                        .replaceAll("\\s+", " ")
                                        .strip())
                                .toList()))
                .map(row -> row.replaceAll("\\|$", ""))
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
