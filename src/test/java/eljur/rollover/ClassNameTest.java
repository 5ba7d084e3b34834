package eljur.rollover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the names of classes go on, as schools write them. */
class ClassNameTest {

    @Test
    void theGradeGoesOnAndTheRestStays() {
        assertThat(ClassName.next("2-А", 2)).isEqualTo("3-А");
        assertThat(ClassName.next("9", 9)).isEqualTo("10");
        assertThat(ClassName.next("10 «Б» хим", 10)).isEqualTo("11 «Б» хим");
        assertThat(ClassName.next("Ласточки", 2)).isEqualTo("Ласточки");
        // Not the grade that it is of: what the figure means, nobody knows.
        assertThat(ClassName.next("57-А", 5)).isEqualTo("57-А");
    }

    @Test
    void gradeAndLetterAreReadFromAName() {
        assertThat(List.of(ClassName.grade("10-А"), ClassName.grade("5Б"), ClassName.grade("Ласточки")))
                .containsExactly(10, 5, 0);
        assertThat(List.of(
                        ClassName.letter("10-А"),
                        ClassName.letter("5Б"),
                        ClassName.letter("7 В"),
                        ClassName.letter("8")))
                .containsExactly("А", "Б", "В", "");
    }

    @Test
    void aNewFirstClassIsWrittenAsTheOthersAre() {
        assertThat(ClassName.of(1, "А", List.of("2-А", "3-А"))).isEqualTo("1-А");
        assertThat(ClassName.of(1, "А", List.of("2А", "3А"))).isEqualTo("1А");
        assertThat(ClassName.of(1, "", List.of("2", "3"))).isEqualTo("1");
    }

    @Test
    void namesThatSpeakOfClassesFollowThemAllAtOnce() {
        Map<String, String> names = Map.of("5-А", "6-А", "6-А", "7-А");
        assertThat(ClassName.renamed("Английский язык, 5-А и 6-А, 1 гр.", names))
                .isEqualTo("Английский язык, 6-А и 7-А, 1 гр.");
        assertThat(ClassName.renamed("7-А и 7-Б, 1 гр.", Map.of("7-А", "8-А", "7-Б", "8-А")))
                .isEqualTo("8-А, 1 гр.");
        assertThat(ClassName.renamed("15-А, 5-АБ", names)).isEqualTo("15-А, 5-АБ");
        assertThat(ClassName.renamed("Шахматы", Map.of())).isEqualTo("Шахматы");
    }
}
