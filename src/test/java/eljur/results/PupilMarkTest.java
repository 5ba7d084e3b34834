package eljur.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A mark of the term given in the register itself, and what the panel beside it says, see {@link SummingUp}. */
class PupilMarkTest extends SummingUp {

    private static final String OF_KIRILL = "/registers/971/results/" + NOW + "/pupils/" + KIRILL;

    @BeforeEach
    void theTermEnds() {
        program.clock().moveBy(Duration.ofDays(3));
        anna = program.signedIn("anna");
    }

    @Test
    void saysWhatComesOutWhatIsNeededAndHowAsTheResultsDo() {
        assertThat(anna.getJson(OF_KIRILL).body()).isEqualTo("""
                {"mark":null,"version":0,"proposed":{"text":"4","css":"m4"},"doubt":"","now":"Сейчас выходит «4»: средняя 4,33.",\
                "needed":["До «5» не хватает: 1 × «5»."],\
                "how":"Отметок 3, сумма 13, средняя 4,33. Это «4»: она начинается с 3,50, следующая с 4,50.",\
                "marks":[{"mark":{"text":"5","css":"m5"},"why":"ответ на уроке","day":"11.11","left":false},\
                {"mark":{"text":"4","css":"m4"},"why":"контрольная работа","day":"04.12","left":false},\
                {"mark":{"text":"4","css":"m4"},"why":"контрольная работа","day":"16.12","left":false}],\
                "rule":"«5» от 4,50, «4» от 3,50, «3» от 2,50; отметок не меньше 3 за четверть или триместр, 5 за полугодие; \
                «н/а» предлагается, если пропущено больше 50 % уроков"}""");
    }

    @Test
    void takesWhatIsProposedAndAsksWhyOtherwise() {
        assertThat(give(0, "4", "").statusCode()).isEqualTo(200);
        assertThat(standing()).containsExactly("9102 4 1 false");
        assertThat(derived()).containsExactly("9102 9012 4 4 null 9001 [5, 4, 4] 4.50");
        assertThat(give(0, "4", "").body()).as("sent twice, written once").contains("\"version\":1");
        var other = give(1, "5", "");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body())
                .startsWith(
                        "{\"refused\":\"Предложена «4». Чтобы поставить другую, напишите причину.\",\"asks\":\"reason\","
                                + "\"now\":{\"mark\":{\"text\":\"4\",\"css\":\"m4\"},\"version\":1,");
        assertThat(give(1, "5", "победа в олимпиаде").statusCode()).isEqualTo(200);
        assertThat(standing()).containsExactly("9102 5 2 false");
        var late = give(1, "3", "передумала");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("отметка изменилась, теперь здесь: 5", "\"asks\":null", "\"version\":2");
        assertThat(give(2, "пять", "").body()).contains("«пять» не похоже на отметку", "\"asks\":null");
        assertThat(standing()).containsExactly("9102 5 2 false");
    }

    @Test
    void othersReadOrFindNothing() {
        for (String login : List.of("deputy", "director", "vera"))
            assertThat(program.signedIn(login).getJson(OF_KIRILL).statusCode())
                    .as(login)
                    .isEqualTo(200);
        assertThat(program.signedIn("deputy")
                        .post(OF_KIRILL + "/mark", typed(0, "5", "так"))
                        .statusCode())
                .isEqualTo(403);
        for (String login : List.of("boris", "stranger")) {
            assertThat(program.signedIn(login).getJson(OF_KIRILL).statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThat(program.signedIn(login)
                            .post(OF_KIRILL + "/mark", typed(0, "5", "так"))
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(anna.getJson("/registers/971/results/" + NOW + "/pupils/9201")
                        .statusCode())
                .as("a pupil of another class")
                .isEqualTo(404);
        assertThat(standing()).isEmpty();
    }

    @Test
    void theColumnSaysWhyNothingCanBeTypedThere() {
        assertThat(anna.get("/registers/971?term=9011").body()).contains("data-term-why=\"Период закрыт 30.10.2026 (");
        assertThat(program.signedIn("deputy").get("/registers/971").body())
                .contains("data-term-why=\"Отметки за период ставит учитель, который ведёт этот курс.\"");
        assertThat(anna.get("/registers/911").body()).as("a first grade").doesNotContain("data-term=");
    }

    private HttpResponse<String> give(long version, String mark, String reason) {
        return anna.post(OF_KIRILL + "/mark", typed(version, mark, reason));
    }

    private static String typed(long version, String mark, String reason) {
        return "{\"version\":%d,\"mark\":\"%s\",\"reason\":\"%s\"}".formatted(version, mark, reason);
    }
}
