package eljur.exchange.compare;

import eljur.exchange.formats.Reason;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of birth that nobody in a school can have are slips of a digit; unusual ones are said. */
final class BirthDates {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** A pupil is admitted at 6½ (Law 273-FZ, art. 67), a pre-school group of a school a little earlier. */
    private static final int YOUNGEST = 5;

    private static final int ELDEST = 21;

    /** An evening school teaches grown people too, but nobody as old as this. */
    private static final int IMPOSSIBLE = 60;

    /** Work by contract begins at 16 (Labour Code, art. 63). */
    private static final int WORKS_FROM = 16;

    private BirthDates() {}

    static String said(@Nullable LocalDate born) {
        return born == null ? "" : DAY.format(born);
    }

    /** Why nobody who learns here in this year was born on that day; null where somebody may have been. */
    static @Nullable Reason refusedOfPupil(@Nullable LocalDate born, CurrentYear year) {
        if (born == null) return null;
        if (born.isAfter(year.today())) return Reason.of("import.row.born-ahead", DAY.format(born));
        int age = age(born, year.startsOn());
        return age > IMPOSSIBLE ? Reason.of("import.row.born-long-ago", DAY.format(born), age) : null;
    }

    static List<Reason> notesOfPupil(@Nullable LocalDate born, CurrentYear year) {
        if (born == null) return List.of();
        int age = age(born, year.startsOn());
        boolean usual = age >= YOUNGEST && age <= ELDEST;
        return usual ? List.of() : List.of(Reason.of("import.row.born-unusual", DAY.format(born), age));
    }

    static @Nullable Reason refusedOfStaff(@Nullable LocalDate born, LocalDate today) {
        if (born == null) return null;
        if (born.isAfter(today)) return Reason.of("import.row.born-ahead", DAY.format(born));
        int age = age(born, today);
        return age < WORKS_FROM ? Reason.of("import.staff.too-young", DAY.format(born), age) : null;
    }

    private static int age(LocalDate born, LocalDate on) {
        return Math.max(0, Period.between(born, on).getYears());
    }
}
