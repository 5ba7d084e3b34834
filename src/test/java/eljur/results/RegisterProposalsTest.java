package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    void aClearProposalIsConfirmedInOneKeyAndADoubtfulOneIsLookedAt() {
        ending();
        String page = anna.get(REGISTER).body();
        assertThat(proposed(page)).containsExactly("4?", "9102:4:0", "5?");
        assertThat(page)
                .contains(
                        "Отметок 3, сумма 13, средняя 4,33. Это «4»: она начинается с 3,50, следующая с 4,50.",
                        "results?term=9012#how-9101");
        var done = anna.submit(PAGE, Map.of("term", NOW, "from", "register", "confirm", "9102:4:0"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("location").orElse("")).endsWith("/registers/971?term=9012");
        assertThat(standing()).containsExactly("9102 4 1 false");
        assertThat(derived()).containsExactly("9102 9012 4 4 null 9001 [5, 4, 4] 4.50");
        assertThat(proposed(anna.get(REGISTER).body())).containsExactly("4?", "5?");
        var late = anna.submit(PAGE, Map.of("term", NOW, "from", "register", "confirm", "9102:5:0"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(standing()).containsExactly("9102 4 1 false");
        assertThat(anna.submit(PAGE, Map.of("term", NOW, "confirm", "9102:5")).statusCode())
                .isEqualTo(302);
        assertThat(standing()).as("half a word confirms nothing").containsExactly("9102 4 1 false");
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
        return Pattern.compile("(?s)name=\"confirm\" value=\"([^\"]*)\"|#how-[0-9]+\".*?<i[^>]*>([^<]*)</i><sup>")
                .matcher(page)
                .results()
                .map(one -> one.group(1) != null ? one.group(1) : one.group(2) + "?")
                .toList();
    }
}
