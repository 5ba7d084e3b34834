package eljur.timetable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook as an answer; what reads as a number is one. */
final class Spreadsheets {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Spreadsheets() {}

    static byte[] of(String program, Consumer<Workbook> content) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, program, "1.0")) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void put(Worksheet sheet, int row, int column, String value) {
        if (value.matches("\\d{1,9}(,\\d{1,2})?")) sheet.value(row, column, Double.valueOf(value.replace(',', '.')));
        else sheet.value(row, column, value);
    }

    static void bold(Worksheet sheet, int row, int columns) {
        sheet.range(row, 0, row, Math.max(columns - 1, 0)).style().bold().set();
    }

    static ResponseEntity<byte[]> answer(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
