package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.people.Namesakes.Bearer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private static List<String> told(Bearer... bearers) {
        return List.copyOf(Namesakes.toldApart(List.of(bearers)).values());
    }

    private static Bearer ivanova(long id, String given, String position, @Nullable String born) {
        return new Bearer(
                id,
                "Иванова М. С.",
                "Иванова " + given + " Сергеевна",
                position,
                born == null ? null : LocalDate.parse(born));
    }

    @Test
    void whoIsTheOnlyOneStaysAsTheListNamesThem() {
        assertThat(told(
                        new Bearer(1, "Гончар В. И.", "Гончар Вера Ильинична", "учитель", null),
                        ivanova(2, "Мария", "учитель", "1976-12-14")))
                .containsExactly("Гончар В. И.", "Иванова М. С.");
    }

    @Test
    void theFullNameTellsApartWhereItDiffers() {
        assertThat(told(ivanova(1, "Мария", "учитель", null), ivanova(2, "Марина", "учитель", null)))
                .containsExactly("Иванова Мария Сергеевна", "Иванова Марина Сергеевна");
    }

    @Test
    void ofOneFullNameThePositionElseTheDayOfBirth() {
        assertThat(told(ivanova(1, "Мария", "учитель химии", null), ivanova(2, "Мария", "психолог", null)))
                .containsExactly("Иванова Мария Сергеевна, учитель химии", "Иванова Мария Сергеевна, психолог");
        assertThat(told(
                        ivanova(1, "Мария", "учитель", "1976-12-14"),
                        ivanova(2, "Мария", "учитель", "1990-02-03"),
                        ivanova(3, "Мария", "психолог", "1990-02-03"),
                        ivanova(4, "Марина", "учитель", null)))
                .containsExactly(
                        "Иванова Мария Сергеевна, 14.12.1976",
                        "Иванова Мария Сергеевна, 03.02.1990",
                        "Иванова Мария Сергеевна, психолог",
                        "Иванова Марина Сергеевна");
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        assertThat(told(ivanova(1, "Мария", "", "1976-12-14"), ivanova(2, "Мария", "", null)))
                .containsExactly("Иванова Мария Сергеевна, 14.12.1976", "Иванова Мария Сергеевна");
    }
}
