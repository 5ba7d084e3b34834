package eljur.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.firstday.PresetForm.Wanted;
import eljur.firstday.PresetPlan.NewClass;
import eljur.platform.Refused;
import eljur.school.StudyLoad;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The preset as data, and what it would add to a school. */
class SchoolPresetTest {

    private static final int WEEKS = 34;

    private final SchoolPreset preset = SchoolPreset.read();

    @Test
    void itsHoursFitTheNormsOfEachGrade() {
        for (int grade = 1; grade <= 11; grade++) {
            int five = preset.sum(grade, 5);
            assertThat(five).as(grade + ", five days").isLessThanOrEqualTo(StudyLoad.weekly(grade, 5));
            if (grade > 1) {
                int six = preset.sum(grade, 6);
                assertThat(six).as(grade + ", six days").isBetween(five, StudyLoad.weekly(grade, 6));
            }
            // The first grade has fewer lessons in autumn; of the elder the norms name no year.
            if (grade > 1 && grade < 10)
                assertThat(five * WEEKS)
                        .as(grade + ", in a year")
                        .isBetween(StudyLoad.yearlyLeast(grade), StudyLoad.yearlyMost(grade));
        }
        assertThat(List.of(preset.sum(1, 5), preset.sum(4, 5), preset.sum(5, 5), preset.sum(9, 5), preset.sum(9, 6)))
                .containsExactly(21, 23, 29, 33, 35);
    }

    @Test
    void addsOnlyWhatIsNotThere() {
        var now = new PresetNow(
                1,
                "2026/27",
                Set.of("quarter"),
                List.of(),
                List.of(new PresetNow.Subject(5, "русский  ЯЗЫК", false), new PresetNow.Subject(6, "Музыка", true)),
                List.of(new PresetNow.SchoolClass(7, "1А", "quarter", 8L)),
                Set.of(new PresetNow.Taught(7, 5)));
        PresetPlan plan = PresetPlan.of(preset, new Wanted(5, Map.of(1, List.of("А", "Б"))), now);
        assertThat(plan.classes()).containsExactly(new NewClass(1, "Б", "1-Б"));
        assertThat(plan.subjects())
                .extracting(SchoolPreset.Subject::name)
                .containsExactly(
                        "Литературное чтение",
                        "Математика",
                        "Окружающий мир",
                        "Изобразительное искусство",
                        "Труд (технология)",
                        "Физическая культура",
                        "Разговоры о важном");
        assertThat(plan.areas())
                .containsExactly(
                        "Русский язык и литература",
                        "Математика и информатика",
                        "Обществознание и естествознание",
                        "Искусство",
                        "Технология",
                        "Физическая культура",
                        "Внеурочная деятельность");
        assertThat(plan.courses())
                .filteredOn(one -> one.subject().name().equals("Русский язык"))
                .extracting(PresetPlan.NewCourse::schoolClass)
                .containsExactly("1-Б");
        assertThat(plan.courses()).hasSize(9 + 8);
    }

    @Test
    void lettersAreAnything() {
        assertThat(read("а Б, б", "").letters()).isEqualTo(Map.of(1, List.of("А", "Б")));
        assertThat(read("–", "кадеты С").letters()).isEqualTo(Map.of(1, List.of(""), 2, List.of("кадеты", "С")));
        Assertions.assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("", ""))
                .withMessage("preset.no.classes");
        Assertions.assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("А <b>", ""))
                .withMessage("preset.no.letter");
    }

    private static Wanted read(String first, String second) {
        return new PresetForm(Map.of("letters.1", first, "letters.2", second, "days", "5")).read();
    }
}
