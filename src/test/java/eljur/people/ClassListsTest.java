package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Class lists, opened by everybody. */
class ClassListsTest {

    private final SchoolProgram program = SchoolProgram.shared();

    @Test
    void listsTheClassesOfTheYearWithTutorAndNumber() {
        assertThat(rows("secretary", "/classes"))
                .containsExactly("1-А | не назначен | 1", "7-А | Гончар В. И. | 4", "7-Б | Лысенко Б. П. | 2");
    }

    @Test
    void listsWhoIsInTheClassToday() {
        assertThat(rows("secretary", "/classes/971"))
                .containsExactly(
                        "1 | Абрамова Дарья Игоревна |  |",
                        "2 | Белозёров Кирилл Андреевич |  |",
                        "3 | Константинопольская Александра Евгеньевна |  |",
                        "4 | Новиков Илья Романович |  | в классе с 7 декабря");
    }

    @Test
    void theSheetSaysOfWhichSchoolAndDayItIs() {
        assertThat(program.signedIn("secretary").get("/classes/971").body())
                .contains("<p class=\"only-print\">Заречная школа, 16.12.2026</p>");
    }

    @Test
    void tutorsReadTheirOwnClassOthersOfTheSchoolAllStrangersNone() {
        assertThat(statuses("vera")).containsExactly(200, 200, 404, 404, 404);
        assertThat(rows("vera", "/classes")).containsExactly("7-А | Гончар В. И. | 4");
        for (String login : List.of("director", "deputy", "activities", "secretary", "admin"))
            assertThat(statuses(login)).as(login).containsExactly(200, 200, 200, 404, 404);
        for (String login : List.of("anna", "boris", "nurse", "psychologist", "olga", "darya"))
            assertThat(statuses(login)).as(login).containsOnly(403);
        assertThat(statuses("stranger-director")).containsExactly(200, 404, 404, 200, 404);
    }

    @Test
    void costsFewStatements() {
        var secretary = program.signedIn("secretary");
        for (String path : List.of("/classes", "/classes/971"))
            assertThat(program.statements().during(() -> secretary.get(path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(5);
    }

    private List<Integer> statuses(String login) {
        var visitor = program.signedIn(login);
        return List.of("/classes", "/classes/971", "/classes/972", "/classes/981", "/classes/1").stream()
                .map(path -> visitor.get(path).statusCode())
                .toList();
    }

    private List<String> rows(String login, String path) {
        return Pattern.compile(
                        "<tr><t[hd][^>]*>(.*?)</t[hd]><t[hd][^>]*>(.*?)</t[hd]><td[^>]*>(.*?)</td>(?:<td[^>]*>(.*?)</td>)?</tr>")
                .matcher(program.signedIn(login).get(path).body())
                .results()
                .map(found -> IntStream.rangeClosed(1, 4)
                        .mapToObj(found::group)
                        .filter(Objects::nonNull)
                        .map(ClassListsTest::plain)
                        .collect(Collectors.joining(" | "))
                        .strip())
                .toList();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ").strip().replaceAll("\\s+", " ");
    }
}
