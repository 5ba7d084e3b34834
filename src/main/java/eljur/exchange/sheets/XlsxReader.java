package eljur.exchange.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first visible sheet of an XLSX: values only, dates as {@code 2026-09-01}, whole numbers without a point. Written by hand
 * over the streaming parser, because the readers at hand take the width of a row from the file's word and unpack what is not asked for.
 */
public final class XlsxReader {

    private final XlsxWorkbook workbook;
    private final List<String> strings;
    private final XlsxStyles styles;
    private final List<Sheet.Row> rows = new ArrayList<>();
    private final XlsxMerges merged = new XlsxMerges();

    private XlsxReader(XlsxPackage file) throws IOException, XMLStreamException {
        this.workbook = XlsxWorkbook.read(file);
        this.strings = XlsxStrings.read(file);
        this.styles = XlsxStyles.read(file);
    }

    public static Sheet read(byte[] content) {
        try (XlsxPackage file = XlsxPackage.open(content)) {
            return new XlsxReader(file).sheet(file);
        } catch (XMLStreamException e) {
            throw new UnreadableFile(
                    "import.unreadable.xlsx.xml",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile("import.unreadable.xlsx.zip");
        }
    }

    private Sheet sheet(XlsxPackage file) throws IOException, XMLStreamException {
        try (InputStream in = file.part(workbook.sheetPart())) {
            XlsxXml xml = new XlsxXml(in, workbook.sheetPart());
            while (xml.next())
                if (xml.is("row")) addRow(xml);
                else if (xml.is("mergeCell")) merged.add(xml.attribute("ref"));
        }
        return new Sheet(merged.carriedDown(rows));
    }

    private void addRow(XlsxXml xml) throws XMLStreamException {
        int after = rows.isEmpty() ? 0 : rows.getLast().number();
        int number = natural(xml.attribute("r"), after + 1);
        if (number > Sheet.MOST_ROWS || number <= after)
            throw new UnreadableFile("import.unreadable.sheet.rows", Sheet.MOST_ROWS);
        List<String> cells = new ArrayList<>();
        while (xml.nextInside("row")) if (xml.is("c")) addCell(xml, number, cells);
        rows.add(new Sheet.Row(number, cells));
    }

    private void addCell(XlsxXml xml, int row, List<String> cells) throws XMLStreamException {
        int column = column(xml.attribute("r"), cells.size());
        if (column >= Sheet.MOST_COLUMNS || column < cells.size())
            throw new UnreadableFile("import.unreadable.sheet.columns", row, Sheet.MOST_COLUMNS);
        while (cells.size() < column) cells.add("");
        String type = Objects.requireNonNullElse(xml.attribute("t"), "n");
        boolean date = styles.isDate(xml.attribute("s"));
        cells.add(Cells.clean(value(content(xml, row, column + 1), type, date, row, column + 1)));
    }

    /** What stands in the cell; the formula beside it is not for us. */
    private static String content(XlsxXml xml, int row, int column) throws XMLStreamException {
        String content = "";
        while (xml.nextInside("c")) {
            if (xml.is("v")) content = xml.text(row, column);
            else if (xml.is("is")) content = XlsxStrings.string(xml, "is", row, column);
        }
        return content;
    }

    private String value(String content, String type, boolean date, int row, int column) {
        return switch (type) {
            case "s" -> shared(content, row, column);
            case "n" -> number(content, date);
            default -> content;
        };
    }

    private String shared(String content, int row, int column) {
        int index = natural(content, -1);
        if (index < 0 || index >= strings.size())
            throw new UnreadableFile("import.unreadable.xlsx.string", row, column);
        return strings.get(index);
    }

    private String number(String content, boolean date) {
        if (content.length() > 30 || !content.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d{1,2})?")) return content;
        BigDecimal number = new BigDecimal(content);
        boolean day = date && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(200_000)) < 0;
        return day ? day(number.intValue()) : number.stripTrailingZeros().toPlainString();
    }

    /** Excel counts days as if 1900 had been a leap year, or from 1904 in files that began on an old Macintosh. */
    private String day(int number) {
        LocalDate origin = workbook.from1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return origin.plusDays(number).toString();
    }

    /** "C7" is column 2; a cell without its address stands after the one before it. */
    static int column(@Nullable String address, int next) {
        if (address == null) return next;
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > Sheet.MOST_COLUMNS) return Sheet.MOST_COLUMNS;
        }
        return column - 1;
    }

    private static int natural(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }
}
