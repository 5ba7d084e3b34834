package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.planner.BellRows.Span;
import eljur.planner.ClassWeek.Hour;
import eljur.planner.Finding.Place;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of a week, each on a week that keeps it and on one that does not. */
class ClassNormsTest {

    /** Days as rows of subjects, parted by commas; a dash is an hour without a lesson. */
    private static ClassWeek week(int grade, int shift, String... days) {
        List<Hour> hours = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            String[] subjects = days[day].isEmpty() ? new String[0] : days[day].split(",", -1);
            for (int n = 0; n < subjects.length; n++)
                if (!subjects[n].equals("-")) hours.add(new Hour(day + 1, n + 1, null, List.of(subjects[n]), true));
        }
        return new ClassWeek(7, grade + "-А", grade, shift, days.length > 5 ? 6 : 5, hours, Set.of());
    }

    private static List<String> load(ClassWeek week) {
        return said(LoadNorms.of(week));
    }

    private static List<String> order(ClassWeek week) {
        return said(OrderNorms.of(week));
    }

    private static List<String> said(List<Finding> found) {
        return found.stream()
                .map(one -> one.rule()
                        + one.figures()
                        + one.places().stream()
                                .map(place -> place.weekday() + "." + place.ordinal() + " " + place.what())
                                .toList())
                .toList();
    }

    private static final String SIX = "История,Биология,География,История,Биология,География";

    @Test
    void aWeekWithinItsMeasureIsLeftInPeace() {
        assertThat(load(week(6, 1, SIX, SIX, SIX, SIX, SIX))).isEmpty();
    }

    @Test
    void countsTheLessonsOfTheWeek() {
        String seven = SIX + ",Физкультура";
        assertThat(load(week(7, 1, seven, seven, seven, seven, SIX))).containsExactly("week-load[34, 32][]");
        assertThat(load(week(7, 1, seven, seven, SIX, SIX, SIX))).isEmpty();
    }

    @Test
    void aDayAboveTheMeasureIsAllowedOnceWithPhysicalCulture() {
        String four = "Музыка,Труд,ИЗО,Окружающий мир";
        String five = four + ",Физическая культура", noSport = four + ",Русский язык";
        assertThat(load(week(1, 1, five, four, four, four, four))).isEmpty();
        assertThat(load(week(1, 1, five, five, four, four, four)))
                .containsExactly("week-load[22, 21][]", "day-load-young[4, 5][2.0 5]");
        assertThat(load(week(1, 1, noSport, four, four, four, four))).containsExactly("day-load-young[4, 5][1.0 5]");
    }

    @Test
    void findsTheHourInWhichAClassWaits() {
        assertThat(load(week(5, 1, "История,-,Биология", "История,Биология", "История,Биология", "", "")))
                .containsExactly("window[][1.2 ]");
        assertThat(load(week(5, 1, "-,История,Биология", "История,Биология"))).isEmpty();
        var club = new ClassWeek(
                7, "5-А", 5, 1, 5, week(5, 1, "История,-,Биология").hours(), Set.of(102));
        assertThat(load(club)).isEmpty();
    }

    @Test
    void daysAreAsEvenAsCanBe() {
        assertThat(load(week(5, 1, "История,Биология,ИЗО", "История"))).containsExactly("even-days[1, 3][]");
        assertThat(load(week(5, 1, "История,Биология", "История"))).isEmpty();
    }

    @Test
    void neitherTooEarlyNorTooLateNorInTheSecondShift() {
        var early = new Span(LocalTime.of(7, 50), LocalTime.of(8, 30));
        var late = new Span(LocalTime.of(18, 25), LocalTime.of(19, 5));
        var hours =
                List.of(new Hour(1, 1, early, List.of("История"), true), new Hour(1, 2, late, List.of("Музыка"), true));
        assertThat(load(new ClassWeek(7, "9-А", 9, 2, 5, hours, Set.of())))
                .containsExactly("early[][1.1 История]", "late[][1.2 Музыка]", "first-shift[][]");
        assertThat(load(week(8, 2, SIX))).isEmpty();
        assertThat(load(new ClassWeek(
                        7, "8-А", 8, 1, 5, List.of(new Hour(1, 0, null, List.of("История"), true)), Set.of())))
                .containsExactly("early[][1.0 История]");
    }

    @Test
    void theFirstGradeHasFiveDays() {
        assertThat(load(week(1, 1, "Музыка", "Музыка", "Музыка", "Музыка", "Музыка", "Музыка")))
                .containsExactly("five-days[][]");
    }

    @Test
    void noDoublesInTheFirstGradesButPhysicalCulture() {
        String twice = "Математика,Математика,Музыка", sport = "Физкультура,Физкультура,Музыка";
        assertThat(load(week(3, 1, twice, sport))).containsExactly("double[][1.2 Математика]");
        assertThat(load(week(5, 1, twice, sport))).isEmpty();
    }

    @Test
    void whatIsHardHasItsPlaceInTheMiddle() {
        assertThat(order(week(8, 1, "Химия,История,Геометрия")))
                .containsExactly("hard-edge[][1.1 Химия, 1.3 Геометрия]", "hardest-day[0][1.0 28]");
        assertThat(order(week(8, 1, "", "История,Химия,Геометрия,Биология"))).isEmpty();
        assertThat(order(week(8, 1, "", "История,Химия,Геометрия,Химия,Биология")))
                .containsExactly("hard-row[][2.2 Химия]");
    }

    @Test
    void theHardestDayIsInTheMiddleOfTheWeek() {
        assertThat(order(week(7, 1, "История,Алгебра,География", "История,География", "", "", "История,География")))
                .containsExactly("hardest-day[12][1.0 22]");
        assertThat(order(week(7, 1, "История,География", "История,Алгебра,География")))
                .isEmpty();
    }

    @Test
    void neitherThriceADayNorLightToBeginWith() {
        assertThat(order(week(7, 1, "", "История,История,История"))).containsExactly("thrice[][2.0 История]");
        assertThat(order(week(7, 1, "", "Музыка,История"))).containsExactly("light-first[][2.1 Музыка]");
        assertThat(order(week(7, 1, "", "Разговоры о важном,История"))).isEmpty();
    }

    @Test
    void aPartThatLearnsAloneInTheMiddleLetsTheOthersWait() {
        var alone = new Hour(2, 2, null, List.of("История"), false);
        var whole = new Hour(2, 1, null, List.of("История"), true);
        var last = new Hour(2, 3, null, List.of("География"), true);
        assertThat(order(new ClassWeek(7, "7-А", 7, 1, 5, List.of(whole, alone, last), Set.of())))
                .containsExactly("part-window[][2.2 История]");
        assertThat(order(new ClassWeek(7, "7-А", 7, 1, 5, List.of(whole, alone), Set.of())))
                .isEmpty();
    }

    @Test
    void theLongestBeginningOfANameDecides() {
        assertThat(NormFigures.points("Физическая культура", 8)).isEqualTo(2);
        assertThat(NormFigures.points("Физика", 8)).isEqualTo(9);
        assertThat(NormFigures.points("Литературное чтение", 2)).isEqualTo(5);
        assertThat(NormFigures.points("Русский язык", 11)).isEqualTo(9);
        assertThat(NormFigures.points("Основы безопасности и защиты Родины", 9)).isEqualTo(3);
        assertThat(NormFigures.points("Разговоры о важном", 9)).isZero();
    }

    /** Whatever the week: a finding names a class and places in it, and none comes of no lessons. */
    @Test
    void whatIsFoundIsInTheWeek() {
        assertThat(load(week(7, 1))).isEmpty();
        assertThat(order(week(7, 1))).isEmpty();
        String[] subjects = {"Алгебра", "Музыка", "-", "Химия", "Физкультура", "История"};
        for (int seed = 0; seed < 300; seed++) {
            var dice = new java.util.Random(seed);
            String[] days = new String[5 + dice.nextInt(2)];
            for (int day = 0; day < days.length; day++) {
                List<String> row = new ArrayList<>();
                for (int n = dice.nextInt(9); n > 0; n--) row.add(subjects[dice.nextInt(subjects.length)]);
                days[day] = String.join(",", row);
            }
            ClassWeek week = week(1 + dice.nextInt(11), 1 + dice.nextInt(2), days);
            List<Finding> found = new ArrayList<>(LoadNorms.of(week));
            found.addAll(OrderNorms.of(week));
            assertThat(found).allSatisfy(one -> {
                assertThat(one.ofClass()).isEqualTo(7);
                assertThat(one.places()).extracting(Place::weekday).allMatch(day -> day >= 1 && day <= days.length);
            });
        }
    }
}
