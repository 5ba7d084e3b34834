package eljur.exchange;

import eljur.platform.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The table to fill in, with two invented children in it to show how; our own reader reads it. */
@Component
class ClassListTemplate {

    private final Texts texts;

    ClassListTemplate(Texts texts) {
        this.texts = texts;
    }

    private List<List<String>> rows() {
        return List.of("import.template.headings", "import.template.example.1", "import.template.example.2").stream()
                .map(key -> Arrays.asList(texts.of(key).split(";", -1)))
                .toList();
    }

    byte[] xlsx() {
        List<List<String>> rows = rows();
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("brand"), "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.of("import.template.sheet"));
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
    byte[] csv() {
        StringBuilder csv = new StringBuilder("\ufeff");
        rows().forEach(row -> csv.append(String.join(";", row)).append("\r\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
