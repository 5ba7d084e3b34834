package eljur.planner;

import eljur.platform.Rules;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/** The norms of a timetable: dated data with its source, {@code rules/timetable-norms.properties}. */
final class NormFigures {

    private static final Properties NORMS = Rules.read("timetable-norms");

    private NormFigures() {}

    /** The most lessons of a day; 0 where the source names no limit. */
    static int dayMost(int grade) {
        return figure("day." + grade, 0);
    }

    /** The same of one day in the week, with physical culture among its lessons. */
    static int dayMostOnce(int grade) {
        return figure("day." + grade, 1);
    }

    static LocalTime earliest() {
        return LocalTime.parse(NORMS.getProperty("day.starts"));
    }

    static LocalTime latest() {
        return LocalTime.parse(NORMS.getProperty("day.ends"));
    }

    static boolean firstShiftOnly(int grade) {
        return List.of(NORMS.getProperty("first-shift").split(" ", -1)).contains(String.valueOf(grade));
    }

    static int even() {
        return figure("even", 0);
    }

    static int teacherWindows() {
        return figure("teacher.windows", 0);
    }

    static boolean physical(String subject) {
        return Stream.of(NORMS.getProperty("physical").split(" ", -1)).anyMatch(plain(subject)::startsWith);
    }

    /** How hard a subject is by the scale of its grade; 0 when the scale does not name it. */
    static int points(String subject, int grade) {
        String name = plain(subject);
        return NORMS.stringPropertyNames().stream()
                .filter(key -> key.startsWith("points.") && name.startsWith(key.substring(7)))
                .max(Comparator.comparingInt(String::length))
                .map(key -> figure(key, grade <= 4 ? 0 : grade <= 9 ? grade - 4 : 6))
                .orElse(0);
    }

    static boolean hard(String subject, int grade) {
        return points(subject, grade) >= figure("hard", scale(grade));
    }

    static boolean light(String subject, int grade) {
        int points = points(subject, grade);
        return points > 0 && points <= figure("light", scale(grade));
    }

    private static int scale(int grade) {
        return grade <= 4 ? 0 : grade <= 9 ? 1 : 2;
    }

    // Names are typed with the letter yo or without.
    private static String plain(String subject) {
        return subject.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
    }

    private static int figure(String key, int which) {
        String figures = NORMS.getProperty(key);
        return figures == null ? 0 : Integer.parseInt(figures.split(" ", -1)[which]);
    }
}
