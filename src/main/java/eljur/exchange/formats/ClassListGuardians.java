package eljur.exchange.formats;

import static eljur.exchange.formats.ClassListColumns.Column.*;

import eljur.exchange.formats.ClassListColumns.Column;
import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The guardians of one row, each with how to reach them. */
final class ClassListGuardians {

    private final ClassListColumns columns;
    private final Sheet.Row row;
    private final Capitals capitals;
    private final List<Reason> problems;
    private final List<Reason> notes = new ArrayList<>();
    private final List<ClassList.GuardianCell> cells = new ArrayList<>();

    /** @param problems takes what keeps the row from being understood */
    ClassListGuardians(ClassListColumns columns, Sheet.Row row, Capitals capitals, List<Reason> problems) {
        this.columns = columns;
        this.row = row;
        this.capitals = capitals;
        this.problems = problems;
        add(GUARDIAN_1, relation(RELATION_1), columns.cell(row, RELATION_1), PHONE_1, EMAIL_1);
        add(GUARDIAN_2, relation(RELATION_2), columns.cell(row, RELATION_2), PHONE_2, EMAIL_2);
        add(MOTHER, "mother", "", PHONE_OF_MOTHER, EMAIL_OF_MOTHER);
        add(FATHER, "father", "", PHONE_OF_FATHER, EMAIL_OF_FATHER);
    }

    List<ClassList.GuardianCell> cells() {
        return cells;
    }

    /** Of telephones beside which no guardian stands: whose are they? */
    List<Reason> notes() {
        return notes;
    }

    private @Nullable String relation(Column column) {
        String typed = columns.cell(row, column);
        String known = typed.isEmpty() ? null : Relations.find(typed);
        if (known == null && !typed.isEmpty()) problems.add(Reason.of("import.row.relation", Cells.excerpt(typed)));
        return known;
    }

    private void add(Column guardian, @Nullable String relation, String word, Column phone, Column email) {
        String typed = columns.cell(row, guardian);
        List<ClassList.Contact> contacts = ClassListContacts.of(columns, row, phone, email);
        if (typed.isEmpty() || typed.equals("-") || typed.equals("–")) {
            contacts.forEach(one -> notes.add(Reason.of("import.row.contact-of-nobody", Cells.excerpt(one.typed()))));
            return;
        }
        PersonName name = capitals.of(PersonName.inOneString(typed));
        if (name.given().isEmpty() || !name.isWritable())
            problems.add(Reason.of("import.row.guardian", Cells.excerpt(typed)));
        ClassList.GuardianCell again = cells.stream()
                .filter(one -> one.name().folded().equals(name.folded()))
                .findFirst()
                .orElse(null);
        if (again == null)
            cells.add(new ClassList.GuardianCell(name, relation, null, Relations.widened(word), contacts));
        else cells.set(cells.indexOf(again), with(again, contacts));
    }

    private static ClassList.GuardianCell with(ClassList.GuardianCell cell, List<ClassList.Contact> more) {
        return new ClassList.GuardianCell(
                cell.name(),
                cell.relation(),
                cell.ref(),
                cell.widened(),
                Stream.concat(cell.contacts().stream(), more.stream())
                        .distinct()
                        .toList());
    }
}
