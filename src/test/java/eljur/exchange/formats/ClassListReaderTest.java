package eljur.exchange.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.exchange.Uploads;
import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.CsvReader;
import eljur.exchange.sheets.TypedDate;
import eljur.exchange.sheets.UnreadableFile;
import eljur.exchange.sheets.XlsxReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassListReaderTest {

    @Test
    void readsARowWithEverythingInIt() {
        ClassList list = read("""
                Списки классов;;;;;;;;
                КЛАСС ;Фамилия;Имя;Отчество;Дата рождения;№ личного дела;Группа(ы);Родитель 1;Кем приходится;Отец
                5А;Ёлкина;Юлия;Ильинична;1.9.2015;Е-17;Группа 1, G4;Ёлкина Анна Львовна;мать;Ёлкин Илья Петрович
                ;;;;;;;;;
                """);
        assertThat(list.rows())
                .containsExactly(new ClassList.Row(
                        3,
                        "5А",
                        new PersonName("Ёлкина", "Юлия", "Ильинична"),
                        LocalDate.of(2015, 9, 1),
                        "Е-17",
                        List.of("Группа 1", "G4"),
                        "",
                        List.of(
                                new ClassList.GuardianCell(new PersonName("Ёлкина", "Анна", "Львовна"), "mother"),
                                new ClassList.GuardianCell(new PersonName("Ёлкин", "Илья", "Петрович"), "father")),
                        List.of(),
                        List.of(),
                        null,
                        null));
    }

    /** A name without merged cells, and a class left out in the middle of the file, stay what they are. */
    @Test
    void carriesAMergedClassDown() {
        String cell = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        String xml = "<worksheet><sheetData>"
                + "<row r=\"1\">" + cell.formatted("A1", "Класс") + cell.formatted("B1", "ФИО") + "</row>"
                + "<row r=\"2\">" + cell.formatted("A2", "6-Э") + cell.formatted("B2", "Ким Ян") + "</row>"
                + "<row r=\"3\"><c r=\"A3\"/>" + cell.formatted("B3", "Пак Ия") + "</row>"
                + "<row r=\"4\">" + cell.formatted("B4", "Цой Ли") + "</row></sheetData>"
                + "<mergeCells><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B1:D1\"/></mergeCells></worksheet>";
        ClassList list = ClassListReader.read(XlsxReader.read(Uploads.xlsxWithSheet(xml)));
        assertThat(list.rows())
                .extracting(row -> row.name().surname() + " " + row.className() + " " + row.problem())
                .containsExactly("Ким 6-Э null", "Пак 6-Э null", "Цой  " + Reason.of("import.row.no-class"));
    }

    @Test
    void readsAFullNameInOneColumn() {
        ClassList list = read("ФИО обучающегося,класс\nОглы Мурад Али оглы,7 «Б»");
        assertThat(list.rows().getFirst().name()).isEqualTo(new PersonName("Оглы", "Мурад", "Али оглы"));
    }

    @Test
    void saysWhatIsWrongInARow() {
        ClassList list = read("""
                Класс;Фамилия;Имя;Дата рождения;Родитель 1;Кем приходится
                ;Ким;Ян;;;
                5А;;Ян;;;
                5А;Ким2;Ян;;;
                5А;Ким;Ян;31.02.2015;;
                5А;Ким;Ян;;Ким;
                5А;Ким;Ян;;Ким Ли;сват
                5А;=HYPERLINK("x");Ян;;;
                """);
        assertThat(list.rows().stream()
                        .map(row -> row.problem() == null ? "" : row.problem().key()))
                .containsExactly(
                        "import.row.no-class",
                        "import.row.no-name",
                        "import.row.name",
                        "import.row.born-on",
                        "import.row.guardian",
                        "import.row.relation",
                        "import.row.name");
    }

    @ParameterizedTest
    @CsvSource({
        "1.9.2015,2015-09-01",
        "01.09.15,2015-09-01",
        "01/09/2015,2015-09-01",
        "2015-09-01,2015-09-01",
        "2015-09-01 00:00:00,2015-09-01",
        "01.09.2015 г.,2015-09-01",
        "42248,2015-09-01",
        "29.02.2016,2016-02-29",
        "29.02.2015,",
        "1.13.2015,",
        "вчера,",
        "00.00.0000,"
    })
    void readsDatesAsPeopleTypeThem(String typed, LocalDate day) {
        assertThat(TypedDate.parse(typed)).isEqualTo(day);
    }

    @Test
    void takesLookAlikeLettersInTheNameOfAClassForOne() {
        assertThat(Cells.className("5-A")).isEqualTo(Cells.className("5 «а»")).isEqualTo(Cells.className("5А"));
        assertThat(Cells.className("12B3")).isEqualTo(Cells.className("12в3"));
        assertThat(Cells.className("5А")).isNotEqualTo(Cells.className("5Б"));
    }

    @Test
    void refusesATableWithoutTheHeadingsItNeeds() {
        assertRefused("Фамилия;Имя\nКим;Ян", "import.unreadable.list.header");
        assertRefused("Класс;Фамилия;Имя\n", "import.unreadable.list.blank");
        assertRefused(" ; ; \n", "import.unreadable.list.blank");
        assertRefused("Класс;Фамилия;Имя;класс\n5А;Ким;Ян;5Б", "import.unreadable.list.twice");
    }

    private static ClassList read(String csv) {
        return ClassListReader.read(CsvReader.read(Uploads.utf8(csv)));
    }

    private static void assertRefused(String csv, String key) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(UnreadableFile.class)
                .extracting("key")
                .isEqualTo(key);
    }
}
