package eljur.journal.changes;

import eljur.journal.web.CorrectionSheet;
import eljur.platform.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** «Ведомость исправлений» as a spreadsheet. Everything is written as text: what somebody typed is never a formula. */
@Component
class CorrectionSpreadsheet {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final List<String> COLUMNS =
            List.of("when", "register", "pupil", "lesson", "was", "is", "why", "who");
    private static final int[] WIDTHS = {18, 28, 34, 14, 10, 10, 40, 22};
    private static final int HEAD = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Texts texts;

    CorrectionSpreadsheet(Texts texts) {
        this.texts = texts;
    }

    ResponseEntity<byte[]> of(CorrectionSheet shown) {
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ispravleniya-" + shown.from() + "-" + shown.to() + ".xlsx")
                                .build()
                                .toString())
                .body(book(shown));
    }

    private byte[] book(CorrectionSheet shown) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("brand"), "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.of("corrections.sheet"));
            sheet.value(0, 0, title(shown));
            if (shown.most() != null) sheet.value(1, 0, texts.of("corrections.most", shown.most()));
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(HEAD, c, texts.of("corrections." + COLUMNS.get(c)));
                sheet.width(c, WIDTHS[c]);
            }
            sheet.range(HEAD, 0, HEAD, COLUMNS.size() - 1).style().bold().set();
            int row = HEAD + 1;
            for (CorrectionSheet.Line line : shown.lines()) write(sheet, row++, line);
            sheet.freezePane(0, HEAD + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String title(CorrectionSheet shown) {
        return texts.of("corrections.sheet.title", shown.heading(), day(shown.from()), day(shown.to()));
    }

    private static String day(String date) {
        return DAY.format(LocalDate.parse(date));
    }

    private void write(Worksheet sheet, int row, CorrectionSheet.Line line) {
        String why = line.reason() == null ? texts.of("corrections.no-reason") : line.reason();
        List<String> cells =
                List.of(line.at(), line.course(), line.pupil(), line.lesson(), line.from(), line.to(), why, line.by());
        for (int c = 0; c < cells.size(); c++) sheet.value(row, c, cells.get(c));
    }
}
