package eljur.exchange.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassListContactsTest {

    private static List<String> phones(String cell) {
        return ClassListContacts.of(cell, "").stream()
                .map(ClassList.Contact::typed)
                .toList();
    }

    @Test
    void aWordBesideANumberIsNoSecondNumber() {
        assertThat(phones("+7(978)700-00-42, мама")).containsExactly("+7(978)700-00-42");
        assertThat(phones("8 978 7000042; папа, +7 978 700-00-43"))
                .containsExactly("8 978 7000042", "+7 978 700-00-43");
    }

    @Test
    void aCellWithoutAnyNumberIsStillToldOf() {
        assertThat(phones("мама")).containsExactly("мама");
        assertThat(phones("12-34, 5")).containsExactly("12-34", "5");
    }
}
