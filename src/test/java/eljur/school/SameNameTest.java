package eljur.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameNameTest {

    @Test
    void aLatinLetterOfAClassStandsForItsCyrillicTwin() {
        assertThat(SameName.classLetter("A")).isEqualTo("А");
        assertThat(SameName.classLetter("b")).isEqualTo("В");
        assertThat(SameName.classLetter("а")).isEqualTo("А");
    }

    @Test
    void whatHasNoTwinOrIsAWordStaysAsItIs() {
        assertThat(SameName.classLetter("Z")).isEqualTo("Z");
        assertThat(SameName.classLetter("IT")).isEqualTo("IT");
        assertThat(SameName.classLetter("")).isEmpty();
    }
}
