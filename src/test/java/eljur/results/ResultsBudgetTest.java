package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.FullClass;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What confirming the marks of a period may cost: counted at the data source, for one pupil and for a class of 28. */
class ResultsBudgetTest extends SummingUp {

    @Test
    void aClassIsConfirmedByAsManyStatementsAsOnePupil() {
        FullClass.seat(program);
        int one = costs(Map.of("m." + DARYA, "4", "r." + DARYA, "тетрадь"));
        Map<String, String> all = new HashMap<>();
        for (long pupil = FullClass.FIRST; pupil < FullClass.FIRST + 24; pupil++) {
            all.put("m." + pupil, "н/а");
            all.put("r." + pupil, "отметок нет");
        }
        assertThat(costs(all)).isEqualTo(one).isLessThanOrEqualTo(25);
        assertThat(standing()).hasSize(1 + 24).contains("9101 4 1 false", "9524 unattested 1 false");
        assertThat(derived()).hasSize(1 + 24).first().isEqualTo("9101 9012 4 4 тетрадь 9001 [4, 3] 4.50");
        assertThat(events()).hasSize(1 + 24);
    }

    private int costs(Map<String, String> typed) {
        return program.statements()
                .during(() -> assertThat(save(anna, typed).statusCode()).isEqualTo(302))
                .size();
    }
}
