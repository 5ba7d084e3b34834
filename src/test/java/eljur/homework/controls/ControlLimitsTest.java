package eljur.homework.controls;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.homework.controls.ControlLimits.Finding;
import eljur.homework.controls.ControlLimits.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The limits of control works on examples: class 7, algebra (1) on Mondays and Wednesdays amid the day, physics (2), music (3) always last. */
class ControlLimitsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate BEFORE = MONDAY.minusDays(30);

    @Test
    void nothingSpeaksAgainstOneAmidTheDayFarFromTheLast() {
        var work = work(1, MONDAY);
        assertThat(ControlLimits.of(work, List.of(work, work(1, MONDAY.minusDays(17))), lessons()))
                .isEmpty();
    }

    @Test
    void oneADay() {
        var work = work(1, MONDAY);
        var theirs = new ControlWork(null, 8, 2, 0, "physics", MONDAY, "school", "");
        assertThat(ControlLimits.of(work, List.of(work, work(2, MONDAY), theirs), lessons()))
                .containsExactly(new Finding(Limit.SAME_DAY, "subject 2"));
    }

    @Test
    void onceInTwoAndAHalfWeeksBeforeAndAfter() {
        var work = work(1, MONDAY);
        for (int days : List.of(-16, 16))
            assertThat(ControlLimits.of(work, List.of(work(1, MONDAY.plusDays(days))), lessons()))
                    .containsExactly(new Finding(Limit.TOO_OFTEN, "16"));
    }

    @Test
    void aTenthOfTheHoursOfAYear() {
        List<ControlWork> works = new ArrayList<>();
        for (int n = 0; n < 10; n++) works.add(work(1, MONDAY.minusDays(20L * (n + 1))));
        assertThat(ControlLimits.of(work(1, MONDAY), works, lessons()))
                .containsExactly(new Finding(Limit.TOO_MANY, "11/102"));
        assertThat(ControlLimits.of(work(1, MONDAY), works.subList(0, 9), lessons()))
                .isEmpty();
        assertThat(ControlLimits.weeks(1)).isEqualTo(33);
        assertThat(ControlLimits.weeks(7)).isEqualTo(34);
    }

    @Test
    void notOnTheFirstOrLastLessonUnlessTheSubjectAlwaysIs() {
        assertThat(ControlLimits.of(work(2, MONDAY), List.of(), lessons()))
                .containsExactly(new Finding(Limit.EDGE, ""));
        assertThat(ControlLimits.of(work(2, MONDAY.plusDays(2)), List.of(), lessons()))
                .isEmpty();
        assertThat(ControlLimits.of(work(3, MONDAY), List.of(), lessons())).isEmpty();
    }

    @Test
    void theBetterDayIsTheNearestOnWhichNothingSpeaksAgainst() {
        var work = work(1, MONDAY);
        var clash = List.of(work, work(2, MONDAY));
        assertThat(ControlLimits.better(work, clash, lessons(), BEFORE)).contains(MONDAY.plusDays(2));
        var both = List.of(work, work(2, MONDAY), work(3, MONDAY.plusDays(2)));
        assertThat(ControlLimits.better(work, both, lessons(), BEFORE)).contains(MONDAY.minusDays(5));
        assertThat(ControlLimits.better(work, both, lessons(), MONDAY)).contains(MONDAY.plusDays(7));
        assertThat(ControlLimits.better(work, both, ClassLessons.NONE, MONDAY)).isEmpty();
    }

    @Test
    void noBetterDayIsOneOnWhichTheSubjectHasItsWorkAlready() {
        var work = work(1, MONDAY);
        var federal = new ControlWork(5L, 7, 1, 0, "subject 1", MONDAY.plusDays(2), "federal", "");
        assertThat(ControlLimits.better(work, List.of(work, federal), lessons(), BEFORE))
                .isEmpty();
    }

    @Test
    void eachWorkIsRemarkedOnOnceAndTwoAreNeverSentToOneDay() {
        var algebra = work(1, MONDAY);
        var physics = work(2, MONDAY);
        var third = work(9, MONDAY);
        var remarks = ControlRemarks.of(List.of(physics, algebra, third), lessons(), MONDAY.minusDays(14));
        assertThat(remarks)
                .extracting(
                        one -> one.work().subject() + " " + one.findings().size(),
                        one -> one.better(),
                        one -> one.settled())
                .containsExactly(
                        // Physics stands first on Mondays besides, so it is the first to be moved.
                        org.assertj.core.groups.Tuple.tuple("2 2", java.util.Optional.of(MONDAY.plusDays(2)), false),
                        org.assertj.core.groups.Tuple.tuple("1 1", java.util.Optional.of(MONDAY.minusDays(5)), false),
                        org.assertj.core.groups.Tuple.tuple("9 1", java.util.Optional.empty(), true));
    }

    @Test
    void whatOthersDecidedIsNeverAdvisedToMove() {
        var federal = new ControlWork(5L, 7, 2, 0, "subject 2", MONDAY, "federal", "");
        var own = work(1, MONDAY);
        var remarks = ControlRemarks.of(List.of(federal, own), lessons(), MONDAY.minusDays(14));
        assertThat(remarks.getFirst().better()).isEmpty();
        assertThat(remarks.getFirst().work()).isEqualTo(federal);
        assertThat(remarks.getLast().better()).contains(MONDAY.plusDays(2));
        assertThat(ControlRemarks.of(List.of(federal, own), lessons(), MONDAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void groupsOfOneSubjectAreCountedApart() {
        var first = group(51, MONDAY);
        List<ControlWork> works = new ArrayList<>(List.of(first, group(52, MONDAY), group(52, MONDAY.minusDays(4))));
        for (int n = 1; n < 7; n++) works.add(group(51, MONDAY.minusDays(20L * n)));
        for (int n = 1; n < 7; n++) works.add(group(52, MONDAY.minusDays(20L * n + 3)));
        assertThat(ControlLimits.of(first, works, lessons())).isEmpty();
        works.add(group(51, MONDAY.minusDays(4)));
        assertThat(ControlLimits.of(first, works, lessons())).containsExactly(new Finding(Limit.TOO_OFTEN, "4"));
        assertThat(ControlLimits.of(first, List.of(work(1, MONDAY.plusDays(4))), lessons()))
                .containsExactly(new Finding(Limit.TOO_OFTEN, "4"));
        assertThat(ControlLimits.of(first, List.of(work(2, MONDAY)), lessons()))
                .containsExactly(new Finding(Limit.SAME_DAY, "subject 2"));
    }

    @Test
    void aGroupHasABetterDayOnlyWhereItHasTheSubject() {
        List<ClassLessons.Place> places = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            LocalDate day = MONDAY.plusDays(n);
            places.addAll(List.of(
                    new ClassLessons.Place(day, 2, 0, 1),
                    new ClassLessons.Place(day, 1, n == 1 ? 52 : 51, 2),
                    new ClassLessons.Place(day, 3, 0, 3)));
        }
        var lessons = new ClassLessons(places, Map.of());
        var clash = List.of(work(2, MONDAY), group(51, MONDAY));
        assertThat(ControlLimits.better(clash.getLast(), clash, lessons, BEFORE))
                .contains(MONDAY.plusDays(2));
        assertThat(lessons.days(work(1, MONDAY))).hasSize(3);
    }

    @Test
    void theGroupIsNamedWithoutItsClassAndWhatTheWholeClassWritesStandsOnce() {
        assertThat(List.of(
                        ControlWork.name("Английский", null, "7-А"),
                        ControlWork.name("Английский", "7-А, 1 гр.", "7-А"),
                        ControlWork.name("Английский", "поток 7-х", "7-А")))
                .containsExactly("Английский", "Английский, 1 гр.", "Английский, поток 7-х");
        var whole = work(1, MONDAY);
        var later = group(51, MONDAY.plusDays(1));
        assertThat(ControlWork.once(List.of(whole, group(51, MONDAY), group(52, MONDAY), later)))
                .containsExactly(whole, later);
    }

    @Test
    void theDaysOfAParallelBeginWithTheFirstThatHasWorks() {
        assertThat(ParallelPages.first(List.of(1, 5, 7), List.of(7, 5, 7))).contains(5);
        assertThat(ParallelPages.first(List.of(1, 5, 7), List.of())).contains(1);
        assertThat(ParallelPages.first(List.of(), List.of())).isEmpty();
    }

    private static ControlWork group(long group, LocalDate day) {
        return new ControlWork(null, 7, 1, group, "subject 1", day, "school", "");
    }

    private static ControlWork work(long subject, LocalDate day) {
        return new ControlWork(null, 7, subject, 0, "subject " + subject, day, "school", "");
    }

    private static ClassLessons lessons() {
        List<ClassLessons.Place> places = new ArrayList<>();
        for (int week = -2; week <= 2; week++)
            for (int weekday : new int[] {0, 2}) {
                LocalDate day = MONDAY.plusDays(7L * week + weekday);
                places.add(new ClassLessons.Place(day, weekday == 0 ? 2 : 9, 0, 1));
                places.add(new ClassLessons.Place(day, 1, 0, 2));
                if (weekday == 2) places.add(new ClassLessons.Place(day, 2, 0, 3));
                places.add(new ClassLessons.Place(day, 3, 0, 4));
            }
        return new ClassLessons(places, Map.of(1L, 102));
    }
}
