package eljur.results.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.MarkValue;
import eljur.results.certificates.FinalMark.Doubt;
import eljur.results.certificates.FinalMark.Way;
import eljur.results.certificates.GivenMark.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Order No. 546 of 05.10.2020, on examples. */
class FinalMarkTest {

    @ParameterizedTest(name = "year {0}, exam {1}: {2}")
    @CsvSource({
        "5, 5, 5", "5, 4, 5", "4, 5, 5", "4, 3, 4", "5, 3, 4", "3, 4, 4", "3, 3, 3", "3, 2, 3", "5, 2, 4", "4, 4, 4"
    })
    void theYearAndTheExamMeetHalfUp(int year, int exam, int mark) {
        FinalMark met = nine(List.of(year(year)), exam(exam));
        assertThat(met.value()).isEqualTo(of(mark));
        assertThat(List.of(met.sum(), met.count())).containsExactly(year + exam, 2);
        assertThat(met.doubt()).isNull();
        assertThat(met.mayBeTakenOver()).isTrue();
    }

    @Test
    void withoutAnExamTheYearIsTheFinalMark() {
        FinalMark drawing = FinalMark.ofGradeNine(List.of(year(5)), true, null, false, Way.ALIKE);
        assertThat(drawing).isEqualTo(new FinalMark(MarkValue.FIVE, List.of(year(5)), 5, 1, null));
    }

    @Test
    void whatEverybodyWritesWaitsForItsExam() {
        FinalMark russian = FinalMark.ofGradeNine(List.of(year(5)), true, null, true, Way.ALIKE);
        assertThat(russian).isEqualTo(new FinalMark(null, List.of(year(5)), 5, 1, Doubt.NO_EXAM));
        assertThat(russian.mayBeTakenOver()).isFalse();
    }

    @Test
    void withoutAYearNothingIsProposed() {
        assertThat(doubt(FinalMark.ofGradeNine(List.of(), true, null, false, Way.ALIKE)))
                .isEqualTo(Doubt.NO_MARKS);
        assertThat(doubt(nine(List.of(), exam(5)))).isEqualTo(Doubt.NO_YEAR);
        assertThat(doubt(nine(List.of(year(MarkValue.UNATTESTED)), exam(4)))).isEqualTo(Doubt.NO_YEAR);
        assertThat(doubt(FinalMark.ofGradeNine(List.of(year(MarkValue.UNATTESTED)), true, null, false, Way.ALIKE)))
                .isEqualTo(Doubt.NO_YEAR);
        assertThat(doubt(FinalMark.ofGradeNine(List.of(year(4)), false, exam(4), true, Way.ALIKE)))
                .as("one course of several is not judged yet")
                .isEqualTo(Doubt.NO_YEAR);
    }

    @Test
    void aTwoIsLookedAt() {
        FinalMark two = FinalMark.ofGradeNine(List.of(year(2)), true, null, false, Way.ALIKE);
        assertThat(two).isEqualTo(new FinalMark(MarkValue.TWO, List.of(year(2)), 2, 1, Doubt.TWO));
        assertThat(two.mayBeTakenOver()).isFalse();
    }

    @Test
    void wordsStandAsTheyAre() {
        assertThat(FinalMark.ofGradeNine(List.of(year(MarkValue.PASS)), true, null, false, Way.ALIKE))
                .isEqualTo(new FinalMark(MarkValue.PASS, List.of(year(MarkValue.PASS)), 0, 0, null));
        assertThat(FinalMark.ofGradeNine(List.of(year(MarkValue.FAIL)), true, null, false, Way.ALIKE)
                        .doubt())
                .isEqualTo(Doubt.TWO);
        assertThat(FinalMark.ofGradeEleven(
                                List.of(mark(10, Kind.YEAR, 0, MarkValue.FAIL), mark(11, Kind.YEAR, 0, MarkValue.PASS)),
                                0,
                                List.of(11))
                        .value())
                .as("the last word counts")
                .isEqualTo(MarkValue.PASS);
    }

