package eljur.homework;

import static eljur.testing.TestSchool.ALGEBRA;
import static eljur.testing.TestSchool.KIRILL;
import static eljur.testing.TestSchool.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import eljur.homework.files.FakeClamd;
import eljur.homework.files.FileChecks;
import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file with homework: kept in the database, given to who may see the homework, checked, refused in words. */
class HomeworkFilesTest {

    private static final String PATH = "/registers/" + ALGEBRA + "/homework";

    private SchoolProgram program;
    private Visitor anna;

    @BeforeEach
    void start() {
        program = SchoolProgram.started();
        anna = program.signedIn("anna");
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void aFileIsKeptAndGivenByteByByteToTheFamilyAsADownload() {
        byte[] plan = new byte[600_000];
        Arrays.fill(plan, (byte) 'a');
        assertThat(send("План <b>.txt", plan, Map.of()).statusCode()).isEqualTo(302);
        String path = path();
        var got = program.signedIn("olga").getBytes(path, "Accept", "*/*");
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.body()).isEqualTo(plan);
        assertThat(got.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD%20_b_.txt");
        assertThat(got.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(got.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(program.signedIn("darya").get("/diary").body())
                .contains("href=\"" + path + "\"", "План _b_.txt", "586 КБ");
        assertThat(send("другое имя.txt", plan, Map.of("text", "Ещё раз")).statusCode())
                .isEqualTo(302);
        assertThat(rows("select count(*)::text from homework.file where school_id = 901 and bytes = 600000"))
                .containsExactly("1");
    }

    @Test
    void whoMayNotSeeTheHomeworkGetsNoFileOfIt() {
        send("ответы.txt", bytes("ответ 5"), Map.of("whom", "pupils", "pupil", String.valueOf(KIRILL)));
        String path = path();
        for (String reader : List.of("vera", "deputy", "director"))
            assertThat(program.signedIn(reader).get(path).statusCode())
                    .as(reader)
                    .isEqualTo(200);
        for (String other : List.of("olga", "darya", "pyotr", "tatyana", "boris", "stranger", "stranger-pupil"))
            assertThat(program.signedIn(other).get(path).statusCode()).as(other).isEqualTo(404);
        for (String none : List.of("admin", "secretary", "nurse"))
            assertThat(program.signedIn(none).get(path).statusCode()).as(none).isEqualTo(403);
        String another = path.replaceFirst("/[0-9]+/files", "/971/files");
        assertThat(program.signedIn("darya").get(another).statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsNoneOfTheKindsTooLongOrEmptyIsRefusedAndWhatWasTypedStays() {
        var no = send("игра.pdf", bytes("MZ\u0000\u0001"), Map.of("text", "Сыграть"));
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body())
                .contains("Не сохранено: «игра.pdf» не из тех файлов, которые можно приложить", ">Сыграть</textarea>");
        assertThat(send("пусто.txt", new byte[0], Map.of()).body()).contains("файл «пусто.txt» пуст");
        program.inDatabase(db -> db.sql("""
                insert into homework.file_setting (school_id, file_mb, quota_mb, changed_at, changed_by) values (901, 1, 10, now(), 9006)""").update());
        var big = send("большой.txt", bytes("a".repeat(2 << 20)), Map.of("text", "Прочитать всё"));
        assertThat(big.body()).contains("файл «большой.txt» больше 1 МБ", ">Прочитать всё</textarea>");
        var huge = send("огромный.txt", bytes("a".repeat(11 << 20)), Map.of());
        assertThat(huge.statusCode()).isEqualTo(303);
        assertThat(anna.get(huge.headers().firstValue("Location").orElseThrow()).body())
                .contains("Не сохранено: файлы вместе больше 10 МБ");
        program.inDatabase(db -> db.sql("update homework.file set bytes = 10 << 20 where school_id = 901")
                .update());
        assertThat(send("ещё.txt", bytes("ещё"), Map.of()).body()).contains("школе отведено 10 МБ");
        assertThat(rows("select count(*)::text from homework.assignment where course_id = 971"))
                .containsExactly("1");
    }

    @Test
    void anInfectedFileIsNeverKeptAndWhatWaitsIsNotGiven() {
        try (var clamd = new FakeClamd()) {
            scanner(clamd.address());
            var no = send("реферат.txt", bytes("EICAR"), Map.of());
            assertThat(no.statusCode()).isEqualTo(422);
            assertThat(no.body())
                    .contains("Файл «реферат.txt» не сохранён и не выдаётся: антивирус нашёл в нём угрозу.");
            send("чистый.txt", bytes("текст"), Map.of());
            assertThat(program.signedIn("olga").get(path()).statusCode()).isEqualTo(200);
        }
        send("ждёт.txt", bytes("EICAR, которого никто не проверил"), Map.of("text", "Другое"));
        String path = path();
        assertThat(anna.get(PATH).body()).contains("ждёт.txt", "проверяется");
        var waits = program.signedIn("olga").get(path);
        assertThat(waits.statusCode()).isEqualTo(422);
        assertThat(waits.body()).contains("Файл «ждёт.txt» пока не выдаётся: его проверяет антивирус.");
        try (var clamd = new FakeClamd()) {
            scanner(clamd.address());
            program.bean(FileChecks.class).check();
        }
        assertThat(program.signedIn("olga").get(path).statusCode()).isEqualTo(422);
        assertThat(anna.get(PATH).body()).contains("заражён, не выдаётся");
        assertThat(rows("select state from homework.file where school_id = 901 order by stored_at, state"))
                .containsExactly("clean", "clean", "infected");
        assertThat(program.signedIn("admin").get("/homework-files").body())
                .contains("ждёт.txt", "Eicar-Signature", "чисто: 2");
    }

    @Test
    void aFileIsTakenAwayAndItsHistoryStays() {
        send("план.txt", bytes("первый"), Map.of());
        String path = path();
        String homework = path.substring(0, path.indexOf("/files"));
        String file = path.substring(path.lastIndexOf('/') + 1);
        assertThat(anna.submit(homework, fields(Map.of("seen", "1", "remove", file)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(anna.get(path).statusCode()).isEqualTo(404);
        assertThat(anna.get(homework).body()).contains("Убран файл", "план.txt");
        assertThat(rows("select action from audit.change_event where entity = 'assignment' order by id"))
                .containsExactly("recorded", "file-added", "file-removed");
        assertThat(rows("select count(*)::text from homework.attachment where removed_at is not null"))
                .containsExactly("1");
    }

    @Test
    void chosenFilesOutliveARefusalAndComeAlongWithTheNextTry() {
        var no = send("план.txt", bytes("план урока"), Map.of("minutes", "сорок", "text", "Прочитать"));
        assertThat(no.statusCode()).isEqualTo(422);
        String held = rows("select id::text from homework.held_file").getFirst();
        assertThat(no.body())
                .contains(
                        "Не сохранено, введённое и выбранные файлы остались на месте.",
                        "Впишите число минут от 1 до 600",
                        "value=\"сорок\"",
                        "name=\"held\" value=\"" + held + "\" checked> <span>план.txt</span>");
        assertThat(program.signedIn("boris")
                        .submit("/registers/972/homework", fields(Map.of("due", "9721223", "held", held)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rows("select count(*)::text from homework.attachment where id < 900"))
                .containsExactly("0");
        assertThat(anna.submit(PATH, fields(Map.of("minutes", "40", "held", held)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(program.signedIn("olga").getBytes(path(), "Accept", "*/*").body())
                .isEqualTo(bytes("план урока"));
        assertThat(rows("select count(*)::text from homework.held_file")).containsExactly("0");
    }

    @Test
    void whatNobodyCameBackForIsGoneAfterADayAndNothingElse() {
        send("план.txt", bytes("схема"), Map.of("text", ""));
        send("карта.txt", bytes("карта"), Map.of());
        send("карта.txt", bytes("карта"), Map.of("text", ""));
        program.bean(FileChecks.class).check();
        assertThat(rows("select name from homework.held_file order by id")).containsExactly("план.txt", "карта.txt");
        program.inDatabase(db -> db.sql("update homework.held_file set held_at = held_at - interval '25 hours'")
                .update());
        program.bean(FileChecks.class).check();
        assertThat(rows("select count(*)::text from homework.held_file")).containsExactly("0");
        assertThat(rows("select convert_from(content, 'UTF8') from homework.file where school_id = 901 order by 1"))
                .containsExactly("карта", "план");
        assertThat(anna.get(path()).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatIsNamedByItsContentSaysWhatItWasCalled() {
        var sent = send("plan.exe", bytes("ab"), Map.of());
        assertThat(sent.statusCode()).isEqualTo(302);
        assertThat(sent.headers().allValues("Set-Cookie").toString()).contains("notice.homework-set-renamed");
        assertThat(anna.get(PATH).body()).contains("plan.txt", "прислан как «plan.exe»");
        assertThat(send("план.txt", bytes("abc"), Map.of("text", "x"))
                        .headers()
                        .allValues("Set-Cookie")
                        .toString())
                .contains("notice=notice.homework-set;");
    }

    @Test
    void theAdministratorSaysHowLargeAndWhoChecks() {
        var admin = program.signedIn("admin");
        assertThat(admin.get("/upkeep").body()).contains("/homework-files");
        assertThat(admin.get("/homework-files").body()).contains("Антивирус не настроен");
        assertThat(admin.submit("/homework-files", Map.of("file-mb", "11", "quota-mb", "50", "scanner", ""))
                        .body())
                .contains("размер файла указывают числом от 1 до 10", "value=\"11\"");
        assertThat(admin.submit("/homework-files", Map.of("file-mb", "5", "quota-mb", "50", "scanner", "http://x/"))
                        .body())
                .contains("адрес антивируса пишут как имя или число и порт");
        assertThat(admin.submit(
                                "/homework-files",
                                Map.of("file-mb", "5", "quota-mb", "50", "scanner", "127.0.0.1:3310"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(rows("select file_mb || ' ' || quota_mb || ' ' || scanner from homework.file_setting"))
                .containsExactly("5 50 127.0.0.1:3310");
        assertThat(rows("select action from audit.change_event where entity = 'homework-file-setting'"))
                .containsExactly("changed");
        assertThat(program.signedIn("director").get("/homework-files").body()).doesNotContain("name=\"scanner\"");
        assertThat(anna.get("/homework-files").statusCode()).isEqualTo(403);
    }

    private void scanner(String address) {
        program.inDatabase(db -> db.sql("""
                insert into homework.file_setting (school_id, file_mb, quota_mb, scanner, changed_at, changed_by) values (901, 10, 100, :a, now(), 9006)
                on conflict (school_id) do update set scanner = :a""").param("a", address).update());
    }

    private HttpResponse<String> send(String name, byte[] content, Map<String, String> other) {
        return anna.upload(PATH, fields(other), name, content);
    }

    private static Map<String, String> fields(Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "text",
                "§ 40",
                "due",
                String.valueOf(lesson(ALGEBRA, 12, 18)),
                "whom",
                "all",
                "minutes",
                "",
                "links",
                ""));
        fields.putAll(other);
        return fields;
    }

    private String path() {
        return rows("select '/assignments/' || assignment_id || '/files/' || id from homework.attachment where id < 900 order by id desc limit 1")
                .getFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> rows(String sql) {
        return program.inDatabase(db -> db.sql(sql).query(String.class).list());
    }
}
