package eljur.results;

import eljur.journal.MarkValue;
import eljur.journal.Scale;
import eljur.results.settings.Setting;
import eljur.results.settings.SettingsInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * With what a club, an elective or extracurricular work ends for a pupil, as the school's act says; where none does, with nothing
 * but presence and topics.
 */
enum ActivityEnding {
    NONE,
    PASS,
    LEVELS,
    MARKS;

    static ActivityEnding of(SettingsInForce settings, ResultCourse course, int grade, LocalDate day) {
        return setting(settings, course, grade, day).map(one -> of(one.way())).orElse(NONE);
    }

    static Optional<Setting> setting(SettingsInForce settings, ResultCourse course, int grade, LocalDate day) {
        return Setting.Kind.ofCourse(course.kind()).flatMap(kind -> settings.of(kind, grade, course.subject(), day));
    }

    static ActivityEnding of(String way) {
        return switch (way) {
            case "pass" -> PASS;
            case "levels" -> LEVELS;
            case "marks" -> MARKS;
            default -> NONE;
        };
    }

    /** What may be given, the best first. */
    List<MarkValue> results() {
        return switch (this) {
            case NONE -> List.of();
            case PASS -> List.of(MarkValue.PASS, MarkValue.FAIL);
            case LEVELS ->
                Scale.levels().stream()
                        .filter(value -> value.scale() == Scale.LEVELS)
                        .toList();
            case MARKS -> List.of(MarkValue.FIVE, MarkValue.FOUR, MarkValue.THREE, MarkValue.TWO);
        };
    }
}
