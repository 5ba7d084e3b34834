package eljur.carried;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.carried.CarriedColumns.Term;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two halves of a year, with a week between them. */
class CarriedColumnsTest {

    private static final Term FIRST = new Term(1, 1, LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 29));
    private static final Term SECOND = new Term(2, 2, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 5, 31));

    @Test
    void whoCameInATermBringsSingleMarksOfItEvenLater() {
        assertThat(of(LocalDate.of(2026, 12, 7), LocalDate.of(2027, 3, 1)))
                .isEqualTo(new CarriedColumns(List.of(), false, FIRST));
        assertThat(of(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 3, 1)))
                .isEqualTo(new CarriedColumns(List.of(FIRST), false, SECOND));
    }

    @Test
    void whoCameBetweenTwoTermsBringsTheOneThatIsOver() {
        assertThat(of(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 3, 1)))
                .isEqualTo(new CarriedColumns(List.of(FIRST), false, null));
    }

    @Test
    void whoWasHereFromTheBeginningBringsWhatIsOverToday() {
        assertThat(of(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1)))
                .isEqualTo(new CarriedColumns(List.of(), false, FIRST));
        assertThat(of(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 3, 1)))
                .isEqualTo(new CarriedColumns(List.of(FIRST), false, SECOND));
    }

    @Test
    void theYearIsOverWithItsLastTerm() {
        assertThat(of(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 6, 2)))
                .isEqualTo(new CarriedColumns(List.of(FIRST, SECOND), true, null));
    }

    @Test
    void aYearWithoutTermsHasNoColumns() {
        assertThat(CarriedColumns.of(List.of(), LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 1)))
                .isEqualTo(new CarriedColumns(List.of(), false, null));
    }

    private static CarriedColumns of(LocalDate firstDay, LocalDate today) {
        return CarriedColumns.of(List.of(FIRST, SECOND), firstDay, today);
    }
}
