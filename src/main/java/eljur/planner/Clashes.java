package eljur.planner;

import static eljur.planner.Finding.Level.ADVICE;
import static eljur.planner.Finding.Level.VIOLATION;

import eljur.planner.Finding.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/** Who or what would be in two places at one time, and the windows of teachers. */
final class Clashes {

    private final List<PlacedLesson> lessons;
    private final SharedPupils shared;
    private final Map<Long, Integer> lessonsAtOnce;
    private final Predicate<PlacedLesson> asked;
    private final List<Finding> found = new ArrayList<>();

    private Clashes(
            List<PlacedLesson> lessons,
            SharedPupils shared,
            Map<Long, Integer> lessonsAtOnce,
            Predicate<PlacedLesson> asked) {
        this.lessons = lessons;
        this.shared = shared;
        this.lessonsAtOnce = lessonsAtOnce;
        this.asked = asked;
    }

    /**
     * @param lessons with the hours of their days
     * @param lessonsAtOnce of rooms that take more than one
     */
    static List<Finding> of(List<PlacedLesson> lessons, SharedPupils shared, Map<Long, Integer> lessonsAtOnce) {
        var clashes = new Clashes(lessons, shared, lessonsAtOnce, any -> true).met();
        clashes.windows();
        return clashes.found;
    }

    /** Those alone that a lesson of this class takes part in. */
    static List<Finding> ofClass(
            List<PlacedLesson> lessons, SharedPupils shared, Map<Long, Integer> lessonsAtOnce, long ofClass) {
        return new Clashes(lessons, shared, lessonsAtOnce, one -> one.classes().contains(ofClass)).met().found;
    }

    private Clashes met() {
        pupils();
        teachers();
        rooms();
        return this;
    }

    /** A group of no class, as a club of all, meets those classes whose pupils it has. */
    private void pupils() {
        List<PlacedLesson> ofNone =
                lessons.stream().filter(one -> one.classes().isEmpty()).toList();
        byName(PlacedLesson::classNames).forEach((name, those) -> {
            List<PlacedLesson> all = new ArrayList<>(those);
            all.addAll(ofNone);
            List<Place> places =
                    pairs(all, (one, other) -> !one.classes().isEmpty() && shared.between(one.group(), other.group()));
            if (!places.isEmpty())
                found.add(new Finding(VIOLATION, "class-clash", name, ofClass(those, name), List.of(), places));
        });
        List<Place> places = pairs(ofNone, (one, other) -> shared.between(one.group(), other.group()));
        if (!places.isEmpty())
            found.add(new Finding(VIOLATION, "class-clash", told(ofNone.getFirst()), 0, List.of(), places));
    }

    private static long ofClass(List<PlacedLesson> those, String name) {
        PlacedLesson first = those.getFirst();
        return first.classes().get(first.classNames().indexOf(name));
    }

    private void teachers() {
        byName(PlacedLesson::teacherNames).forEach((name, those) -> {
            List<Place> places = pairs(those, (one, other) -> common(one.teachers(), other.teachers()));
            if (!places.isEmpty())
                found.add(new Finding(VIOLATION, "teacher-clash", name, first(those), List.of(), places));
        });
    }

    /** Two teachers may be in one hall with the parts of one class, that is one lesson; and a gymnasium may hold two classes, as the school says. */
    private void rooms() {
        byName(one -> one.roomName() == null ? List.of() : List.of(one.roomName()))
                .forEach((name, those) -> {
                    List<Place> places = pairs(
                            those,
                            (one, other) -> one.room() != null
                                    && one.room().equals(other.room())
                                    && !together(one, other)
                                    && isFull(one, those));
                    if (!places.isEmpty())
                        found.add(new Finding(VIOLATION, "room-clash", name, first(those), List.of(), places));
                });
    }

