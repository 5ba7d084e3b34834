package eljur.exchange.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date as people type it: 1.9.2026, 01/09/2026, 01-09-26, 2026-09-01, or the bare number that Excel keeps for it. */
public final class TypedDate {

    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})\\p{L}?\\.?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("[T ]\\d{1,2}:\\d{2}(:[\\d.]+)?Z?$");
    private static final Pattern EXCEL_DAY = Pattern.compile("[34]\\d{4}(?:\\.0+)?");

    private TypedDate() {}

    /** Null where the text is no date that ever was. */
    public static @Nullable LocalDate parse(String text) {
        try {
            return read(TIME_OF_DAY.matcher(text).replaceFirst("").replace(" ", ""));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate read(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) return LocalDate.of(year(dayFirst.group(3)), number(dayFirst, 2), number(dayFirst, 1));
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        boolean excel = EXCEL_DAY.matcher(text).matches();
        return excel ? LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(text.substring(0, 5))) : null;
    }

    /** Two digits are of this century: the pupils of a school were born in it. */
    private static int year(String digits) {
        return digits.length() == 2 ? 2000 + Integer.parseInt(digits) : Integer.parseInt(digits);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
