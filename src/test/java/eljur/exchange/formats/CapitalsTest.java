package eljur.exchange.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CapitalsTest {

    @Test
    void namesInCapitalsAreWrittenAsNames() {
        Map<String, String> names = Map.of(
                "ЖУКОВА Анна ПЕТРОВНА", "Жукова Анна Петровна",
                "ПЕТРОВА-ВОДКИНА АННА-МАРИЯ", "Петрова-Водкина Анна-Мария",
                "МАМЕДОВ АЛИ ГАСАН ОГЛЫ", "Мамедов Али Гасан оглы",
                "МАМЕДОВ АЛИ ГАСАН-ОГЛЫ", "Мамедов Али Гасан-оглы",
                "О'НИЛ ЁЛКА", "О'Нил Ёлка",
                "ЛИ А. Б.", "Ли А. Б.",
                "Иванов А.Б.", "Иванов А.Б.",
                "МакДональд Ян", "МакДональд Ян");
        names.forEach((typed, written) -> assertThat(
                        new Capitals().of(PersonName.inOneString(typed)).text())
                .isEqualTo(written));
    }

    @Test
    void whatWasWrittenOtherwiseIsSaid() {
        Capitals capitals = new Capitals();
        capitals.of(PersonName.inOneString("Жуков Пётр"));
        assertThat(capitals.remarks()).isEmpty();
        capitals.of(PersonName.inOneString("ЖУКОВА Анна"));
        assertThat(capitals.remarks()).containsExactly(Reason.of("import.remark.capitals", "1", "Жукова Анна"));
    }
}
