package eljur.exchange.formats;

import eljur.exchange.sheets.Sheet;
import java.util.List;

/** The headings of a table that nothing is read under: a misspelt one would lose its column without a word. */
public final class UnreadColumns {

    private UnreadColumns() {}

    /** @param kind one that comes as a table of ours */
    public static List<String> of(ImportKind kind, Sheet sheet) {
        return kind == ImportKind.CLASS_LIST
                ? ClassListColumns.find(sheet).unread()
                : SheetColumns.of(sheet, kind).unread();
    }

    /** Names subjects of a person of the staff: who teaches what is told class by class, in the table of the load. */
    public static boolean isTaughtSubjects(ImportKind kind, String heading) {
        return kind == ImportKind.STAFF && SheetColumns.isSubjectsOfStaff(heading);
    }
}
