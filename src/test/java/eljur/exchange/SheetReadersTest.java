package eljur.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.CsvReader;
import eljur.exchange.sheets.FileKind;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import eljur.exchange.sheets.XlsxReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReadersTest {

    private static final List<List<String>> TABLE = List.of(
            List.of("Класс", "Фамилия", "Имя"), List.of("5А", "Ёлкина", "Юлия"), List.of("5Б", "Щука; мл.", "Ян"));

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void readsTheSameTableInEveryEncoding(String charset) {
        String csv = "Класс;Фамилия;Имя\r\n5А;Ёлкина;Юлия\r\n5Б;\"Щука; мл.\";Ян  ;;\r\n";
        assertThat(rows(CsvReader.read(csv.getBytes(Charset.forName(charset))))).isEqualTo(TABLE);
    }

    @Test
    void readsUtf8WithItsMarkAndWithout() {
        assertThat(rows(CsvReader.read(Uploads.utf8("\ufeffКласс,Имя\n5А,Юлия"))))
                .isEqualTo(List.of(List.of("Класс", "Имя"), List.of("5А", "Юлия")));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void findsTheDelimiter(String d) {
        String csv =
                String.join(d, "Класс", "Фамилия") + "\n" + String.join(d, "5А", "\"Ёлкина" + d + " \"\"ст.\"\"\"");
        assertThat(rows(CsvReader.read(Uploads.utf8(csv))))
                .isEqualTo(List.of(List.of("Класс", "Фамилия"), List.of("5А", Cells.clean("Ёлкина" + d + " \"ст.\""))));
    }

    @Test
    void numbersRowsAsTheSpreadsheetShowsThem() {
        Sheet sheet = CsvReader.read(Uploads.utf8("Класс;Имя\n\n5А;\"Анна\nМария\"\n5А;Ян"));
        assertThat(sheet.rows().stream().map(Sheet.Row::number)).containsExactly(1, 2, 3, 4);
        assertThat(sheet.rows().get(2).cell(1)).isEqualTo("Анна Мария");
    }

    @Test
    void readsWhatExcelWrites() {
        assertThat(rows(XlsxReader.read(Uploads.xlsx(TABLE)))).isEqualTo(TABLE);
    }

    @Test
    void readsDatesAndNumbersAsPeopleSeeThem() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("1");
            sheet.value(0, 0, java.time.LocalDate.of(2015, 9, 1));
            sheet.style(0, 0).format("dd.mm.yyyy").set();
            sheet.value(0, 1, 12345);
            sheet.value(0, 2, 2.5);
            sheet.style(0, 2).format("#,##0.00 [$р.-419]").set();
            sheet.value(0, 4, true);
        }
        assertThat(XlsxReader.read(out.toByteArray()).rows().getFirst().cells())
                .containsExactly("2015-09-01", "12345", "2.5", "", "1");
    }

    /** Excel says nothing of a sheet that is shown; LibreOffice and others say that it is. */
    @Test
    void readsTheFirstSheetThatIsShown() {
        String cell = "<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>%s</v></c></row></sheetData></worksheet>";
        var shown = Uploads.xlsxWithSheets(Map.of("hidden", cell.formatted("а"), "visible", cell.formatted("б")));
        assertThat(rows(XlsxReader.read(shown))).isEqualTo(List.of(List.of("б")));
        assertRefused(
                () -> XlsxReader.read(Uploads.xlsxWithSheets(Map.of("veryHidden", cell.formatted("а")))), "xlsx.sheet");
    }

    @Test
    void refusesAWideTableWithItsRow() {
        assertRefused(() -> CsvReader.read(Uploads.utf8("a;b\n" + ";".repeat(1_000_000))), "sheet.columns", 2, 200);
        String wide =
                "<worksheet><sheetData><row r=\"3\">" + "<c/>".repeat(1_000_000) + "</row></sheetData></worksheet>";
        assertRefused(() -> XlsxReader.read(Uploads.xlsxWithSheet(wide)), "sheet.columns", 3, 200);
        String far = "<worksheet><sheetData><row r=\"3\"><c r=\"ZZZZZZZZ3\"><v>1</v></c></row></sheetData></worksheet>";
        assertRefused(() -> XlsxReader.read(Uploads.xlsxWithSheet(far)), "sheet.columns", 3, 200);
    }

    @Test
    void refusesALongTable() {
        assertRefused(() -> CsvReader.read(Uploads.utf8("a\n".repeat(50_000))), "sheet.rows", 20_000);
        String far = "<worksheet><sheetData><row r=\"1048576\"><c><v>1</v></c></row></sheetData></worksheet>";
        assertRefused(() -> XlsxReader.read(Uploads.xlsxWithSheet(far)), "sheet.rows", 20_000);
        String endless = "<worksheet><sheetData><row r=\"1\"/><row r=\"1\"/></sheetData></worksheet>";
        assertRefused(() -> XlsxReader.read(Uploads.xlsxWithSheet(endless)), "sheet.rows", 20_000);
    }

    @Test
    void refusesAnEndlessCell() {
        assertRefused(() -> CsvReader.read(Uploads.utf8("a;b\n1;" + "x".repeat(5_000))), "sheet.cell", 2, 2, 2_000);
        String cell = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(5_000)
                + "</v></c></row></sheetData></worksheet>";
        assertRefused(() -> XlsxReader.read(Uploads.xlsxWithSheet(cell)), "sheet.cell", 1, 1, 2_000);
    }

    @Test
    void namesTheLineOfAQuoteThatIsNeverClosed() {
        assertRefused(() -> CsvReader.read(Uploads.utf8("a;b\n1;2\n3;\"4\n5;6\n")), "csv.quote", 3);
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] binary = new byte[3_000];
        for (int i = 0; i < binary.length; i++) binary[i] = (byte) (i * 31);
        assertThatThrownBy(() -> CsvReader.read(binary)).isInstanceOf(UnreadableFile.class);
        byte[] noSuchLetter = "Имя\nЯ\n".getBytes(Charset.forName("windows-1251"));
        noSuchLetter[4] = (byte) 0x98;
        assertRefused(() -> CsvReader.read(noSuchLetter), "csv.encoding", 2);
    }

    @Test
    void unpacksNoFurtherThanTheLimit() {
        byte[] bomb = new byte[200 << 20];
        byte[] xlsx = Uploads.zip(
                Map.of("xl/workbook.xml", Uploads.utf8("<workbook/>"), "xl/_rels/workbook.xml.rels", blanks(bomb)));
        assertThat(xlsx.length).isLessThan(1 << 20);
        assertRefused(() -> XlsxReader.read(xlsx), "xlsx.bomb", "xl/_rels/workbook.xml.rels", 64L);
    }

    @Test
    void refusesEntitiesInsideASpreadsheet() {
        String xml = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                + "<row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>";
        assertRefused(() -> XlsxReader.read(Uploads.xlsxWithSheet(xml)), "xlsx.doctype", "xl/worksheets/sheet1.xml");
    }

    @Test
    void refusesPackagesThatAreNoPlainWorkbook() {
        assertRefused(
                () -> XlsxReader.read(
                        Uploads.zip(Map.of("xl/workbook.xml", new byte[0], "xl/vbaProject.bin", new byte[0]))),
                "xlsx.macros");
        assertRefused(() -> XlsxReader.read(Uploads.zip(Map.of("word/document.xml", new byte[0]))), "xlsx.foreign");
        byte[] torn = Arrays.copyOf(Uploads.xlsx(TABLE), 700);
        assertRefused(() -> XlsxReader.read(torn), "xlsx.zip");
    }

    @Test
    void everyTruncationOfAWorkbookIsARefusalOfOurs() {
        byte[] whole = Uploads.xlsx(TABLE);
        for (int length = 1; length < whole.length; length += 7) {
            byte[] torn = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> XlsxReader.read(torn)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void refusesMethodsOfPackingThatNoSpreadsheetUses() {
        for (int method : new int[] {1, 6, 9, 12, 14, 20, 93, 95, 98, 99}) {
            byte[] packed = packedBy(method, Uploads.xlsx(TABLE));
            assertThatThrownBy(() -> XlsxReader.read(packed))
                    .as("method " + method)
                    .isInstanceOf(UnreadableFile.class)
                    .extracting("key")
                    .isEqualTo("import.unreadable.xlsx.method");
        }
    }

    /** Says of every part, where it stands and in the directory, that it was packed in another way. */
    private static byte[] packedBy(int method, byte[] xlsx) {
        for (int i = 0; i + 12 < xlsx.length; i++) {
            if (xlsx[i] != 'P' || xlsx[i + 1] != 'K') continue;
            if (xlsx[i + 2] == 3 && xlsx[i + 3] == 4) xlsx[i + 8] = (byte) method;
            if (xlsx[i + 2] == 1 && xlsx[i + 3] == 2) xlsx[i + 10] = (byte) method;
        }
        return xlsx;
    }

    /** The file itself bears the time it was made at, so a failure here prints what it found. */
    @Test
    void aSpoiltByteIsARefusalOfOursOrNoHarm() {
        byte[] whole = Uploads.xlsx(TABLE);
        for (int place = 0; place < whole.length; place++) {
            for (int flip : new int[] {0x55, 0xFF, 0x01}) {
                byte[] spoilt = whole.clone();
                spoilt[place] ^= (byte) flip;
                assertRefusedOrHarmless(spoilt, "byte " + place + " ^ " + flip);
            }
        }
    }

    private static void assertRefusedOrHarmless(byte[] spoilt, String what) {
        try {
            XlsxReader.read(spoilt);
        } catch (UnreadableFile expected) {
            assertThat(expected.key()).as(what).startsWith("import.unreadable.");
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(what + " of " + HexFormat.of().formatHex(spoilt), e);
        }
    }

    @Test
    void tellsFilesByWhatTheyAreAndNotByTheirNames() {
        assertThat(FileKind.of("school.xml", Uploads.smallSchool())).isEqualTo(FileKind.XML);
        assertThat(FileKind.of("5A.XLSX", Uploads.xlsx(TABLE))).isEqualTo(FileKind.XLSX);
        assertThat(FileKind.of("список.csv", "Класс".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.CSV);
        assertRefused(() -> FileKind.of("список.xlsx", Uploads.utf8("Класс;Имя")), "mislabelled.csv", "список.xlsx");
        assertRefused(() -> FileKind.of("список.csv", Uploads.xlsx(TABLE)), "mislabelled.xlsx", "список.csv");
        assertRefused(() -> FileKind.of("список.csv", Uploads.smallSchool()), "mislabelled.xml", "список.csv");
        assertRefused(
                () -> FileKind.of("a.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}), "kind.ole");
        assertRefused(() -> FileKind.of("a.xlsx", Uploads.utf8("%PDF-1.7")), "kind.pdf");
        assertRefused(() -> FileKind.of("a.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G'}), "kind.picture");
        assertRefused(() -> FileKind.of("a.csv", new byte[0]), "empty");
    }

    private static byte[] blanks(byte[] bytes) {
        Arrays.fill(bytes, (byte) ' ');
        return bytes;
    }

    private static List<List<String>> rows(Sheet sheet) {
        return sheet.rows().stream()
                .map(row -> withoutTrailingBlanks(row.cells()))
                .toList();
    }

    private static List<String> withoutTrailingBlanks(List<String> cells) {
        long kept = Stream.iterate(cells.size(), n -> n > 0, n -> n - 1)
                .filter(n -> !cells.get(n - 1).isEmpty())
                .findFirst()
                .orElse(0);
        return cells.subList(0, (int) kept);
    }

    private static void assertRefused(Runnable act, String key, Object... args) {
        assertThatThrownBy(act::run).isInstanceOf(UnreadableFile.class).satisfies(e -> {
            UnreadableFile refused = (UnreadableFile) e;
            assertThat(refused.key()).isEqualTo("import.unreadable." + key);
            assertThat(refused.args()).isEqualTo(List.of(args));
        });
    }
}
