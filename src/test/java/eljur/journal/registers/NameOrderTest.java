package eljur.journal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.testing.SchoolProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    private static final List<String> ORDERED = List.of(
            "Аксенов Яков",
            "Аксёнов Ян",
            "Аксёнова Анна",
            "Аксёнова Анна Львовна",
            "Белова Ия",
            "Еж Пётр",
            "Ёжикова Ада",
            "Ежова Ада",
            "Яр Ян");

    @Test
    void standsAsTheListsOfTheDatabaseDo() {
        assertThat(ORDERED.reversed().stream().sorted(new NameOrder())).containsExactlyElementsOf(ORDERED);
        List<String> database = SchoolProgram.shared()
                .inDatabase(db -> db.sql("select name from unnest(?) name order by name collate \"ru-x-icu\"")
                        .param(ORDERED.reversed().toArray(String[]::new))
                        .query(String.class)
                        .list());
        assertThat(database).containsExactlyElementsOf(ORDERED);
    }
}
