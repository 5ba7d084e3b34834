package eljur.reports;

import eljur.platform.Texts;
import eljur.reports.web.MonthReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** A report of a month as a spreadsheet: numbers are numbers, everything else is text. */
@Component
class MonthSpreadsheet {

    private static final int HEADINGS = 4;

    private final Texts texts;

    MonthSpreadsheet(Texts texts) {
        this.texts = texts;
    }

    byte[] of(MonthReport.Table table) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, texts.of("brand"), "1.0")) {
            Worksheet sheet = book.newWorksheet(texts.of("month.sheet"));
            List<String> head = List.of(table.school(), table.title(), table.about());
            for (int r = 0; r < head.size(); r++) sheet.value(r, 0, head.get(r));
            sheet.range(1, 0, 1, 0).style().bold().set();
            for (int c = 0; c < table.columns().size(); c++) {
                sheet.value(HEADINGS, c, table.columns().get(c));
                sheet.width(c, table.isNumber(c) ? 12 : 24);
            }
            sheet.range(HEADINGS, 0, HEADINGS, table.columns().size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .set();
            int row = HEADINGS + 1;
            for (List<String> line : table.rows()) write(sheet, row++, line, table);
            if (!table.sum().isEmpty()) write(sheet, row, table.sum(), table);
            sheet.freezePane(0, HEADINGS + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<String> line, MonthReport.Table table) {
        for (int c = 0; c < line.size(); c++) {
            String value = line.get(c);
            if (table.isNumber(c) && !value.isEmpty()) sheet.value(row, c, Double.valueOf(value.replace(',', '.')));
            else sheet.value(row, c, value);
        }
    }
}
