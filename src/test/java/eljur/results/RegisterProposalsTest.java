package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The column of the term in the register itself, ten days before the quarter ends, see {@link SummingUp}. */
class RegisterProposalsTest extends SummingUp {

    private static final String REGISTER = "/registers/971?term=" + NOW;

    @Test
    void midTermTheRegisterAsksNothingMore() {
        assertThat(proposed(anna.get(REGISTER).body())).isEmpty();
        int before = program.statements().during(() -> anna.get(REGISTER)).size();
        program.clock().moveBy(Duration.ofDays(3));
        anna = program.signedIn("anna");
        anna.get(REGISTER);
        assertThat(program.statements().during(() -> anna.get(REGISTER)))
                .as("seven statements more when marks are given, however many pupils there are")
                .hasSizeLessThanOrEqualTo(before + 8);
    }

    @Test
    void aClearProposalStandsInItsCellAndADoubtfulOneSaysSo() {
        ending();
        String page = anna.get(REGISTER).body();
        assertThat(proposed(page)).containsExactly("4?", "4", "5?");
        assertThat(page)
                .contains("Отметок 3, сумма 13, средняя 4,33. Это «4»: она начинается с 3,50, следующая с 4,50.");
    }

    @Test
    void whoOnlyReadsSeesNoProposal() {
        ending();
        for (String login : List.of("vera", "deputy", "director"))
            assertThat(proposed(program.signedIn(login).get(REGISTER).body()))
                    .as(login)
                    .isEmpty();
    }

    private void ending() {
        program.clock().moveBy(Duration.ofDays(3));
        anna = program.signedIn("anna");
    }

    private static List<String> proposed(String page) {
        return Pattern.compile("class=\"pm prop\"([^>]*)><i class=\"m may[^>]*>([^<]*)<")
                .matcher(page)
                .results()
                .map(one -> one.group(2) + (one.group(1).contains("data-doubt") ? "?" : ""))
                .toList();
    }
}