    /** Algebra 4, geometry 3, probability 4 and a three: side by side 14 / 4 is a four; rounded first, (4 + 3) / 2. */
    @ParameterizedTest(name = "{0} {1} {2} and exam {3}: alike {4}, rounded {5}")
    @CsvSource({
        "4, 3, 4, 3, 4, 4",
        "5, 5, 4, 4, 5, 5",
        "3, 3, 4, 4, 4, 4",
        "4, 4, 5, 5, 5, 5",
        "4, 4, 4, 5, 4, 5",
        "3, 4, 4, 2, 3, 3"
    })
    void mathematicsIsMadeOfItsCourses(int algebra, int geometry, int probability, int exam, int alike, int rounded) {
        List<GivenMark> years = List.of(part(1, algebra), part(2, geometry), part(3, probability));
        assertThat(FinalMark.ofGradeNine(years, true, exam(exam), true, Way.ALIKE)
                        .value())
                .isEqualTo(of(alike));
        FinalMark first = FinalMark.ofGradeNine(years, true, exam(exam), true, Way.ROUNDED);
        assertThat(first.value()).isEqualTo(of(rounded));
        assertThat(first.count()).isEqualTo(2);
    }

    @Test
    void gradeElevenIsTheMeanOfAllHalfYearsAndYearsOfBothGrades() {
        List<GivenMark> marks = both(4, 4, 4, 5, 5, 5);
        assertThat(FinalMark.ofGradeEleven(marks, 2, List.of(11)))
                .isEqualTo(new FinalMark(MarkValue.FIVE, marks, 27, 6, null));
        assertThat(FinalMark.ofGradeEleven(both(4, 4, 4, 4, 5, 5), 2, List.of(11))
                        .value())
                .isEqualTo(MarkValue.FOUR);
        assertThat(FinalMark.ofGradeEleven(both(3, 3, 3, 4, 4, 4), 2, List.of(11))
                        .value())
                .as("exactly a half")
                .isEqualTo(MarkValue.FOUR);
    }

    @Test
    void theStateExamCountsForNothing() {
        List<GivenMark> marks = new ArrayList<>(both(4, 4, 4, 4, 4, 4));
        marks.add(mark(11, Kind.EXAM, 0, MarkValue.TWO));
        assertThat(FinalMark.ofGradeEleven(marks, 2, List.of(11)))
                .isEqualTo(new FinalMark(MarkValue.FOUR, both(4, 4, 4, 4, 4, 4), 24, 6, null));
    }

    @Test
    void aSubjectOfGradeTenAloneKeepsItsOwn() {
        List<GivenMark> ten = both(5, 4, 5, 3, 3, 3).subList(0, 3);
        assertThat(FinalMark.ofGradeEleven(ten, 2, List.of()))
                .isEqualTo(new FinalMark(MarkValue.FIVE, ten, 14, 3, null));
        assertThat(FinalMark.ofGradeEleven(ten, 2, List.of(11)).doubt())
                .as("taught this year and not judged yet")
                .isEqualTo(Doubt.MISSING);
    }

    @Test
    void whatIsNotWholeIsLookedAt() {
        List<GivenMark> marks = both(4, 4, 4, 5, 5, 5);
        for (GivenMark left : marks) {
            List<GivenMark> rest =
                    marks.stream().filter(one -> !one.equals(left)).toList();
            assertThat(FinalMark.ofGradeEleven(rest, 2, List.of(11)).doubt())
                    .as("without " + left)
                    .isEqualTo(Doubt.MISSING);
        }
        assertThat(FinalMark.ofGradeEleven(List.of(), 2, List.of(11)).doubt()).isEqualTo(Doubt.NO_MARKS);
        assertThat(FinalMark.ofGradeEleven(List.of(mark(11, Kind.YEAR, 0, MarkValue.UNATTESTED)), 2, List.of())
                        .doubt())
                .isEqualTo(Doubt.NO_YEAR);
        assertThat(FinalMark.ofGradeEleven(both(2, 2, 2, 2, 2, 2).subList(0, 2), 2, List.of())
                        .doubt())
                .as("a two goes before what is missing")
                .isEqualTo(Doubt.TWO);
    }

