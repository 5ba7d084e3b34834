package eljur.exchange;

import eljur.exchange.formats.ImportKind;
import eljur.platform.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The tables to fill in, each with two invented rows in it to show how; our own readers read them. */
@Component
class ImportTemplate {

    private final Texts texts;

    ImportTemplate(Texts texts) {
        this.texts = texts;
    }

    private List<List<String>> rows(ImportKind kind) {
        return Stream.of("headings", "example.1", "example.2")
                .map(part -> "import.template." + kind.code() + "." + part)
                .map(key -> Arrays.asList(texts.of(key).split(";", -1)))
                .toList();
    }

    byte[] xlsx(ImportKind kind) {
        List<List<String>> rows = rows(kind);
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("brand"), "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.of("import.file." + kind.code()));
            for (int r = 0; r < rows.size(); r++)
                for (int c = 0; c < rows.get(r).size(); c++) {
                    sheet.value(r, c, rows.get(r).get(c));
                    // As text, or a spreadsheet makes numbers of 007 and dates of 5-6.
                    sheet.style(r, c).format("@").set();
                }
            for (int c = 0; c < rows.getFirst().size(); c++) sheet.width(c, 18);
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** With the mark by which Excel knows UTF-8. */
    byte[] csv(ImportKind kind) {
        StringBuilder csv = new StringBuilder("\ufeff");
        rows(kind).forEach(row -> csv.append(String.join(";", row)).append("\r\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
