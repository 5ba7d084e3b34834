package eljur.exchange.formats;

import static eljur.exchange.formats.ClassListColumns.Column.*;

import eljur.exchange.formats.ClassListColumns.Column;
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
        return new ClassList(rows);
    }

    private ClassList.Row row(Sheet.Row row) {
        List<Reason> problems = new ArrayList<>();
        PersonName name = name(row, problems);
        String number = columns.cell(row, FILE_NUMBER);
        if (number.length() > LONGEST_NUMBER) problems.add(Reason.of("import.row.file-number", Cells.excerpt(number)));
        ClassList.Row understood = new ClassList.Row(
                row.number(),
                columns.cellOrMerged(row, CLASS),
                name,
                bornOn(row, problems),
                number.isEmpty() ? null : number,
                list(columns.cell(row, GROUPS)),
                columns.cell(row, FAMILY),
                guardians(row, problems),
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
                problem,
                row.ref());
    }

    private PersonName name(Sheet.Row row, List<Reason> problems) {
        String full = columns.cell(row, FULL_NAME);
        PersonName name = columns.cell(row, SURNAME).isEmpty() && !full.isEmpty()
                ? PersonName.inOneString(full)
                : PersonName.of(columns.cell(row, SURNAME), columns.cell(row, GIVEN), columns.cell(row, PATRONYMIC));
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

    private List<ClassList.GuardianCell> guardians(Sheet.Row row, List<Reason> problems) {
        List<ClassList.GuardianCell> guardians = new ArrayList<>();
        String first = relation(row, RELATION_1, problems), second = relation(row, RELATION_2, problems);
        addGuardian(guardians, columns.cell(row, GUARDIAN_1), first, columns.cell(row, RELATION_1), problems);
        addGuardian(guardians, columns.cell(row, GUARDIAN_2), second, columns.cell(row, RELATION_2), problems);
        addGuardian(guardians, columns.cell(row, MOTHER), "mother", "", problems);
        addGuardian(guardians, columns.cell(row, FATHER), "father", "", problems);
        return guardians;
    }

    private @Nullable String relation(Sheet.Row row, Column column, List<Reason> problems) {
        String typed = columns.cell(row, column);
        String known = typed.isEmpty() ? null : Relations.find(typed);
        if (known == null && !typed.isEmpty()) problems.add(Reason.of("import.row.relation", Cells.excerpt(typed)));
        return known;
    }

    private static void addGuardian(
            List<ClassList.GuardianCell> guardians,
            String typed,
            @Nullable String relation,
            String word,
            List<Reason> problems) {
        if (typed.isEmpty() || typed.equals("-") || typed.equals("–")) return;
        PersonName name = PersonName.inOneString(typed);
        if (name.given().isEmpty() || !name.isWritable())
            problems.add(Reason.of("import.row.guardian", Cells.excerpt(typed)));
        boolean again = guardians.stream().anyMatch(g -> g.name().folded().equals(name.folded()));
        if (!again) guardians.add(new ClassList.GuardianCell(name, relation, null, Relations.widened(word)));
    }

    private static List<String> list(String typed) {
        return Arrays.stream(typed.split("[,;]"))
                .map(Cells::clean)
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
    }
}
