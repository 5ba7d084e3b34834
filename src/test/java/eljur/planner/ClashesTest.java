package eljur.planner;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.planner.ClassWeeks.OfClass;
import eljur.planner.SharedPupils.Group;
import eljur.timetable.PlanShift;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who would be in two places at one time. Groups 1 and 2 are the classes 7-А and 7-Б, 11 and 12 the halves of 7-А. */
class ClashesTest {

    private static final SharedPupils SHARED = SharedPupils.of(
            List.of(
                    new Group(1, true, List.of(71L), Set.of()),
                    new Group(2, true, List.of(72L), Set.of()),
                    new Group(11, false, List.of(71L), Set.of(101L, 102L)),
                    new Group(12, false, List.of(71L), Set.of(103L)),
                    new Group(30, false, List.of(), Set.of(103L, 201L))),
            Map.of(101L, 71L, 102L, 71L, 103L, 71L, 201L, 72L));

    private static PlacedLesson lesson(
            String subject, long group, long teacher, @Nullable Long room, int ordinal, String weeks) {
        String part = group > 10 ? "группа " + group : null;
        long ofClass = group == 2 ? 72 : 71;
        return new PlacedLesson(
                0,
                group * 100 + ordinal,
                subject,
                subject,
                "lesson",
                group,
                part,
                List.of(ofClass),
                List.of(ofClass == 71 ? "7-А" : "7-Б"),
                7,
                null,
                1,
                ordinal,
                null,
                null,
                room,
                room == null ? null : String.valueOf(room),
                List.of(teacher),
                List.of("Учитель " + teacher),
                weeks,
                null,
                false,
                false,
                new PlanShift(null, 0, false, false, false));
    }

    private static List<String> found(PlacedLesson... lessons) {
        return Clashes.of(List.of(lessons), SHARED, Map.of()).stream()
                .map(one -> one.level() + " " + one.rule() + " " + one.whose() + " "
                        + one.places().stream().map(Finding.Place::what).toList())
                .toList();
    }

    @Test
    void halvesOfAClassMayMeetAndAClassWithItsHalfMayNot() {
        assertThat(found(lesson("Английский", 11, 5, 1L, 3, "1"), lesson("Английский", 12, 6, 2L, 3, "1")))
                .isEmpty();
        assertThat(found(lesson("Алгебра", 1, 5, 1L, 3, "1"), lesson("Английский", 12, 6, 2L, 3, "1")))
                .containsExactly("VIOLATION class-clash 7-А [Алгебра 7-А / Английский группа 12]");
        assertThat(found(lesson("Алгебра", 1, 5, 1L, 3, "1"), lesson("Английский", 12, 6, 2L, 4, "1")))
                .isEmpty();
    }

    @Test
    void aGroupAcrossClassesMeetsThoseWhosePupilsItHas() {
        assertThat(SHARED.between(30, 12)).isTrue();
        assertThat(SHARED.between(30, 11)).isFalse();
        assertThat(SHARED.between(30, 2)).isTrue();
        assertThat(SHARED.between(1, 2)).isFalse();
        assertThat(SHARED.between(11, 11)).isTrue();
    }

    @Test
    void aTeacherIsInOnePlaceAndARoomHoldsOneLesson() {
        assertThat(found(lesson("Алгебра", 1, 5, 1L, 3, "1"), lesson("Алгебра", 2, 5, 1L, 3, "1")))
                .containsExactly(
                        "VIOLATION teacher-clash Учитель 5 [Алгебра 7-А / Алгебра 7-Б]",
                        "VIOLATION room-clash 1 [Алгебра 7-А / Алгебра 7-Б]");
    }

    @Test
    void partsOfAClassMayBeTaughtASubjectInOneRoom() {
        assertThat(found(lesson("Физкультура", 11, 5, 1L, 3, "1"), lesson("Физкультура", 12, 6, 1L, 3, "1")))
                .isEmpty();
        assertThat(found(lesson("Физкультура", 11, 5, 1L, 3, "1"), lesson("Труд", 12, 6, 1L, 3, "1")))
                .containsExactly("VIOLATION room-clash 1 [Физкультура группа 11 / Труд группа 12]");
        assertThat(found(lesson("Физкультура", 1, 5, 1L, 3, "1"), lesson("Физкультура", 2, 6, 1L, 3, "1")))
                .containsExactly("VIOLATION room-clash 1 [Физкультура 7-А / Физкультура 7-Б]");
    }

