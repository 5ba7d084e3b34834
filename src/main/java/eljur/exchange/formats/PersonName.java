package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.util.regex.Pattern;

/** Surname, given name, patronymic as an official paper has them; the last two may be empty. */
public record PersonName(String surname, String given, String patronymic) {

    /** Letters of any alphabet with their accents, a hyphen, an apostrophe, a dot after an initial, single spaces. */
    private static final Pattern WRITABLE = Pattern.compile("[\\p{L}\\p{M}'’ʼ.\\- ]{1,100}");

    public static PersonName of(String surname, String given, String patronymic) {
        return new PersonName(Cells.clean(surname), Cells.clean(given), Cells.clean(patronymic));
    }

    /** Reads "surname given patronymic" in one string; whatever stands after the second word is the patronymic. */
    public static PersonName inOneString(String text) {
        String[] words = Cells.clean(text).split(" ", 3);
        return new PersonName(words[0], words.length > 1 ? words[1] : "", words.length > 2 ? words[2] : "");
    }

    public boolean isEmpty() {
        return surname.isEmpty();
    }

    boolean isWritable() {
        return WRITABLE.matcher(surname).matches()
                && (given.isEmpty() || WRITABLE.matcher(given).matches())
                && (patronymic.isEmpty() || WRITABLE.matcher(patronymic).matches());
    }

    /** Two spellings of one name, where the case of letters and the dots over one of them do not count. */
    public String folded() {
        return Cells.fold(surname + " " + given + " " + patronymic);
    }

    public String foldedWithoutPatronymic() {
        return Cells.fold(surname + " " + given);
    }

    public String text() {
        return (surname + " " + given + " " + patronymic).strip();
    }
}
