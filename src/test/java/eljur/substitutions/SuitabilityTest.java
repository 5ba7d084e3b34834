package eljur.substitutions;

import static eljur.substitutions.Suitability.KNOWS_CLASS;
import static eljur.substitutions.Suitability.NEAR_SUBJECT;
import static eljur.substitutions.Suitability.OTHER_STAGE;
import static eljur.substitutions.Suitability.SAME_AREA;
import static eljur.substitutions.Suitability.SAME_STAGE;
import static eljur.substitutions.Suitability.SAME_SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whom a lesson of algebra in 8-А, or one of mathematics in 3-А, is near to. */
class SuitabilityTest {

    private static final long ALGEBRA = 10, GEOMETRY = 11, MATHS = 12, BIOLOGY = 13;
    private static final long CLASS_3A = 31, CLASS_3B = 32, CLASS_8A = 81, CLASS_9A = 91;
    private static final Suitability.Sought IN_8A = new Suitability.Sought(
            ALGEBRA, Set.of(ALGEBRA, GEOMETRY), "Математика и информатика", List.of(CLASS_8A), Set.of(8));
    private static final Suitability.Sought IN_3A =
            new Suitability.Sought(MATHS, Set.of(), null, List.of(CLASS_3A), Set.of(3));

    @Test
    void subjectThenClassThenAreaThenStage() {
        assertThat(suits(IN_8A, ALGEBRA, Map.of(CLASS_9A, 9))).isEqualTo(SAME_SUBJECT);
        assertThat(suits(IN_8A, GEOMETRY, Map.of(CLASS_9A, 9))).isEqualTo(NEAR_SUBJECT);
        assertThat(suits(IN_8A, BIOLOGY, Map.of(CLASS_8A, 8))).isEqualTo(KNOWS_CLASS);
        assertThat(suits(IN_8A, MATHS, Map.of(CLASS_9A, 9))).isEqualTo(SAME_AREA);
        assertThat(suits(IN_8A, BIOLOGY, Map.of(CLASS_9A, 9))).isEqualTo(SAME_STAGE);
        assertThat(suits(IN_8A, MATHS, Map.of(CLASS_3A, 3))).isEqualTo(OTHER_STAGE);
    }

    @Test
    void theFirstGradesAskTheirOwnTeachersFirst() {
        assertThat(suits(IN_3A, MATHS, Map.of(CLASS_3B, 3))).isEqualTo(SAME_SUBJECT);
        assertThat(suits(IN_3A, BIOLOGY, Map.of(CLASS_3B, 3))).isEqualTo(SAME_STAGE);
        assertThat(suits(IN_3A, MATHS, Map.of(CLASS_8A, 8))).isEqualTo(OTHER_STAGE);
        assertThat(suits(IN_3A, BIOLOGY, Map.of(CLASS_8A, 8, CLASS_3A, 3))).isEqualTo(KNOWS_CLASS);
    }

    @Test
    void whoseGradesAreNotKnownIsOfNoOtherStage() {
        assertThat(suits(IN_8A, MATHS, Map.of())).isEqualTo(SAME_AREA);
        var unknown = new Suitability.Sought(ALGEBRA, Set.of(), null, List.of(CLASS_8A), Set.of());
        assertThat(suits(unknown, ALGEBRA, Map.of(CLASS_3A, 3))).isEqualTo(SAME_SUBJECT);
    }

    @Test
    void leadingTwoGroupsTogetherIsNeverBetterThanKnowingTheClass() {
        assertThat(SAME_SUBJECT.together()).isEqualTo(KNOWS_CLASS);
        assertThat(OTHER_STAGE.together()).isEqualTo(OTHER_STAGE);
    }

    private static Suitability suits(Suitability.Sought sought, long subject, Map<Long, Integer> grades) {
        Map<Long, List<String>> inClass = grades.keySet().stream()
                .collect(java.util.stream.Collectors.toMap(one -> one, one -> List.of("предмет")));
        Map<Long, String> areas = subject == BIOLOGY ? Map.of() : Map.of(subject, "Математика и информатика");
        return Suitability.of(
                sought, new Colleague(1, "Кто-то", Map.of(subject, "предмет"), areas, inClass, grades, 0, true));
    }
}
