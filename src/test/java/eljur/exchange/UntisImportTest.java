package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two files of Untis, brought into a running school. */
class UntisImportTest extends ImportedTimetable {

    private static final String PLACED = """
            1;"5a";"ИВА";"МАТ";"12";1;1;;
            2;"5a";"ИВА";"МАТ";"12";2;2;;
            7;"5a";"ПЕТ";"ФИЗ";"Зал";3;1;;
            7;"5b";"ПЕТ";"ФИЗ";"Зал";3;1;;
            8;"5a";"СИД";"АНГ";"14";4;1;;
            9;"5a";"КИМ";"НЕМ";"15";4;1;;
            """;

    private static final String DEFINED = """
            40;3;3;3;5a;ИВА;МАТ;12;;;3;;;;20260901;20270531;;
            41;1,5;2;2;5a;ПЕТ;ФИЗ;Зал;;;2;;;;20260901;20270531;;
            41;1,5;0;2;5b;ПЕТ;ФИЗ;Зал;;;2;;;;20260901;20270531;;
            42;1;1;1;5a;СИД;АНГ;14;;;1;;;;20260901;20270531;;
            43;1;1;1;5a;КИМ;НЕМ;15;;;1;;;;20260901;20270531;;
            50;1;1;1;;ИВА;;;;;1;;;;20260901;20270531;;
            """;

    @Test
    void placesEveryRowOfTheRealFilesAndTheSameAgainChangesNothing() {
        byte[] zip = Uploads.zip(Map.of(
                "GPU001.txt", Uploads.shared("untis/GPU001.txt"), "GPU002.txt", Uploads.shared("untis/GPU002.txt")));
        Map<String, String> before = imports.rows();
        String page = imports.upload("untis.zip", zip);
        assertThat(imports.lines(page, "refused")).isEmpty();
        assertThat(imports.counts(page))
                .contains(
                        "70 Учителя: новых 70",
                        "8 Классы: новых 8",
                        "121 Предметы: новых 121",
                        "257 Журналы: новых 257",
                        "42 Ещё уроки тех же журналов: новых 42",
                        "967 Уроки в неделе: новых 967");
        assertThat(imports.lines(page, "remarks"))
                .anyMatch(line -> line.startsWith("Прочитано строк: в GPU001 — 967, в GPU002 — 381."))
                .anyMatch(line -> line.contains("EF — 10, Q1 — 11, Q2 — 12"));

        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.count("select count(*) from timetable.weekly_lesson where external_id like 'untis:%'"))
                .as("a lesson of four classes together is one of the week")
                .isEqualTo(967 - 37 * 3);
        Map<String, String> applied = imports.rows();
        String again = imports.upload("untis.zip", zip);
        assertThat(imports.counts(again))
                .contains("257 Журналы: без изменений 257", "967 Уроки в неделе: без изменений 967");
        assertThat(imports.apply(again).statusCode()).isEqualTo(422);
        assertThat(imports.rows()).isEqualTo(applied);

        assertThat(imports.undo(page).statusCode()).isEqualTo(302);
        assertThat(imports.rows()).isEqualTo(before);
    }

    @Test
    void joinsTheFilesByClassTeacherAndSubjectAndKeepsCouplingsTogether() {
        String page = imports.load("untis.zip", zip(PLACED, DEFINED));
        assertThat(imports.counts(page)).contains("4 Учителя: добавлено 4", "6 Уроки в неделе: добавлено 6");
        assertThat(imports.texts("""
                        select c.name || ' | ' || c.external_id || ' | ' || c.weekly_hours || ' | ' ||
                               (select count(*) from timetable.weekly_lesson w where w.course_id = c.id)
                        from timetable.course c where c.external_id like 'untis:%' order by 1"""))
                .containsExactly(
                        "АНГ, АНГ · 5a | untis:5a/СИД/АНГ | 1.0 | 1",
                        "МАТ, 5a | untis:5a/ИВА/МАТ | 3.0 | 2",
                        "НЕМ, НЕМ · 5a | untis:5a/КИМ/НЕМ | 1.0 | 1",
                        "ФИЗ, 5a, 5b | untis:5a/ПЕТ/ФИЗ+untis:5b/ПЕТ/ФИЗ | 1.5 | 1");
        assertThat(imports.texts("select external_id from people.staff where external_id like 'untis:%' order by 1"))
                .containsExactly("untis:ИВА", "untis:КИМ", "untis:ПЕТ", "untis:СИД");
    }

    @Test
    void aNameGivenLaterStays() {
        imports.load("untis.zip", zip(PLACED, DEFINED));
        imports.program.inDatabase(
                db -> db.sql("update people.person set surname = 'Иванова', given_name = 'Анна' where surname = 'ИВА'")
                        .update());
        String again = imports.upload("untis.zip", zip(PLACED, DEFINED));
        assertThat(imports.admin.get(again).body()).contains("записывать нечего");
    }

    @Test
    void countsTheHoursWhereTheDefinitionsAreNotThere() {
        String page = imports.upload("GPU001.TXT", PLACED.replace(';', ',').getBytes(Charset.forName("windows-1251")));
        assertThat(imports.lines(page, "refused")).isEmpty();
        assertThat(imports.lines(page, "remarks")).anyMatch(line -> line.startsWith("GPU002 не приложен"));
        assertThat(imports.apply(page).statusCode()).isEqualTo(302);
        assertThat(imports.texts(
                        "select weekly_hours::text from timetable.course where external_id = 'untis:5a/ИВА/МАТ'"))
                .containsExactly("2.0");
    }

    @Test
    void readsGermanLettersOfAnOldFile() {
        byte[] western = "1;\"5a\";\"SCHÖ\";\"M\";\"1\";1;1;;\n".getBytes(Charset.forName("windows-1252"));
        String page = imports.upload("GPU001.TXT", western);
        assertThat(imports.admin.get(page).body()).contains("SCHÖ");
    }

    @Test
    void refusesARowWithItsReasonAndAClassWithoutAGrade() {
        String page = imports.upload("GPU001.TXT", Uploads.utf8("""
                1;"5a";"ИВА";"МАТ";"12";1;1;;
                2;"";"ИВА";"МАТ";"12";2;2;;
                3;"5a";"ИВА";"МАТ";"12";9;2;;
                4;"Хор";"ИВА";"МУЗ";"12";3;2;;
                """));
        assertThat(imports.lines(page, "refused"))
                .anyMatch(line -> line.startsWith("строка 2") && line.endsWith("нет класса или предмета: урок ничей"))
                .anyMatch(line -> line.startsWith("строка 3") && line.contains("день не понят"))
                .anyMatch(line -> line.startsWith("строка 4 | класс | Хор | параллель не видна"))
                .hasSize(5);
    }

    @Test
    void refusesArchivesAndHalvesThatSayNothing() {
        for (var bad : List.of(
                Map.entry("untis.zip", Uploads.zip(Map.of("readme.txt", Uploads.utf8("?")))),
                Map.entry("GPU002.TXT", Uploads.utf8(DEFINED)))) {
            var answer = imports.admin.upload("/imports", bad.getKey(), bad.getValue());
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("GPU001");
        }
    }

    private static byte[] zip(String placed, String defined) {
        return Uploads.zip(
                Map.of("export/gpu001.txt", Uploads.utf8(placed), "export/gpu002.txt", Uploads.utf8(defined)));
    }
}
