package eljur.timetable;

import eljur.platform.Texts;
import eljur.timetable.web.LoadPage;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The load as a spreadsheet: a sheet of teachers with their sums, and one of every course. */
@Component
class LoadSpreadsheet {

    private static final int HEADINGS = 3;

    private final Texts texts;

    LoadSpreadsheet(Texts texts) {
        this.texts = texts;
    }

    byte[] of(LoadPage load) {
        return Spreadsheets.of(texts.of("brand"), book -> {
            sums(book, load);
            courses(book, load);
        });
    }

    private void sums(Workbook book, LoadPage load) {
        Worksheet sheet = headed(
                book,
                "load.sheet.sums",
                load,
                List.of("course.field.person", "load.lessons", "load.additional", "load.all"));
        int row = HEADINGS + 1;
        for (LoadPage.Teacher one : load.teachers())
            write(sheet, row++, one.name(), one.lessons(), one.additional(), one.all());
    }

    private void courses(Workbook book, LoadPage load) {
        Worksheet sheet = headed(
                book,
                "load.sheet.courses",
                load,
                List.of(
                        "course.field.person",
                        "course.field.subject",
                        "course.field.group",
                        "course.field.kind",
                        "course.field.hours",
                        "course.field.role"));
        int row = HEADINGS + 1;
        for (LoadPage.Course one : load.open()) row = course(sheet, row, texts.of("course.nobody"), one);
        for (LoadPage.Teacher teacher : load.teachers())
            for (LoadPage.Course one : teacher.courses()) row = course(sheet, row, teacher.name(), one);
    }

    private int course(Worksheet sheet, int row, String teacher, LoadPage.Course one) {
        String role = one.second() ? texts.of("course.second") : "";
        write(sheet, row, teacher, one.subject(), one.group(), one.kind(), one.hours(), role);
        return row + 1;
    }

    private Worksheet headed(Workbook book, String name, LoadPage load, List<String> columns) {
        Worksheet sheet = book.newWorksheet(texts.of(name));
        sheet.value(0, 0, load.school());
        sheet.value(1, 0, texts.of("load.heading", load.yearName()));
        Spreadsheets.bold(sheet, 1, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(HEADINGS, c, texts.of(columns.get(c)));
            sheet.width(c, c == 0 ? 36 : 20);
        }
        Spreadsheets.bold(sheet, HEADINGS, columns.size());
        sheet.freezePane(0, HEADINGS + 1);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, String... values) {
        for (int c = 0; c < values.length; c++) Spreadsheets.put(sheet, row, c, values[c]);
    }
}
