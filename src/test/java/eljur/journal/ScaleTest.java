package eljur.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What may be typed where a work is judged by another scale than the five-point one. */
class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "TEN, 7, ten:7, 7⁄10",
        "TEN, 10, ten:10, 10⁄10",
        "TEN, 5, ten:5, 5⁄10",
        "TWELVE, 12, twelve:12, 12⁄12",
        "HUNDRED, 0, hundred:0, 0⁄100",
        "HUNDRED, 100, hundred:100, 100⁄100",
        "LEVELS, ВЫС, levels:high, выс",
        "BEHAVIOUR, удовл, behaviour:fair, удовл",
        "PASS, зач, pass, зач",
        "FIVE, зач, pass, зач",
        "TEN, осв, exempt, осв",
        "LEVELS, ., debt, .",
        "TEN, н/а, unattested, н/а",
        "TEN, 7⁄10, ten:7, 7⁄10"
    })
    void readsWhatIsOfTheScale(Scale scale, String typed, String stored, String printed) {
        CellText read = CellText.parse(typed, (nth, sign) -> scale);
        assertThat(read.marks()).containsExactly(MarkValue.of(stored));
        assertThat(read.printed()).isEqualTo(printed);
        assertThat(CellText.parse(read.printed(), (nth, sign) -> scale)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "TEN, 11, ten",
        "TEN, 0, ten",
        "TEN, зач, ten",
        "HUNDRED, 101, hundred",
        "PASS, 5, pass",
        "LEVELS, 5, levels",
        "LEVELS, 7⁄10, levels",
        "BEHAVIOUR, выс, behaviour",
        "FIVE, 7⁄10, five",
        "FIVE, выс, five"
    })
    void refusesWhatIsNot(Scale scale, String typed, String said) {
        assertThatThrownBy(() -> CellText.parse(typed, (nth, sign) -> scale))
                .isInstanceOf(Refused.class)
                .hasMessage("journal.cell.scale." + said);
    }

    @Test
    void eachMarkOfACellIsReadByItsOwnScale() {
        CellText read = CellText.parse("5/5 о", (nth, sign) -> nth == 0 ? Scale.FIVE : Scale.TEN);
        assertThat(read.printed()).isEqualTo("5/5⁄10 о");
        assertThat(CellText.parse("7о", (nth, sign) -> Scale.TEN).printed()).isEqualTo("7⁄10 о");
    }

    @Test
    void noScaleButTheFivePointOneHasPoints() {
        assertThat(MarkValue.of("ten:5").points()).isZero();
        assertThat(MarkValue.of("ten:5").cssClass()).isEqualTo("mw");
        assertThat(MarkValue.of("ten:5").given()).isTrue();
    }

    @Test
    void aScaleHoldsFromItsDayOn() {
        assertThat(Scale.BEHAVIOUR.holds(LocalDate.of(2025, 8, 31))).isFalse();
        assertThat(Scale.BEHAVIOUR.holds(LocalDate.of(2025, 9, 1))).isTrue();
    }

    @Test
    void isKeptInADerivationAsItAlwaysWas() {
        var json = JsonMapper.builder().build();
        assertThat(json.writeValueAsString(MarkValue.FOUR)).isEqualTo("\"FOUR\"");
        assertThat(json.readValue("\"UNATTESTED\"", MarkValue.class)).isSameAs(MarkValue.UNATTESTED);
        assertThat(json.readValue("\"ten:7\"", MarkValue.class)).isSameAs(MarkValue.of("ten:7"));
    }

    @Test
    void theRuleOfAWorkIsReadFromItsOneText() {
        assertThat(WorkRule.of(null)).isSameAs(WorkRule.USUAL);
        assertThat(WorkRule.of("ten|2.00|false|2|better|true"))
                .isEqualTo(new WorkRule(
                        Scale.TEN, new java.math.BigDecimal("2.00"), false, 2, WorkRule.Retake.BETTER, true));
    }
}
