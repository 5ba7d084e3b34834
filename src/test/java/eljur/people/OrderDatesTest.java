package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day that is none is refused in an order, and never taken for the nearest one. */
class OrderDatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2026", "2026-02-31", "31.11.2026", "00.12.2026", "1.13.2026"})
    void aDayThatIsNoneIsRefusedAndNothingIsRecorded(String day) {
        var program = SchoolProgram.shared();
        var before = orders(program);
        var answer = program.signedIn("secretary")
                .submit(
                        "/pupils/9101/movements",
                        Map.of(
                                "kind",
                                "leaving",
                                "day",
                                "2026-12-20",
                                "order",
                                "7",
                                "order-date",
                                day,
                                "note",
                                "переезд"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"" + day + "\"");
        assertThat(orders(program)).isEqualTo(before);
    }

    private static long orders(SchoolProgram program) {
        return program.inDatabase(db ->
                db.sql("select count(*) from people.movement").query(Long.class).single());
    }
}
