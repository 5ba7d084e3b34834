package eljur.exchange.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table saved as text: any of the usual encodings, divided by semicolons, commas or tabs, quoted or not. */
public final class CsvReader {

    private CsvReader() {}

    public static Sheet read(byte[] content) {
        return read(CsvText.decode(content));
    }

    public static Sheet read(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(CsvShape.examine(text))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return rows(parser);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows are numbered as a spreadsheet would show them: a cell of two lines makes no second row. */
    private static Sheet rows(CSVParser parser) {
        List<Sheet.Row> rows = new ArrayList<>();
        try {
            for (CSVRecord row : parser) {
                rows.add(new Sheet.Row(
                        (int) row.getRecordNumber(),
                        row.stream().map(Cells::clean).toList()));
            }
        } catch (UncheckedIOException e) {
            throw new UnreadableFile("import.unreadable.csv.quote", parser.getCurrentLineNumber());
        }
        return new Sheet(rows);
    }
}
