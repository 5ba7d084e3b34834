package eljur.journal.registers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course whose register may be read, with its terms: the head of a register page.
 *
 * @param teachers of this course today, short names
 * @param asksHomework a lesson course does; a club does not, nor does the first grade, which learns without marks
 * @param summedUp its periods end with a mark
 */
record RegisterCourse(
        long id,
        String name,
        String school,
        String year,
        String teachers,
        long group,
        boolean unmarked,
        boolean asksHomework,
        boolean summedUp,
        ZoneId zone,
        List<EditWindow> windows,
        List<KindOfWork> kinds,
        List<Term> terms) {

    record KindOfWork(String code, String name) {}

    /** For how many days a lesson can be mended that was given since then; the latest first. */
    record EditWindow(LocalDate since, int days) {}

    int editWindowDays(LocalDate lesson) {
        return windows.stream()
                .filter(one -> !one.since().isAfter(lesson))
                .findFirst()
                .map(EditWindow::days)
                .orElse(0);
    }

    static List<EditWindow> windows(String[] said) {
        return java.util.Arrays.stream(said)
                .map(one -> one.split("\\|", 2))
                .map(one -> new EditWindow(
                        one[0].equals("-infinity") ? LocalDate.MIN : LocalDate.parse(one[0]), Integer.parseInt(one[1])))
                .toList();
    }

    /** @param closedOn the day the register of this term was closed, null while it is open */
    record Term(
            long id,
            int ordinal,
            String scheme,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable LocalDate closedOn,
            String closedBy) {

        boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    /** The term asked for; else the one of this day; else, in holidays, the last that has begun. */
    java.util.Optional<Term> term(@Nullable Long asked, LocalDate today) {
        if (asked != null) return terms.stream().filter(t -> t.id() == asked).findFirst();
        return terms.stream()
                .filter(t -> !t.startsOn().isAfter(today))
                .reduce((earlier, later) -> later)
                .or(() -> terms.stream().findFirst());
    }

    java.util.Optional<Term> before(Term term) {
        return terms.stream().filter(t -> t.ordinal() == term.ordinal() - 1).findFirst();
    }
}
