package eljur.exchange.formats;

import eljur.exchange.formats.ClassListColumns.Column;
import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Telephones and mail addresses in a row: several of them may stand in one cell. */
final class ClassListContacts {

    private ClassListContacts() {}

    static List<ClassList.Contact> of(ClassListColumns columns, Sheet.Row row, Column phone, Column email) {
        return of(columns.cell(row, phone), columns.cell(row, email));
    }

    static List<ClassList.Contact> of(String phones, String emails) {
        return Stream.concat(
                        numbers(phones).map(typed -> new ClassList.Contact("phone", typed)),
                        each(emails).map(typed -> new ClassList.Contact("email", typed)))
                .toList();
    }

    /** Beside a number stands whose it is, or when to call: that is no second number. */
    private static Stream<String> numbers(String cell) {
        boolean holdsNumber = each(cell).anyMatch(ClassListContacts::hasDigits);
        return each(cell).filter(typed -> !holdsNumber || hasDigits(typed));
    }

    private static boolean hasDigits(String typed) {
        return typed.chars().anyMatch(Character::isDigit);
    }

    private static Stream<String> each(String cell) {
        return Arrays.stream(cell.split("[,;]"))
                .map(Cells::clean)
                .filter(typed -> !typed.isEmpty() && !typed.matches("[-–—]"))
                .distinct();
    }
}
