package eljur.carried;

import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.platform.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Marks of another school as a form tutor types them from a sheet of paper. Of a term one: {@code 4}, {@code н/а}. Of a term under way
 * several, with their days where the sheet tells them: {@code 5, 4 12.11, 3}.
 */
final class CarriedText {

    static final int MOST = 30;

    private static final Pattern DAY = Pattern.compile("\\(?(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?\\)?$");

    private CarriedText() {}

    /** @param day when it was given, where the sheet says it */
    record Value(MarkValue mark, @Nullable LocalDate day) {

        /** As it is typed. */
        String typed() {
            return day == null
                    ? mark.printed()
                    : mark.printed() + " " + "%d.%02d".formatted(day.getDayOfMonth(), day.getMonthValue());
        }
    }

    static String typed(List<Value> values) {
        return values.stream().map(Value::typed).collect(Collectors.joining(", "));
    }

    /** @throws Refused when it is more than one, or no mark */
    static List<Value> period(String typed) {
        if (typed.isBlank()) return List.of();
        List<MarkValue> marks = marks(typed, typed);
        if (marks.size() != 1) throw new Refused("carried.no.one-mark", typed);
        return List.of(new Value(marks.getFirst(), null));
    }

    /**
     * @param starts of the school year; a day without a year is that of this year
     * @param until the last day that can be meant
     */
    static List<Value> current(String typed, LocalDate starts, LocalDate until) {
        List<Value> values = new ArrayList<>();
        for (String part : typed.split("[,;\\n]"))
            if (!part.isBlank()) values.addAll(part(part.strip(), typed, starts, until));
        if (values.size() > MOST) throw new Refused("carried.no.too-many", MOST);
        return List.copyOf(values);
    }

    private static List<Value> part(String part, String typed, LocalDate starts, LocalDate until) {
        Matcher found = DAY.matcher(part);
        LocalDate day = found.find() ? day(found, typed, starts, until) : null;
        String signs = day == null ? part : part.substring(0, found.start()).strip();
        return marks(signs, typed).stream().map(mark -> new Value(mark, day)).toList();
    }

    private static LocalDate day(Matcher found, String typed, LocalDate starts, LocalDate until) {
        try {
            int month = Integer.parseInt(found.group(2)), dayOfMonth = Integer.parseInt(found.group(1));
            LocalDate day = LocalDate.of(
                    found.group(3) == null ? starts.getYear() : Integer.parseInt(found.group(3)), month, dayOfMonth);
            if (found.group(3) == null && day.isBefore(starts)) day = day.plusYears(1);
            if (day.isBefore(starts) || day.isAfter(until)) throw new Refused("carried.no.day", typed);
            return day;
        } catch (DateTimeException e) {
            throw new Refused("carried.no.day", typed);
        }
    }

    private static List<MarkValue> marks(String signs, String typed) {
        CellText read = read(signs, typed);
        if (read.absence() != null || read.marks().isEmpty() || read.marks().contains(MarkValue.DEBT))
            throw new Refused("carried.no.mark", typed);
        return read.marks();
    }

    // What a cell of the register would say about it, speaks of cells and absences.
    private static CellText read(String signs, String typed) {
        try {
            return CellText.parse(signs);
        } catch (Refused no) {
            throw new Refused("carried.no.mark", typed);
        }
    }
}
