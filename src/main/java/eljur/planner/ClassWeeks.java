package eljur.planner;

import eljur.planner.ClassWeek.Hour;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The weeks of a class that its lessons make: one, or one for each week of a cycle. */
final class ClassWeeks {

    /** Longer cycles are looked at in their first weeks only. */
    private static final int MOST_WEEKS = 10;

    private ClassWeeks() {}

    record OfClass(long id, String name, int grade, int shift) {}

    /** What the norms say to the lessons of this class, each thing once. */
    static List<Finding> findings(OfClass one, List<PlacedLesson> lessons) {
        Set<Finding> found = new LinkedHashSet<>();
        for (ClassWeek week : of(one, lessons))
            Stream.of(LoadNorms.of(week), OrderNorms.of(week))
                    .flatMap(List::stream)
                    .forEach(found::add);
        return List.copyOf(found);
    }

    static List<ClassWeek> of(OfClass one, List<PlacedLesson> lessons) {
        List<PlacedLesson> compulsory = lessons.stream()
                .filter(lesson -> lesson.kind().equals("lesson"))
                .toList();
        int days = compulsory.stream().anyMatch(lesson -> lesson.weekday() > 5) ? 6 : 5;
        List<ClassWeek> weeks = new ArrayList<>();
        for (int week = 0; week < cycle(compulsory); week++)
            weeks.add(new ClassWeek(
                    one.id(),
                    one.name(),
                    one.grade(),
                    one.shift(),
                    days,
                    hours(compulsory, week),
                    taken(lessons, week)));
        return weeks;
    }

    private static int cycle(List<PlacedLesson> lessons) {
        int cycle = 1;
        for (PlacedLesson lesson : lessons) cycle = common(cycle, lesson.weeks().length());
        return Math.min(cycle, MOST_WEEKS);
    }

    private static int common(int one, int other) {
        int multiple = one;
        while (multiple % other != 0) multiple += one;
        return multiple;
    }

    private static Set<Integer> taken(List<PlacedLesson> lessons, int week) {
        return lessons.stream()
                .filter(lesson -> given(lesson, week))
                .map(lesson -> ClassWeek.hour(lesson.weekday(), lesson.ordinal()))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static boolean given(PlacedLesson lesson, int week) {
        return lesson.weeks().charAt(week % lesson.weeks().length()) == '1';
    }

    private static List<Hour> hours(List<PlacedLesson> lessons, int week) {
        Map<Integer, List<PlacedLesson>> hours = new TreeMap<>();
        for (PlacedLesson lesson : lessons)
            if (given(lesson, week))
                hours.computeIfAbsent(ClassWeek.hour(lesson.weekday(), lesson.ordinal()), any -> new ArrayList<>())
                        .add(lesson);
        return hours.values().stream().map(ClassWeeks::hour).toList();
    }

    private static Hour hour(List<PlacedLesson> given) {
        PlacedLesson first = given.getFirst();
        return new Hour(
                first.weekday(),
                first.ordinal(),
                WeekTimes.span(first),
                given.stream().map(PlacedLesson::subject).distinct().sorted().toList(),
                given.size() > 1 || first.whole());
    }
}
