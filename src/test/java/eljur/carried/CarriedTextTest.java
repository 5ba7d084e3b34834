package eljur.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.carried.CarriedText.Value;
import eljur.journal.MarkValue;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarriedTextTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1), TODAY = LocalDate.of(2027, 2, 3);

    @ParameterizedTest
    @CsvSource({"4,4", "н/а,unattested", "ЗАЧ,pass", "' осв ',exempt", "1,1"})
    void aPeriodHasOneMark(String typed, String stored) {
        MarkValue mark = MarkValue.of(stored);
        assertThat(CarriedText.period(typed)).containsExactly(new Value(mark, null));
    }

    @Test
    void anEmptyFieldHoldsNone() {
        assertThat(CarriedText.period(" ")).isEmpty();
        assertThat(CarriedText.current(" , ", STARTS, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4 5,carried.no.one-mark",
        "н,carried.no.mark",
        "6,carried.no.mark",
        "5-,carried.no.mark",
        ".,carried.no.mark"
    })
    void anythingElseForAPeriodIsRefused(String typed, String key) {
        assertThatThrownBy(() -> CarriedText.period(typed))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.messageKey()).isEqualTo(key));
    }

    @Test
    void currentMarksMayHaveTheirDays() {
        assertThat(CarriedText.current("5, 4 12.11; 3/4\n5 (3.2.2027),4 31.01", STARTS, TODAY))
                .containsExactly(
                        new Value(MarkValue.FIVE, null),
                        new Value(MarkValue.FOUR, LocalDate.of(2026, 11, 12)),
                        new Value(MarkValue.THREE, null),
                        new Value(MarkValue.FOUR, null),
                        new Value(MarkValue.FIVE, LocalDate.of(2027, 2, 3)),
                        new Value(MarkValue.FOUR, LocalDate.of(2027, 1, 31)));
    }

    @Test
    void whatIsShownReadsBackAsTheSame() {
        List<Value> values = CarriedText.current("5, 4 12.11, н/а 1.09, зач", STARTS, TODAY);
        assertThat(CarriedText.typed(values)).isEqualTo("5, 4 12.11, н/а 1.09, зач");
        assertThat(CarriedText.current(CarriedText.typed(values), STARTS, TODAY))
                .isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 31.02", "5 4.02", "5 12.11.2025", "5 12.13", "5 31.08"})
    void aDayThatIsNotOfTheYearOrNotYetThereIsRefused(String typed) {
        assertThatThrownBy(() -> CarriedText.current(typed, STARTS, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.messageKey()).isEqualTo("carried.no.day"));
    }

    @Test
    void thereIsRoomForThirty() {
        assertThat(CarriedText.current("5,".repeat(30), STARTS, TODAY)).hasSize(30);
        assertThatThrownBy(() -> CarriedText.current("5,".repeat(31), STARTS, TODAY))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.messageKey()).isEqualTo("carried.no.too-many"));
    }
}
