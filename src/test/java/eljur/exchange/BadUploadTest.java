package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Broken, huge, mislabelled and malicious files, sent to the running program: refused in words, in seconds, and nothing is kept. */
class BadUploadTest {

    private static ImportProgram imports;

    @BeforeAll
    static void start() {
        imports = new ImportProgram();
    }

    @AfterAll
    static void stop() {
        imports.close();
    }

    @Test
    void refusesFilesThatAreNotWhatTheySay() {
        assertRefused("пусто.csv", new byte[0], "он пуст");
        assertRefused("школа.xlsx", Uploads.smallSchool(), "внутри XML, а имя говорит другое");
        assertRefused("школа.xml", Uploads.utf8("Класс;Имя"), "внутри простой текст");
        assertRefused("фото.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "это картинка");
        assertRefused("../../etc/passwd", Uploads.utf8("Класс;Имя"), "Файл «passwd» не загружен");
        assertRefused("", Uploads.utf8("Класс;Имя"), "файл не выбран");
    }

    @Test
    void refusesEntitiesAndBombs() {
        assertRefused(
                "lol.xml",
                Uploads.utf8(
                        "<?xml version=\"1.0\"?>\n<!DOCTYPE t [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>\n<timetable id=\"&b;\"/>"),
                "в строке 2 стоит определение типа");
        byte[] bomb = new byte[100 << 20];
        Arrays.fill(bomb, (byte) ' ');
        assertRefused(
                "bomb.xlsx",
                Uploads.zip(Map.of("xl/workbook.xml", Uploads.utf8("<workbook/>"), "xl/_rels/workbook.xml.rels", bomb)),
                "распаковывается больше чем в 64 МБ");
    }

    @Test
    void refusesTablesOfAnImpossibleShape() {
        assertRefused("wide.csv", Uploads.utf8("a;b\n" + ";".repeat(1_000_000)), "в строке 2 больше 200 столбцов");
        assertRefused("long.csv", Uploads.utf8("a\n".repeat(50_000)), "больше 20000 строк");
        assertRefused("quote.csv", Uploads.utf8("a;b\n1;2\n3;\"4\n"), "в строке 3 открыта кавычка");
        byte[] strange = "Имя\nЯ\n".getBytes(java.nio.charset.Charset.forName("windows-1251"));
        strange[4] = (byte) 0x98;
        assertRefused("abc.csv", strange, "в строке 2 буквы не читаются");
        assertRefused("other.csv", Uploads.utf8("Фамилия;Имя\nКим;Ян"), "не найдена строка заголовков");
    }

    @Test
    void refusesTornFilesWithThePlace() {
        String torn = new String(Uploads.smallSchool(), StandardCharsets.UTF_8).substring(0, 1_000);
        assertRefused("torn.xml", Uploads.utf8(torn), "XML повреждён в строке");
        assertRefused(
                "torn.xlsx", Arrays.copyOf(Uploads.xlsx(java.util.List.of(java.util.List.of("a"))), 500), "повреждена");
    }

    @Test
    void answersInWordsToAFileBeyondTheLimit() {
        for (int megabytes : new int[] {11, 40}) {
            var answer = imports.admin.upload("/imports", "huge.csv", new byte[megabytes << 20]);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/imports?refused=size");
        }
        assertThat(imports.admin.get("/imports?refused=size").body()).contains("Файл не загружен: он больше 10 МБ");
    }

    @Test
    void takesAFileJustBelowTheLimit() {
        String head = "Класс;Фамилия;Имя\n5-А;Ким;Ян\n";
        byte[] big = Arrays.copyOf(Uploads.utf8(head), (10 << 20) - 2_000);
        Arrays.fill(big, Uploads.utf8(head).length, big.length, (byte) ' ');
        assertRefused("big.csv", big, "больше 2000 знаков");
    }

    private static void assertRefused(String name, byte[] content, String why) {
        long before = imports.count("select count(*) from exchange.import_batch");
        Instant start = java.time.Clock.systemUTC().instant();
        HttpResponse<String> answer = imports.admin.upload("/imports", name, content);
        assertThat(answer.statusCode()).as(name).isEqualTo(422);
        assertThat(answer.body()).contains(why);
        assertThat(Duration.between(start, java.time.Clock.systemUTC().instant()))
                .isLessThan(Duration.ofSeconds(10));
        assertThat(imports.count("select count(*) from exchange.import_batch")).isEqualTo(before);
    }
}
