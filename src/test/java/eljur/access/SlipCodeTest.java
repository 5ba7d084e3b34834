package eljur.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code on a slip, as printed and as typed. */
class SlipCodeTest {

    @Test
    void hasElevenSignsOfFiveBitsAndNoneThatIsReadForAnother() {
        Set<Integer> signs = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            SlipCode code = SlipCode.thrown();
            assertThat(code.printed()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}");
            code.signs().chars().forEach(signs::add);
        }
        assertThat(signs).hasSize(32);
    }

    @Test
    void isReadHoweverItIsTyped() {
        SlipCode code = new SlipCode("A0B1CEHK3XY");
        assertThat(SlipCode.typed("A0B1-CEHK-3XY")).contains(code);
        assertThat(SlipCode.typed(" a0b1 cehk 3xy ")).contains(code);
        assertThat(SlipCode.typed("aOBlCEHK3XY")).contains(code);
        // The Russian layout left on: АОВ1-СЕНК-ЗХУ.
        assertThat(SlipCode.typed("АОВ1-СЕНК-ЗХУ")).contains(code);
    }

    @Test
    void isNoneWhenItIsTooShortTooLongOrForeign() {
        for (String typed : new String[] {"", "A0B1-CEHK-3X", "A0B1-CEHK-3XYZ", "A0B1-CEHK-3Ю", "U0B1-CEHK-3XY"})
            assertThat(SlipCode.typed(typed)).as(typed).isEmpty();
    }
}
