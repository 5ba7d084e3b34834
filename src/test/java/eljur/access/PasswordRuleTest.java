package eljur.access;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.platform.Rules;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no password, by example; the person is Ольга Петровна Абрамова of the «Заречная школа», her login abramova.o. */
class PasswordRuleTest {

    private static final List<String> PERSONAL =
            List.of("Абрамова Ольга Петровна", "МБОУ «Заречная средняя школа»", "abramova.o");

    private final PasswordRule rule = new PasswordRule(8, Set.copyOf(Rules.words("bad-passwords")));

    @ParameterizedTest
    @CsvSource({
        "SHORT, 'ёж и ёж'",
        "SHORT, 7Hk!q2w",
        "REPEATED, аааааааа",
        "REPEATED, ababababab",
        "REPEATED, 1231231231",
        "REPEATED, 11112222",
        "WALK, 12345678",
        "WALK, 87654321",
        "WALK, qwertyuiop",
        "WALK, йцукенгшщз",
        "WALK, qwerty123",
        "WALK, фывапролд",
        "WALK, asdfghjkl1",
        "WALK, 1qaz2wsx",
        "WALK, абвгдежз",
        "DATE, 01.09.2015",
        "DATE, 20150901",
        "DATE, 20242025",
        "DATE, +79781234567",
        "COMMON, пароль2026",
        "COMMON, gfhjkm2026",
        "COMMON, Gfhjkm!!",
        "COMMON, parol12345",
        "COMMON, Password1!",
        "COMMON, P@ssw0rd",
        "COMMON, 1q2w3e4r5t",
        "PERSONAL, школа2026",
        "PERSONAL, irjkf2026",
        "REPEATED, мамапапа",
        "COMMON, ghbdtn123",
        "COMMON, люблютебя",
        "COMMON, Наташа1985",
        "COMMON, yfnfif1985",
        "PERSONAL, абрамова1980",
        "PERSONAL, 'f,hfvjdf1980'",
        "PERSONAL, Abramova.O1",
        "PERSONAL, заречная12",
        "PERSONAL, zarechnaia",
        "PERSONAL, петровна!",
    })
    void refusesWhatIsTriedFirst(PasswordRule.No why, String password) {
        assertThat(rule.no(password, PERSONAL)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "синий чайник поёт",
                "мама мыла раму вчера",
                "ольга варит борщ с утра",
                "kX9#vLq2",
                "четыре ежа на пне",
                "ytgthtdjlbvjt ckjdj",
                "🦔🦔 ёжики в тумане",
                "        пробелы тоже",
            })
    void takesWhatIsNotAndAsksForNoCapitalsOrDigits(String password) {
        assertThat(rule.no(password, PERSONAL)).isEmpty();
    }

    @Test
    void countsCharactersAndEndsAtOneHundredAndTwentyEight() {
        String varied = "ежи и чижи, лоси да караси; ".repeat(5);
        assertThat(rule.no(varied.substring(0, 128), PERSONAL)).isEmpty();
        assertThat(rule.no(varied.substring(0, 129), PERSONAL)).contains(PasswordRule.No.LONG);
    }

    @Test
    void whatIsPersonalToOneIsNotToAnother() {
        assertThat(rule.no("заречная-кочерга", List.of("Иванов", "ivanov"))).isEmpty();
        assertThat(rule.no("константинопольская1", List.of("Константинопольская Александра")))
                .contains(PasswordRule.No.PERSONAL);
    }
}