    @Test
    void anHourIsNamedOnceHoweverManyGroupsMeetInIt() {
        assertThat(found(
                        lesson("Алгебра", 1, 5, 1L, 3, "1"),
                        lesson("Английский", 11, 6, 2L, 3, "1"),
                        lesson("Английский", 12, 7, 3L, 3, "1")))
                .containsExactly(
                        "VIOLATION class-clash 7-А [Алгебра 7-А / Английский группа 11 / Английский группа 12]");
    }

    @Test
    void whatIsInDifferentWeeksDoesNotMeet() {
        assertThat(found(lesson("Алгебра", 1, 5, 1L, 3, "10"), lesson("История", 1, 5, 1L, 3, "01")))
                .isEmpty();
        assertThat(found(lesson("Алгебра", 1, 5, 1L, 3, "10"), lesson("История", 1, 6, 2L, 3, "1")))
                .hasSize(1);
        assertThat(Clashes.weeksMeet("100", "01")).isTrue();
        assertThat(Clashes.weeksMeet("1000", "0100")).isFalse();
    }

    @Test
    void hoursDecideNotNumbers() {
        var first = at(lesson("Алгебра", 1, 5, 1L, 1, "1"), 8, 0);
        var secondShift = at(lesson("Алгебра", 2, 5, 1L, 1, "1"), 14, 0);
        assertThat(found(first, secondShift)).isEmpty();
        assertThat(found(first, at(lesson("Алгебра", 2, 5, 2L, 2, "1"), 8, 30)))
                .containsExactly("VIOLATION teacher-clash Учитель 5 [Алгебра 7-А / Алгебра 7-Б]");
    }

    private static PlacedLesson at(PlacedLesson place, int hour, int minute) {
        var span = new BellRows.Span(
                LocalTime.of(hour, minute), LocalTime.of(hour, minute).plusMinutes(45));
        return WeekTimes.timed(
                place,
                new BellRows.Bells(
                        Map.of(place.classes().getFirst() + ":" + place.weekday() + ":" + place.ordinal(), span)));
    }

    @Test
    void manyWindowsOfATeacherAreWorthALook() {
        List<PlacedLesson> few =
                new ArrayList<>(List.of(lesson("Алгебра", 1, 5, null, 1, "1"), lesson("Алгебра", 1, 5, null, 5, "1")));
        assertThat(Clashes.of(few, SHARED, Map.of())).isEmpty();
        few.add(lesson("Алгебра", 1, 5, null, 7, "1"));
        assertThat(Clashes.of(few, SHARED, Map.of())).extracting(Finding::rule).containsExactly("teacher-windows");
        assertThat(Clashes.of(few, SHARED, Map.of()).getFirst().figures()).containsExactly("4");
    }

    /** Each week of a cycle is looked at by itself: what is in other weeks fills no window, and loads no day. */
    @Test
    void everyWeekOfACycleIsAWeek() {
        var weeks = ClassWeeks.of(
                new OfClass(71, "7-А", 7, 1),
                List.of(
                        lesson("Алгебра", 1, 5, null, 1, "1"),
                        lesson("История", 1, 6, null, 2, "10"),
                        lesson("Химия", 11, 6, null, 3, "1")));
        assertThat(weeks).extracting(week -> week.hours().size()).containsExactly(3, 2);
        assertThat(ClassWeeks.findings(
                        new OfClass(71, "7-А", 7, 1),
                        List.of(
                                lesson("Алгебра", 1, 5, null, 1, "1"),
                                lesson("История", 1, 6, null, 2, "10"),
                                lesson("История", 1, 6, null, 3, "1"))))
                .extracting(Finding::rule)
                .contains("window");
        assertThat(weeks.getFirst().hours().get(2).whole()).isFalse();
    }

    @Test
    void aRoomThatTakesTwoLessonsClashesAtTheThird() {
        var two = List.of(lesson("Физкультура", 1, 1, 7L, 3, "1"), lesson("Физкультура", 2, 2, 7L, 3, "1"));
        assertThat(Clashes.of(two, SHARED, Map.of())).extracting(Finding::rule).containsExactly("room-clash");
        assertThat(Clashes.of(two, SHARED, Map.of(7L, 2))).isEmpty();
        var three = new java.util.ArrayList<>(two);
        three.add(lesson("Шахматы", 30, 3, 7L, 3, "01"));
        assertThat(Clashes.of(three, SHARED, Map.of(7L, 2)))
                .extracting(Finding::rule)
                .containsOnlyOnce("room-clash");
    }
}
