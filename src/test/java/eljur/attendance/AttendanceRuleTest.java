package eljur.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import eljur.journal.AbsenceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is called missed: of examples, a letter for each lesson of a day. «+» was there, «1» was ten minutes late, «3» thirty. */
class AttendanceRuleTest {

    private static final AttendanceRule USUAL = AttendanceRule.USUAL;
    private static final AttendanceRule ALL_LESSONS =
            new AttendanceRule(LocalDate.of(2026, 9, 1), "приказ № 9", 50, null, 50, 30);

    @Test
    void aLessonIsMissedWhenMoreThanHalfOfItIs() {
        assertThat(USUAL.missed(day("н").getFirst())).isTrue();
        assertThat(USUAL.missed(day("1").getFirst())).isFalse();
        assertThat(USUAL.missed(day("3").getFirst())).isTrue();
        assertThat(USUAL.missed(day("+").getFirst())).isFalse();
    }

    @Test
    void aDayIsMissedWithThreeLessonsOrAll() {
        assertThat(USUAL.missedDay(day("ннн+++"))).isTrue();
        assertThat(USUAL.missedDay(day("нн++++"))).isFalse();
        assertThat(USUAL.missedDay(day("нб"))).isTrue();
        assertThat(USUAL.missedDay(day("++"))).isFalse();
        assertThat(USUAL.missedDay(List.of())).isFalse();
        assertThat(ALL_LESSONS.missedDay(day("ннн+++"))).isFalse();
        assertThat(ALL_LESSONS.missedDay(day("нннбн3"))).isTrue();
    }

    @Test
    void aWeekIsMissedWithMoreThanHalfOfItsLessons() {
        assertThat(USUAL.missedWeek(day("нннн++++"))).isFalse();
        assertThat(USUAL.missedWeek(day("ннннн+++"))).isTrue();
    }

    @Test
    void absenceIsSystematicAboveTheBorderOnly() {
        assertThat(USUAL.isSystematic(30, 0, 100)).isFalse();
        assertThat(USUAL.isSystematic(31, 0, 100)).isTrue();
        assertThat(USUAL.isSystematic(0, 0, 0)).isFalse();
        assertThat(USUAL.isSystematic(100, 100, 100)).as("ill all month").isFalse();
        assertThat(USUAL.isSystematic(60, 29, 100)).isTrue();
    }

    @Test
    void countsDaysAndLessonsOfEachKind() {
        List<PupilLesson> lessons = new ArrayList<>(day("бббб", 7));
        lessons.addAll(day("уу++1", 8));
        lessons.addAll(day("ннбн", 9));
        var missed = USUAL.of(lessons);
        assertThat(missed).isEqualTo(new AttendanceRule.Missed(13, 10, 5, 2, 0, 2, 1, 1, 1));
        assertThat(missed.withoutReason()).isEqualTo(3);
        assertThat(missed.share()).isEqualTo(77);
    }

    private static List<PupilLesson> day(String signs) {
        return day(signs, 7);
    }

    private static List<PupilLesson> day(String signs, int day) {
        List<PupilLesson> lessons = new ArrayList<>();
        for (int i = 0; i < signs.length(); i++) {
            char sign = signs.charAt(i);
            Integer minutes = Character.isDigit(sign) ? (sign - '0') * 10 : null;
            lessons.add(new PupilLesson(1, LocalDate.of(2026, 12, day), i + 1, 45, true, kind(sign), true, minutes));
        }
        return lessons;
    }

    private static @Nullable AbsenceKind kind(char sign) {
        return switch (sign) {
            case 'н' -> AbsenceKind.ABSENT;
            case 'б' -> AbsenceKind.ILL;
            case 'у' -> AbsenceKind.EXCUSED;
            case '+' -> null;
            default -> AbsenceKind.LATE;
        };
    }
}