    private boolean isFull(PlacedLesson one, List<PlacedLesson> those) {
        List<PlacedLesson> there = new ArrayList<>();
        for (PlacedLesson other : those)
            if (Objects.equals(one.room(), other.room())
                    && atOnce(one, other)
                    && there.stream().noneMatch(before -> together(before, other))) there.add(other);
        return there.size() > lessonsAtOnce.getOrDefault(one.room(), 1);
    }

    private static long first(List<PlacedLesson> those) {
        return those.stream().flatMap(one -> one.classes().stream()).findFirst().orElse(0L);
    }

    private static boolean common(List<Long> some, List<Long> others) {
        return some.stream().anyMatch(others::contains);
    }

    private Map<String, List<PlacedLesson>> byName(Function<PlacedLesson, List<String>> names) {
        Map<String, List<PlacedLesson>> by = new TreeMap<>();
        for (PlacedLesson lesson : lessons)
            for (String name : names.apply(lesson))
                by.computeIfAbsent(name, any -> new ArrayList<>()).add(lesson);
        return by;
    }

    /** Parts of one class that are taught one subject in one room. */
    private static boolean together(PlacedLesson one, PlacedLesson other) {
        return !one.whole()
                && !other.whole()
                && one.subject().equals(other.subject())
                && common(one.classes(), other.classes());
    }

    /** Where lessons meet, each hour once, however many of them meet there. */
    private List<Place> pairs(List<PlacedLesson> those, BiPredicate<PlacedLesson, PlacedLesson> meet) {
        Map<Integer, Set<String>> hours = new LinkedHashMap<>();
        for (int i = 0; i < those.size(); i++)
            for (int j = i + 1; j < those.size(); j++) {
                PlacedLesson one = those.get(i), other = those.get(j);
                if ((asked.test(one) || asked.test(other)) && atOnce(one, other) && meet.test(one, other))
                    hours.computeIfAbsent(ClassWeek.hour(one.weekday(), one.ordinal()), any -> new LinkedHashSet<>())
                            .addAll(List.of(told(one), told(other)));
            }
        return hours.entrySet().stream()
                .map(one -> new Place(one.getKey() / 100, one.getKey() % 100, String.join(" / ", one.getValue())))
                .toList();
    }

    private static String told(PlacedLesson lesson) {
        String whom = lesson.part() != null ? lesson.part() : String.join(", ", lesson.classNames());
        return whom.isEmpty() || whom.equals(lesson.subject()) ? lesson.subject() : lesson.subject() + " " + whom;
    }

    /** At the same time in some week. Lessons without hours meet when they bear the same number. */
    static boolean atOnce(PlacedLesson one, PlacedLesson other) {
        if (one.weekday() != other.weekday() || !weeksMeet(one.weeks(), other.weeks())) return false;
        var span = WeekTimes.span(one);
        var others = WeekTimes.span(other);
        return span == null || others == null ? one.ordinal() == other.ordinal() : span.overlaps(others);
    }

    static boolean weeksMeet(String one, String other) {
        for (int week = 0; week < one.length() * other.length(); week++)
            if (one.charAt(week % one.length()) == '1' && other.charAt(week % other.length()) == '1') return true;
        return false;
    }

    private void windows() {
        byName(PlacedLesson::teacherNames).forEach((name, those) -> {
            Map<Integer, Set<Integer>> days = new HashMap<>();
            for (PlacedLesson one : those)
                days.computeIfAbsent(one.weekday(), any -> new TreeSet<>()).add(one.ordinal());
            int windows = days.values().stream().mapToInt(Clashes::gaps).sum();
            if (windows >= NormFigures.teacherWindows())
                found.add(new Finding(ADVICE, "teacher-windows", name, 0, List.of(String.valueOf(windows)), List.of()));
        });
    }

    private static int gaps(Set<Integer> ordinals) {
        var sorted = new TreeSet<>(ordinals);
        return sorted.last() - sorted.first() + 1 - sorted.size();
    }
}
