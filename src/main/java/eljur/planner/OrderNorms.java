package eljur.planner;

import static eljur.planner.Finding.Level.ADVICE;

import eljur.planner.ClassWeek.Hour;
import eljur.planner.Finding.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * In which order it is best taught: MR 2.4.0331-23 and the scales of difficulty of SanPiN 1.2.3685-21. Advice, never a wall. Subjects that
 * the scales do not name are neither hard nor light.
 */
final class OrderNorms {

    private OrderNorms() {}

    static List<Finding> of(ClassWeek week) {
        List<Finding> found = new ArrayList<>();
        hardAtTheEdge(week, found);
        hardInARow(week, found);
        hardestDay(week, found);
        thrice(week, found);
        lightFirst(week, found);
        partOnly(week, found);
        return found;
    }

    static int points(ClassWeek week, Hour hour) {
        return hour.subjects().stream()
                .mapToInt(subject -> NormFigures.points(subject, week.grade()))
                .max()
                .orElse(0);
    }

    private static boolean hard(ClassWeek week, Hour hour) {
        return hour.subjects().stream().anyMatch(subject -> NormFigures.hard(subject, week.grade()));
    }

    /** The hardest belong into the second to fourth lesson. */
    private static void hardAtTheEdge(ClassWeek week, List<Finding> found) {
        List<Place> edges = new ArrayList<>();
        week.byDay().forEach((day, hours) -> {
            Hour first = hours.getFirst(), last = hours.getLast();
            if (hard(week, first)) edges.add(place(first));
            if (hours.size() > 1 && hard(week, last)) edges.add(place(last));
        });
        add(found, week, "hard-edge", List.of(), edges);
    }

    private static void hardInARow(ClassWeek week, List<Finding> found) {
        List<Place> rows = new ArrayList<>();
        week.byDay().forEach((day, hours) -> {
            int row = 0;
            for (Hour hour : hours) {
                row = hard(week, hour) ? row + 1 : 0;
                if (row == 3) rows.add(new Place(day, hour.ordinal() - 2, hour.said()));
            }
        });
        add(found, week, "hard-row", List.of(), rows);
    }

    /** The hardest day is one in the middle of the week. */
    private static void hardestDay(ClassWeek week, List<Finding> found) {
        Map<Integer, Integer> sums = new TreeMap<>();
        week.byDay()
                .forEach((day, hours) -> sums.put(
                        day, hours.stream().mapToInt(hour -> points(week, hour)).sum()));
        int middle = sums.entrySet().stream()
                .filter(one -> one.getKey() >= 2 && one.getKey() <= 4)
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
        List<Place> harder = sums.entrySet().stream()
                .filter(one -> (one.getKey() < 2 || one.getKey() > 4) && one.getValue() > middle)
                .map(one -> new Place(one.getKey(), 0, String.valueOf(one.getValue())))
                .toList();
        add(found, week, "hardest-day", List.of(String.valueOf(middle)), harder);
    }

    private static void thrice(ClassWeek week, List<Finding> found) {
        List<Place> often = new ArrayList<>();
        week.byDay()
                .forEach((day, hours) -> hours.stream()
                        .flatMap(hour -> hour.subjects().stream().distinct())
                        .collect(Collectors.groupingBy(subject -> subject, TreeMap::new, Collectors.counting()))
                        .forEach((subject, times) -> {
                            if (times > 2) often.add(new Place(day, 0, subject));
                        }));
        add(found, week, "thrice", List.of(), often);
    }

    private static void lightFirst(ClassWeek week, List<Finding> found) {
        List<Place> first = week.byDay().values().stream()
                .map(List::getFirst)
                .filter(hour -> hour.subjects().stream().allMatch(subject -> NormFigures.light(subject, week.grade())))
                .map(OrderNorms::place)
                .toList();
        add(found, week, "light-first", List.of(), first);
    }

    /** In the middle of the day, while the others wait. */
    private static void partOnly(ClassWeek week, List<Finding> found) {
        List<Place> alone = new ArrayList<>();
        week.byDay().forEach((day, hours) -> {
            for (int i = 1; i < hours.size() - 1; i++) if (!hours.get(i).whole()) alone.add(place(hours.get(i)));
        });
        add(found, week, "part-window", List.of(), alone);
    }

    private static Place place(Hour hour) {
        return new Place(hour.weekday(), hour.ordinal(), hour.said());
    }

    private static void add(
            List<Finding> found, ClassWeek week, String rule, List<String> figures, List<Place> places) {
        if (!places.isEmpty()) found.add(new Finding(ADVICE, rule, week.name(), week.id(), figures, places));
    }
}
