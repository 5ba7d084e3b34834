package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks of periods as a spreadsheet has them: a row is one subject of one pupil, a column a period. */
public record MarksList(List<Row> rows) {

    /** Headings of the periods, by the key of their column: {@code quarter.1}, {@code half.2}, {@code year}. */
    static final List<String> PERIODS = List.of(
            "quarter.1",
            "quarter.2",
            "quarter.3",
            "quarter.4",
            "trimester.1",
            "trimester.2",
            "trimester.3",
            "half.1",
            "half.2",
            "year");

    /** @param marks by the key of the period, in their order; only what is filled in */
    public record Row(
            int number,
            String className,
            PersonName name,
            String subject,
            Map<String, String> marks,
            String source,
            @Nullable Reason problem) {}

    public static MarksList read(Sheet sheet) {
        SheetColumns columns = SheetColumns.of(sheet, ImportKind.MARKS);
        List<Row> rows = new ArrayList<>();
        Row above = new Row(0, "", PersonName.of("", "", ""), "", Map.of(), "", null);
        for (Sheet.Row row : columns.rows(sheet)) {
            above = row(columns, row, above);
            rows.add(above);
        }
        return new MarksList(List.copyOf(rows));
    }

    /** A merged cell stands in its first row only: the rows below mean the same class, and the same pupil. */
    private static Row row(SheetColumns columns, Sheet.Row row, Row above) {
        String schoolClass = columns.cell(row, "class");
        PersonName name = name(columns, row);
        boolean same = schoolClass.isEmpty() || schoolClass.equals(above.className());
        Row read = new Row(
                row.number(),
                schoolClass.isEmpty() ? above.className() : schoolClass,
                name.isEmpty() && same ? above.name() : name,
                columns.cell(row, "subject"),
                marks(columns, row),
                columns.cell(row, "source"),
                null);
        Reason problem = problem(read);
        return problem == null
                ? read
                : new Row(
                        read.number(),
                        read.className(),
                        read.name(),
                        read.subject(),
                        read.marks(),
                        read.source(),
                        problem);
    }

    private static PersonName name(SheetColumns columns, Sheet.Row row) {
        String full = columns.cell(row, "fullName");
        return full.isEmpty()
                ? PersonName.of(
                        columns.cell(row, "surname"), columns.cell(row, "given"), columns.cell(row, "patronymic"))
                : PersonName.inOneString(full);
    }

    private static Map<String, String> marks(SheetColumns columns, Sheet.Row row) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (String period : PERIODS) {
            String typed = columns.cell(row, period);
            if (!typed.isEmpty()) marks.put(period, typed);
        }
        return marks;
    }

    private static @Nullable Reason problem(Row row) {
        if (row.className().isEmpty()) return Reason.of("import.row.no-class");
        if (row.name().isEmpty() || row.name().given().isEmpty()) return Reason.of("import.row.no-name");
        if (row.subject().isEmpty()) return Reason.of("import.sheet.no-subject");
        if (row.source().length() > 200) return Reason.of("import.marks.source", Cells.excerpt(row.source()));
        return row.marks().isEmpty() ? Reason.of("import.marks.none") : null;
    }
}
