package eljur.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What is taught in which grade, how many hours a week and by the holder of which post. */
final class Curriculum {

    /** Who has a class of their own, whoever that is. */
    static final String TUTOR = "tutor";

    private Curriculum() {}

    /** @param room of its own, empty: that of the teacher */
    record Subject(String name, String shortName, String family, String room, List<Hours> hours) {

        boolean talk() {
            return family.equals("talk");
        }
    }

    /**
     * @param grades several where they are taught together
     * @param posts several where each has a half of the class
     * @param pinned weekday and number of the lesson, 0 where the timetable is free
     */
    record Hours(List<Integer> grades, int weekly, List<String> posts, int weekday, int ordinal) {

        boolean pinned() {
            return weekday > 0;
        }
    }

    static List<Subject> read() {
        return DemoTexts.table("curriculum.txt").stream()
                .map(line -> new Subject(line[0], line[1], line[2], line[3], hours(line[4])))
                .toList();
    }

    private static List<Hours> hours(String line) {
        List<Hours> hours = new ArrayList<>();
        for (String entry : line.split(" ")) {
            String[] parts = entry.split(":");
            String[] post = parts[2].split("@");
            String[] pin = post.length > 1 ? post[1].split("\\.") : new String[] {"0", "0"};
            for (List<Integer> together : grades(parts[0]))
                hours.add(new Hours(
                        together,
                        Integer.parseInt(parts[1]),
                        List.of(post[0].split("/")),
                        Integer.parseInt(pin[0]),
                        Integer.parseInt(pin[1])));
        }
        return hours;
    }

    // «7», «1-4»: each by itself; «10+11»: together.
    private static List<List<Integer>> grades(String said) {
        if (said.contains("+"))
            return List.of(
                    Arrays.stream(said.split("\\+")).map(Integer::valueOf).toList());
        String[] ends = said.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .mapToObj(List::of)
                .toList();
    }
}
