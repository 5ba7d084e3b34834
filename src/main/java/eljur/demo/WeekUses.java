package eljur.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which teacher and which room is wanted how often at each time of the week; both go by a number. */
final class WeekUses {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] uses;

    WeekUses(List<Course> courses, int cells) {
        courses.stream().flatMap(WeekUses::names).forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        uses = new int[numbers.size()][cells];
    }

    /** The numbers of whom and what these courses take together. */
    int[] of(List<Course> courses) {
        return courses.stream()
                .flatMap(WeekUses::names)
                .distinct()
                .mapToInt(name -> Known.in(numbers, name))
                .toArray();
    }

    void count(int[] taken, int cell, int change) {
        for (int use : taken) uses[use][cell] += change;
    }

    boolean areFree(int[] taken, int cell) {
        return Arrays.stream(taken).allMatch(use -> uses[use][cell] == 0);
    }

    /** How many others want the same; whoever asks is counted already. */
    int clashes(int[] taken, int cell) {
        int clashes = 0;
        for (int use : taken) clashes += uses[use][cell] - 1;
        return clashes;
    }

    private static Stream<String> names(Course course) {
        return Stream.of("teacher " + course.teacher(), "room " + course.room());
    }
}
