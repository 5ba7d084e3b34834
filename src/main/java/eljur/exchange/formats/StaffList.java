package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.TypedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The staff as a spreadsheet has it: a row is a person. */
public record StaffList(List<Row> rows, List<Reason> remarks) {

    private static final int LONGEST_POSITION = 200;

    /** @param since null: from the beginning of the school year */
    public record Row(
            int number,
            PersonName name,
            @Nullable LocalDate bornOn,
            String position,
            @Nullable LocalDate since,
            @Nullable Reason problem) {}

    public static StaffList read(Sheet sheet) {
        SheetColumns columns = SheetColumns.of(sheet, ImportKind.STAFF);
        Capitals capitals = new Capitals();
        List<Row> rows = columns.rows(sheet).stream()
                .map(row -> row(columns, row, capitals))
                .toList();
        return new StaffList(rows, capitals.remarks());
    }

    private static Row row(SheetColumns columns, Sheet.Row row, Capitals capitals) {
        List<Reason> problems = new ArrayList<>();
        String full = columns.cell(row, "fullName");
        PersonName name = capitals.of(
                columns.cell(row, "surname").isEmpty()
                        ? PersonName.inOneString(full)
                        : PersonName.of(
                                columns.cell(row, "surname"),
                                columns.cell(row, "given"),
                                columns.cell(row, "patronymic")));
        if (name.isEmpty() || Cells.bare(name.given()).length() < 2) problems.add(Reason.of("import.staff.no-name"));
        else if (!name.isWritable()) problems.add(Reason.of("import.row.name", Cells.excerpt(name.text())));
        LocalDate born = date(columns.cell(row, "bornOn"), 1920, "import.row.born-on", problems);
        LocalDate since = date(columns.cell(row, "since"), 1950, "import.staff.since", problems);
        String position = columns.cell(row, "position");
        if (position.isEmpty() || position.length() > LONGEST_POSITION)
            problems.add(Reason.of("import.staff.no-position"));
        return new Row(row.number(), name, born, position, since, problems.isEmpty() ? null : problems.getFirst());
    }

    private static @Nullable LocalDate date(String typed, int earliest, String why, List<Reason> problems) {
        if (typed.isEmpty()) return null;
        // Two digits of a year are of this century for pupils; a teacher's must be written out.
        LocalDate day = typed.matches("\\d{1,2}\\D\\d{1,2}\\D\\d{2}") ? null : TypedDate.parse(excelDay(typed));
        if (day != null && day.getYear() >= earliest && day.getYear() <= 2100) return day;
        problems.add(Reason.of(why, Cells.excerpt(typed)));
        return null;
    }

    /** Days before 1982 are numbers below 30000 in Excel. */
    private static String excelDay(String typed) {
        return typed.matches("[12]\\d{4}(\\.0+)?")
                ? LocalDate.of(1899, 12, 30)
                        .plusDays(Integer.parseInt(typed.substring(0, 5)))
                        .toString()
                : typed;
    }
}
