package eljur.timetable;

import static eljur.timetable.CurriculumNorms.Level.ADVICE;
import static eljur.timetable.CurriculumNorms.Level.VIOLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import eljur.timetable.ClassLoad.Hours;
import eljur.timetable.ClassLoad.Kind;
import eljur.timetable.ClassLoad.Taught;
import eljur.timetable.CurriculumNorms.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the norms say of a plan, and how many hours a class really has. */
class CurriculumNormsTest {

    @Test
    void aWeekWithinTheNormIsFound() {
        assertThat(CurriculumNorms.of(5, 5, 34, 29, 10)).isEmpty();
        assertThat(CurriculumNorms.of(5, 6, 34, 32, 0)).isEmpty();
        assertThat(CurriculumNorms.of(11, 6, 34, 37, 10)).isEmpty();
        assertThat(CurriculumNorms.of(4, 5, 34, 0, 0)).as("nothing planned yet").isEmpty();
    }

    @Test
    void tooManyLessonsOfAWeekAreAViolationAndOfAYearAdvice() {
        assertThat(CurriculumNorms.of(5, 5, 34, 29.5, 0)).containsExactly(new Finding(VIOLATION, "week", 29.5, 29));
        assertThat(CurriculumNorms.of(9, 6, 35, 37, 0))
                .containsExactly(new Finding(VIOLATION, "week", 37, 36), new Finding(ADVICE, "year-most", 1295, 1224));
        assertThat(CurriculumNorms.of(5, 5, 34, 28, 0)).containsExactly(new Finding(ADVICE, "year-least", 952, 986));
    }

    @Test
    void theFirstGradeHasFiveDaysAndNobodyMoreThanTenHoursBesideLessons() {
        assertThat(CurriculumNorms.of(1, 6, 33, 19, 0)).containsExactly(new Finding(VIOLATION, "first-grade", 6, 5));
        assertThat(CurriculumNorms.of(1, 5, 31, 21, 0)).isEmpty();
        assertThat(CurriculumNorms.of(10, 5, 34, 34, 10.5))
                .containsExactly(new Finding(VIOLATION, "extracurricular", 10.5, 10));
    }

    @Test
    void wholeCoursesCountTogetherAndOfThePartsTheOneThatHasMost() {
        var english = new Kind(1, false);
        var robots = new Kind(2, true);
        var load = ClassLoad.of(List.of(
                new Taught(7, 70, true, english, 1, 1),
                new Taught(7, 71, false, english, 3, 2),
                new Taught(7, 72, false, english, 3, 3),
                new Taught(7, 73, false, robots, 2, 0),
                new Taught(8, 73, false, robots, 2, 0)));
        assertThat(load)
                .isEqualTo(Map.of(
                        7L, Map.of(english, new Hours(4, 4), robots, new Hours(2, 0)),
                        8L, Map.of(robots, new Hours(2, 0))));
        assertThat(ClassLoad.sum(load.getOrDefault(7L, Map.of()), false)).isEqualTo(new Hours(4, 4));
        assertThat(ClassLoad.sum(load.getOrDefault(7L, Map.of()), true)).isEqualTo(new Hours(2, 0));
    }

    @Test
    void hoursAreReadAsPeopleTypeThem() {
        assertThat(WeeklyHours.read("2")).isEqualTo(2);
        assertThat(WeeklyHours.read("1,5")).isEqualTo(1.5);
        assertThat(WeeklyHours.read("0.5")).isEqualTo(0.5);
        assertThat(WeeklyHours.read("")).isNull();
        assertThat(WeeklyHours.read("0")).isNull();
        for (String wrong : List.of("-1", "1,55", "сто", "41", "1e3", "999999999999"))
            assertThatThrownBy(() -> WeeklyHours.read(wrong)).as(wrong).isInstanceOf(Refused.class);
        assertThat(WeeklyHours.said(2.0)).isEqualTo("2");
        assertThat(WeeklyHours.said(1.5)).isEqualTo("1,5");
        assertThat(WeeklyHours.said(0.0)).isEmpty();
    }
}
