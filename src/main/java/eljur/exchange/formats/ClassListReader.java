package eljur.exchange.formats;

import static eljur.exchange.formats.ClassListColumns.Column.*;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.TypedDate;
import eljur.exchange.sheets.UnreadableFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Understands a table as class lists: a row that is not understood is kept, with what is wrong in it. */
public final class ClassListReader {

    private static final int LONGEST_NUMBER = 50;

    /** What Excel makes of an empty cell is a day of 1900: it is read as what it says, and refused by whoever knows the year. */
    private static final int EARLIEST = 1900;

    private final Capitals capitals = new Capitals();
    private final ClassListColumns columns;

    private ClassListReader(ClassListColumns columns) {
        this.columns = columns;
    }

    public static ClassList read(Sheet sheet) {
        if (sheet.rows().stream().allMatch(Sheet.Row::isBlank))
            throw new UnreadableFile("import.unreadable.list.blank");
        ClassListReader reader = new ClassListReader(ClassListColumns.find(sheet));
        List<ClassList.Row> rows = sheet.rows().stream()
                .filter(row -> reader.columns.isBelow(row) && !row.isBlank())
                .map(reader::row)
                .toList();
        if (rows.isEmpty()) throw new UnreadableFile("import.unreadable.list.blank");
        return new ClassList(rows, reader.capitals.remarks());
    }

    private ClassList.Row row(Sheet.Row row) {
        List<Reason> problems = new ArrayList<>();
        PersonName name = name(row, problems);
        String number = columns.cell(row, FILE_NUMBER);
        if (number.length() > LONGEST_NUMBER) problems.add(Reason.of("import.row.file-number", Cells.excerpt(number)));
        var guardians = new ClassListGuardians(columns, row, capitals, problems);
        ClassList.Row understood = new ClassList.Row(
                row.number(),
                columns.cellOrMerged(row, CLASS),
                name,
                bornOn(row, problems),
                number.isEmpty() ? null : number,
                list(columns.cell(row, GROUPS)),
                columns.cell(row, FAMILY),
                guardians.cells(),
                ClassListContacts.of(columns, row, PHONE, EMAIL),
                guardians.notes(),
                null,
                null);
        return problems.isEmpty() ? understood : withProblem(understood, problems.getFirst());
    }

    private static ClassList.Row withProblem(ClassList.Row row, Reason problem) {
        return new ClassList.Row(
                row.number(),
                row.className(),
                row.name(),
                row.bornOn(),
                row.fileNumber(),
                row.groups(),
                row.family(),
                row.guardians(),
                row.contacts(),
                row.notes(),
                problem,
                row.ref());
    }

    private PersonName name(Sheet.Row row, List<Reason> problems) {
        String full = columns.cell(row, FULL_NAME);
        PersonName name = capitals.of(
                columns.cell(row, SURNAME).isEmpty() && !full.isEmpty()
                        ? PersonName.inOneString(full)
                        : PersonName.of(
                                columns.cell(row, SURNAME), columns.cell(row, GIVEN), columns.cell(row, PATRONYMIC)));
        if (columns.cellOrMerged(row, CLASS).isEmpty()) problems.add(Reason.of("import.row.no-class"));
        if (name.isEmpty() || name.given().isEmpty()) problems.add(Reason.of("import.row.no-name"));
        else if (!name.isWritable()) problems.add(Reason.of("import.row.name", Cells.excerpt(name.text())));
        return name;
    }

    private @Nullable LocalDate bornOn(Sheet.Row row, List<Reason> problems) {
        String typed = columns.cell(row, BORN_ON);
        if (typed.isEmpty()) return null;
        LocalDate day = TypedDate.parse(typed);
        if (day == null || day.getYear() < EARLIEST || day.getYear() > 2100) {
            problems.add(Reason.of("import.row.born-on", Cells.excerpt(typed)));
            return null;
        }
        return day;
    }

    private static List<String> list(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(Cells::clean)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }
}
