package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a year's dates cannot be, as a rule of its own. */
class YearDatesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 5, 26);

    @Test
    void acceptsQuartersAndHalvesSideBySide() {
        assertThat(dates(
                                List.of(
                                        term("quarter", 1, FIRST, LocalDate.of(2026, 10, 23)),
                                        term("quarter", 2, LocalDate.of(2026, 11, 5), LAST),
                                        term("half", 1, FIRST, LAST)),
                                List.of())
                        .objections())
                .isEmpty();
    }

    @Test
    void namesEachFieldThatIsWrong() {
        assertThat(dates(
                                List.of(
                                        term("quarter", 1, FIRST, LocalDate.of(2026, 11, 5)),
                                        term("quarter", 2, LocalDate.of(2026, 11, 5), LocalDate.of(2027, 6, 1)),
                                        term("half", 2, LAST, FIRST)),
                                List.of(
                                        holiday(1, LocalDate.of(2026, 8, 1), FIRST),
                                        holiday(2, LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 11)),
                                        holiday(3, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 1, 12)),
                                        holiday(4, LocalDate.of(2027, 1, 5), LocalDate.of(2027, 1, 6), 1)))
                        .objections())
                .containsExactlyInAnyOrder(
                        new YearDates.Objection("quarter2.starts", "calendar.dates.no.overlap"),
                        new YearDates.Objection("quarter2.ends", "calendar.dates.no.outside"),
                        new YearDates.Objection("half2.starts", "calendar.dates.no.gap"),
                        new YearDates.Objection("half2.ends", "calendar.dates.no.order"),
                        new YearDates.Objection("h1.starts", "calendar.dates.no.outside"),
                        new YearDates.Objection("h2.starts", "calendar.dates.no.holidays"),
                        new YearDates.Objection("h3.starts", "calendar.dates.no.holidays"));
    }

    private static YearDates dates(List<YearDates.Term> terms, List<YearDates.Holiday> holidays) {
        return new YearDates(FIRST, LAST, terms, holidays);
    }

    private static YearDates.Term term(String scheme, int ordinal, LocalDate from, LocalDate to) {
        return new YearDates.Term(scheme + ordinal, scheme, ordinal, from, to);
    }

    private static YearDates.Holiday holiday(int n, LocalDate from, LocalDate to, Integer... grades) {
        return new YearDates.Holiday("h" + n, null, "каникулы", from, to, List.of(grades));
    }
}
