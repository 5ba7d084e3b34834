package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eljur.platform.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be done with a plan. */
class CoursePlanTest {

    private static final CoursePlan PLAN = new CoursePlan(List.of(
            topic(1, "Степень", 2, null, "§ 1", 2),
            topic(2, "Одночлены", 1, null, "§ 2", 0),
            topic(3, "Зачёт", 1, "КР", null, 0)));

    @Test
    void aTopicIsPutBehindAnotherOrFirst() {
        assertThat(said(PLAN.with(topic(0, "Введение", 1, null, null, 0), 0)))
                .containsExactly("1 Введение", "2 Степень", "4 Одночлены", "5 Зачёт");
        assertThat(said(PLAN.with(PLAN.topics().getFirst(), 2))).containsExactly("1 Одночлены", "2 Степень", "4 Зачёт");
        assertThat(said(PLAN.without(2))).containsExactly("1 Степень", "3 Зачёт");
        assertThatThrownBy(() -> PLAN.without(1)).as("lessons gave it").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PLAN.with(topic(0, "Введение", 1, null, null, 0), 77))
                .isInstanceOf(Refused.class);
    }

    @Test
    void twoBecomeOneWithTheWorkAndTheHomeworkOfBoth() {
        assertThat(PLAN.merged(1, "Степень. Одночлены", 2).topics())
                .containsExactly(
                        topic(1, "Степень. Одночлены", 2, null, "§ 1; § 2", 2),
                        PLAN.topics().get(2));
        assertThat(PLAN.merged(2, "Одночлены. Зачёт", 1).topics().getLast())
                .isEqualTo(topic(2, "Одночлены. Зачёт", 1, "КР", "§ 2", 0));
        assertThatThrownBy(() -> PLAN.merged(3, "Зачёт", 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PLAN.merged(1, "Степень", 1))
                .as("two lessons gave it")
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> PLAN.with(PLAN.topics().getFirst(), 3).merged(3, "Зачёт", 1))
                .as("what was given is swallowed by nothing")
                .isInstanceOf(Refused.class);
    }

    @Test
    void oneBecomesTwo() {
        assertThat(PLAN.split(2, "Одночлены", 1, "Многочлены", 3).topics())
                .containsExactly(
                        PLAN.topics().getFirst(),
                        PLAN.topics().get(1),
                        topic(0, "Многочлены", 3, null, null, 0),
                        PLAN.topics().get(2));
    }

    @Test
    void theVersionIsThatOfTheWords() {
        assertThat(PLAN.version())
                .isEqualTo(new CoursePlan(PLAN.topics()).version())
                .isNotEqualTo(PLAN.without(3).version());
        assertThat(new CoursePlan(List.of(PLAN.topics().get(1), PLAN.topics().get(0))).version())
                .isNotEqualTo(new CoursePlan(
                                List.of(PLAN.topics().get(0), PLAN.topics().get(1)))
                        .version());
    }

    @Test
    void whatDiffersIsToldTopicByTopic() {
        CoursePlan later = new CoursePlan(PLAN.topics().subList(1, 3))
                .with(topic(0, "Новое", 1, null, null, 0), 3)
                .with(topic(2, "Одночлены", 2, null, "§ 2", 0), 3);
        assertThat(PlanDifference.between(PLAN, later))
                .extracting(one -> one.kind() + " " + one.shown().title())
                .containsExactly("changed Одночлены", "added Новое", "gone Степень");
        assertThat(PlanDifference.between(PLAN, PLAN.with(PLAN.topics().getFirst(), 3)))
                .isEmpty();
        assertThat(PLAN.hasSameOrderAs(PLAN.with(PLAN.topics().getFirst(), 3))).isFalse();
        assertThat(PLAN.hasSameOrderAs(PLAN.without(2))).isTrue();
    }

    /** What lessons gave stays theirs, also where a topic of the same name that nobody gave stands before it. */
    @Test
    void aPastedPlanKeepsWhatWasGiven() {
        CoursePlan standing =
                new CoursePlan(List.of(topic(1, "Степень", 1, null, null, 0), topic(2, "степень.", 1, null, null, 1)));
        CoursePlan pasted = PastedPlan.of(standing, PlanText.read("Введение\nСтепень\t2\nСтепень", PlanTextTest.KINDS));
        assertThat(pasted.topics())
                .containsExactly(
                        topic(0, "Введение", 1, null, null, 0),
                        topic(2, "Степень", 2, null, null, 1),
                        topic(1, "Степень", 1, null, null, 0));
    }

    private static List<String> said(CoursePlan plan) {
        return plan.placed().stream()
                .map(one -> one.first() + " " + one.topic().title())
                .toList();
    }

    private static Topic topic(
            long id, String title, int hours, @Nullable String work, @Nullable String homework, int given) {
        return new Topic(id, "", title, hours, work, homework, false, given);
    }
}