    @Test
    void theOrderOfMarksAndWhereTheyCameFromChangeNothing() {
        Random dice = new Random(546);
        for (int n = 0; n < 500; n++) {
            List<GivenMark> marks = both(dice.ints(6, 2, 6).toArray());
            FinalMark met = FinalMark.ofGradeEleven(marks, 2, List.of(11));
            List<GivenMark> mixed =
                    new ArrayList<>(marks.stream().map(FinalMarkTest::brought).toList());
            Collections.shuffle(mixed, dice);
            FinalMark again = FinalMark.ofGradeEleven(mixed, 2, List.of(11));
            assertThat(again.value()).isEqualTo(met.value());
            assertThat(again.doubt()).isEqualTo(met.doubt());
        }
    }

    @Test
    void aBetterMarkNeverMakesTheFinalOneWorseAndItStaysBetweenTheOthers() {
        for (int year = 2; year <= 5; year++)
            for (int exam = 2; exam <= 5; exam++) {
                int met = points(nine(List.of(year(year)), exam(exam)));
                assertThat(met).isBetween(Math.min(year, exam), Math.max(year, exam));
                if (exam < 5)
                    assertThat(points(nine(List.of(year(year)), exam(exam + 1))))
                            .isGreaterThanOrEqualTo(met);
            }
    }

    @ParameterizedTest(name = "known {0}, entered {1}, term {2}: late by {3}")
    @CsvSource({
        "2027-06-10, 2027-06-10, 1, 0",
        "2027-06-10, 2027-06-11, 1, 0",
        "2027-06-10, 2027-06-12, 1, 1",
        "2027-06-10, 2027-06-13, 3, 0",
        "2027-06-10, 2027-06-20, 3, 7"
    })
    void theTermBeginsTheDayAfterTheResult(LocalDate known, LocalDate entered, int days, long late) {
        assertThat(ExamTerm.daysLate(known, entered, days)).isEqualTo(late);
    }

    private static FinalMark nine(List<GivenMark> years, @Nullable GivenMark exam) {
        return FinalMark.ofGradeNine(years, true, exam, true, Way.ALIKE);
    }

    private static @Nullable Doubt doubt(FinalMark mark) {
        assertThat(mark.value()).isNull();
        return mark.doubt();
    }

    private static int points(FinalMark mark) {
        return mark.value() == null ? 0 : mark.value().points();
    }

    /** I and II half-year and the year of grade 10, then of grade 11. */
    private static List<GivenMark> both(int... points) {
        List<GivenMark> marks = IntStream.range(0, 6)
                .mapToObj(n ->
                        mark(10 + n / 3, n % 3 == 2 ? Kind.YEAR : Kind.HALF, n % 3 == 2 ? 0 : n % 3 + 1, of(points[n])))
                .toList();
        return marks;
    }

    private static GivenMark brought(GivenMark one) {
        return new GivenMark(one.value(), one.kind(), one.grade(), one.year(), one.ordinal(), one.subject(), true);
    }

    private static GivenMark year(int points) {
        return year(of(points));
    }

    private static GivenMark year(MarkValue value) {
        return mark(9, Kind.YEAR, 0, value);
    }

    private static GivenMark exam(int points) {
        return mark(9, Kind.EXAM, 0, of(points));
    }

    private static GivenMark part(long subject, int points) {
        return new GivenMark(of(points), Kind.YEAR, 9, "2026/27", 0, subject, false);
    }

    private static GivenMark mark(int grade, Kind kind, int ordinal, MarkValue value) {
        return new GivenMark(value, kind, grade, "2026/27", ordinal, 1, false);
    }

    private static MarkValue of(int points) {
        return MarkValue.of(String.valueOf(points));
    }
}
