package eljur.diary;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import eljur.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The mark of a period that was corrected: the family reads what it was, since when and why; a slip leaves no word. */
class CorrectedPeriodMarkTest {

    private static final String PAGE = "/diary/subjects/971?term=9012&child=9101";

    @Test
    void theFamilySeesWhatItWasAndWhyButNoSlip() {
        try (SchoolProgram program = SchoolProgram.started()) {
            Visitor anna = program.signedIn("anna"), olga = program.signedIn("olga");
            give(anna, "5", "0");
            give(anna, "3", "1");
            assertThat(olga.get(PAGE).body()).contains("<b>3</b>").doesNotContain("Исправлена 16");
            program.clock().moveBy(Duration.ofMinutes(11));
            give(anna, "4", "2");
            assertThat(olga.get(PAGE).body())
                    .contains(
                            "<b>4</b>", "<p class=\"corrected\">Исправлена 16 декабря, было: 3. Причина: пересчёт</p>");
        }
    }

    private static void give(Visitor anna, String mark, String seen) {
        Map<String, String> form = Map.of("term", "9012", "m.9101", mark, "v.9101", seen, "r.9101", "пересчёт");
        assertThat(anna.submit("/registers/971/results", form).statusCode()).isEqualTo(302);
    }
}
