package eljur.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import org.junit.jupiter.api.Test;

/** However a number is typed, it is kept one way. */
class ContactTextTest {

    @Test
    void oneNumberHasOneForm() {
        for (String typed : new String[] {"89780001234", "+7 (978) 000-12-34", "8 978 000 12 34", "978.000.12.34"})
            assertThat(ContactText.normal("phone", typed)).as(typed).isEqualTo("+7 978 000-12-34");
        assertThat(ContactText.normal("phone", "4-12-34")).isEqualTo("4-12-34");
        assertThat(ContactText.normal("phone", "+380 65 000 12 34")).isEqualTo("+380 65 000 12 34");
        assertThat(ContactText.link("phone", "+7 978 000-12-34")).isEqualTo("tel:+79780001234");
    }

    @Test
    void whatIsNoNumberAndNoAddressIsRefused() {
        for (String typed : new String[] {"112", "восемь", "8978000123456789", "<b>1234567"})
            assertThatThrownBy(() -> ContactText.normal("phone", typed))
                    .as(typed)
                    .isInstanceOf(Refused.class);
        assertThat(ContactText.normal("email", "Olga@Example.RU")).isEqualTo("olga@example.ru");
        for (String typed : new String[] {"olga", "olga@", "a b@c.ru", "\"><script>@x.ru", "a@b,c.ru"})
            assertThatThrownBy(() -> ContactText.normal("email", typed))
                    .as(typed)
                    .isInstanceOf(Refused.class);
    }
}
