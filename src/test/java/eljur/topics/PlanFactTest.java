package eljur.topics;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.topics.PlanFact.Works;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan against what was given. A lesson a day from 1 September on. */
class PlanFactTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final CoursePlan PLAN = new CoursePlan(List.of(
            topic(1, "Степень", 2, null),
            topic(2, "Контрольная работа № 1", 1, "КР"),
            topic(3, "Одночлены", 2, null),
            topic(4, "Практическая работа", 1, "ПР"),
            topic(5, "Контрольная работа № 2", 1, "КР")));

    @Test
    void aCourseThatGoesByItsPlanEndsWithTheLastLesson() {
        assertThat(fact(lessons("1 1 2 . . . ."), 4))
                .isEqualTo(new PlanFact(7, 3, 3, 0, 0, 0, 4, 4, day(7), new Works(2, 1, 1), new Works(1, 0, 0)));
    }

    @Test
    void aCancelledLessonMovesTheEndAndOneThatTheYearLacksIsCounted() {
        PlanFact fact = fact(lessons("1 1 x 2 . . . . ."), 5);
        assertThat(fact.ends()).isEqualTo(day(8));
        assertThat(List.of(fact.due(), fact.given(), fact.cancelled(), fact.behind(), fact.lacking(), fact.spare()))
                .containsExactly(4, 3, 1, 1, 0, 1);
        PlanFact lacking = fact(lessons("1 x x 1 . . ."), 5);
        assertThat(lacking.ends()).isNull();
        assertThat(List.of(lacking.left(), lacking.ahead(), lacking.lacking(), lacking.behind()))
                .containsExactly(5, 3, 2, 2);
    }

    @Test
    void whatWasNotWrittenDownOrIsNotOfThePlanLeavesItsTopicsOpen() {
        PlanFact fact = fact(lessons("1 . + 1 . . . . . ."), 5);
        assertThat(List.of(fact.given(), fact.unfilled(), fact.aside(), fact.left(), fact.behind()))
                .containsExactly(3, 1, 1, 5, 0);
        assertThat(fact.ends()).isEqualTo(day(9));
    }

    @Test
    void aLessonThatIsOnlyNotWrittenDownIsNeitherDelayNorLack() {
        PlanFact fact = fact(lessons("1 1 . . . . ."), 4);
        assertThat(List.of(fact.due(), fact.given(), fact.unfilled(), fact.left(), fact.ahead()))
                .containsExactly(3, 2, 1, 5, 4);
        assertThat(List.of(fact.behind(), fact.lacking())).containsExactly(0, 0);
        assertThat(fact.waitsForRecords()).isTrue();
        PlanFact both = fact(lessons("1 x . . . . ."), 4);
        assertThat(List.of(both.behind(), both.lacking())).containsExactly(1, 1);
        assertThat(both.waitsForRecords()).isFalse();
        assertThat(fact(lessons("1 1 . . . . . ."), 4).waitsForRecords()).isFalse();
        PlanFact early = fact(lessons("1 1 2 3 3 4 5 + ."), 10);
        assertThat(List.of(early.behind(), early.unfilled())).containsExactly(-1, 1);
    }

    @Test
    void theDayItselfCountsOnceItsLessonIsGiven() {
        assertThat(fact(lessons("1 1 . ."), 3))
                .extracting(PlanFact::due, PlanFact::given, PlanFact::ahead)
                .containsExactly(2, 2, 2);
        assertThat(fact(lessons("1 1 2 ."), 3))
                .extracting(PlanFact::due, PlanFact::given, PlanFact::ahead)
                .containsExactly(3, 3, 1);
    }

    @Test
    void onAnEarlierDayItIsAsItWasThen() {
        assertThat(fact(lessons("1 1 2 3 3 4 5"), 3)).isEqualTo(fact(lessons("1 1 2 . . . ."), 3));
    }

    @Test
    void whatWasGivenElsewhereIsNoDebt() {
        CoursePlan begun = PLAN.startingWith(4);
        assertThat(begun.startsWith()).isEqualTo(4);
        PlanFact fact = PlanFact.of(begun, lessons(". . . ."), FIRST, PlanTextTest.KINDS);
        assertThat(fact)
                .isEqualTo(new PlanFact(4, 0, 0, 0, 0, 0, 4, 4, day(4), new Works(1, 0, 0), new Works(1, 0, 0)));
    }

    /** Whatever happened: lessons are counted once, hours do not get lost, and a later day never has less behind it. */
    @Test
    void theSumsAgreeForAnyYear() {
        Random dice = new Random(20261129);
        for (int n = 0; n < 500; n++) {
            CoursePlan plan = plan(dice);
            List<HeldLesson> lessons = lessons(dice, plan);
            PlanFact former = null;
            for (int d = 1; d <= lessons.size() + 1; d++) {
                LocalDate eve = day(d).minusDays(1);
                PlanFact fact = PlanFact.of(plan, lessons, day(d), PlanTextTest.KINDS);
                int past = fact.given() + fact.cancelled() + fact.unfilled();
                int cancelledAhead = (int) lessons.stream()
                        .skip(past)
                        .filter(HeldLesson::cancelled)
                        .count();
                assertThat(past + fact.ahead() + cancelledAhead).isEqualTo(lessons.size());
                assertThat(fact.due()).isEqualTo(Math.min(past, fact.hours()));
                assertThat(fact.left() + fact.given() - fact.aside()).isGreaterThanOrEqualTo(fact.hours());
                assertThat(fact.left() == 0 || (fact.ends() == null) == (fact.lacking() > 0 || fact.waitsForRecords()))
                        .isTrue();
                if (fact.ends() != null)
                    assertThat(lessons.stream()
                                    .filter(one -> !one.cancelled()
                                            && one.day().isAfter(eve)
                                            && !one.day().isAfter(fact.ends()))
                                    .count())
                            .isGreaterThanOrEqualTo(fact.left());
                if (former != null) assertThat(fact.left()).isLessThanOrEqualTo(former.left());
                former = fact;
            }
        }
    }

    private static CoursePlan plan(Random dice) {
        return new CoursePlan(IntStream.rangeClosed(1, 1 + dice.nextInt(9))
                .mapToObj(id -> topic(id, "Тема " + id, 1 + dice.nextInt(3), dice.nextInt(4) == 0 ? "КР" : null))
                .toList());
    }

    private static List<HeldLesson> lessons(Random dice, CoursePlan plan) {
        List<HeldLesson> lessons = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            boolean cancelled = dice.nextInt(5) == 0, given = !cancelled && dice.nextInt(3) > 0;
            long topic = 1 + dice.nextInt(plan.topics().size());
            lessons.add(new HeldLesson(day(n + 1), cancelled, given, given && dice.nextInt(4) > 0 ? topic : null));
        }
        return lessons;
    }

    private static PlanFact fact(List<HeldLesson> lessons, int day) {
        return PlanFact.of(PLAN, lessons, day(day), PlanTextTest.KINDS);
    }

    /** A number: the topic that was given; +: another; x: cancelled; a full stop: nothing is written. */
    private static List<HeldLesson> lessons(String said) {
        String[] each = said.split(" ");
        return IntStream.range(0, each.length)
                .mapToObj(n -> new HeldLesson(
                        day(n + 1),
                        each[n].equals("x"),
                        each[n].matches("[0-9+]"),
                        each[n].matches("[0-9]") ? Long.valueOf(each[n]) : null))
                .toList();
    }

    private static LocalDate day(int nth) {
        return FIRST.plusDays(nth - 1);
    }

    private static Topic topic(long id, String title, int hours, @Nullable String work) {
        return new Topic(id, "", title, hours, work, null, false, 0);
    }
}
