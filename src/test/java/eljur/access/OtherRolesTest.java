package eljur.access;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the role worn may not: another of one's own is offered only when it may. */
class OtherRolesTest {

    private static final Pattern OFFERED = Pattern.compile("name=\"role\" value=\"(\\w+)\">Работать как:");

    private final SchoolProgram program = SchoolProgram.shared();

    @ParameterizedTest
    @CsvSource({
        "anna, /network, ADMINISTRATOR",
        "anna, /summary, ''",
        "boris, /summary, FORM_TUTOR",
        "boris, /network, ''",
        "darya, /network, ''",
    })
    void offersWhatOpensThePage(String login, String path, String offered) {
        var page = program.signedIn(login).get(path);
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains(offered.isEmpty() ? "Начните с главной: там то, что ей можно" : "Смените её здесь");
        assertThat(OFFERED.matcher(page.body())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList())
                .isEqualTo(offered.isEmpty() ? List.of() : List.of(offered));
    }
}
