package eljur.timetable;

import eljur.platform.Texts;
import eljur.timetable.web.CurriculumTable;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The curriculum of a year as a spreadsheet. */
@Component
class CurriculumSpreadsheet {

    private static final int HEADINGS = 3;

    private final Texts texts;

    CurriculumSpreadsheet(Texts texts) {
        this.texts = texts;
    }

    byte[] of(CurriculumTable table) {
        return Spreadsheets.of(texts.of("brand"), book -> write(book, table));
    }

    private void write(Workbook book, CurriculumTable table) {
        Worksheet sheet = book.newWorksheet(texts.of("curriculum.title"));
        int columns = table.columns().size() + 1;
        sheet.value(0, 0, table.school());
        sheet.value(1, 0, texts.of("curriculum.heading", table.yearName()));
        Spreadsheets.bold(sheet, 1, 1);
        sheet.value(HEADINGS, 0, texts.of("course.field.subject"));
        for (int c = 0; c < table.columns().size(); c++)
            sheet.value(HEADINGS, c + 1, table.columns().get(c).name());
        Spreadsheets.bold(sheet, HEADINGS, columns);
        sheet.width(0, 36);
        int row = HEADINGS + 1;
        for (CurriculumTable.Part part : table.parts()) {
            sheet.value(row, 0, part.name());
            Spreadsheets.bold(sheet, row++, columns);
            row = lines(sheet, row, part.lines());
        }
        for (int r = row; r < row + table.totals().size(); r++) Spreadsheets.bold(sheet, r, columns);
        lines(sheet, row, table.totals());
        sheet.freezePane(1, HEADINGS + 1);
    }

    private static int lines(Worksheet sheet, int from, List<CurriculumTable.Line> lines) {
        int row = from;
        for (CurriculumTable.Line line : lines) {
            sheet.value(row, 0, line.name());
            for (int c = 0; c < line.cells().size(); c++)
                Spreadsheets.put(sheet, row, c + 1, line.cells().get(c));
            row++;
        }
        return row;
    }
}
