package eljur.firstday;

import eljur.platform.Rules;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** A plain school as dated data: subjects with their areas, lessons a week by grade. */
record SchoolPreset(LocalDate since, List<Subject> subjects) {

    static final int LAST_GRADE = 11;

    private static final String LESSON = "lesson";

    /**
     * @param kind of the course, as {@code lesson}
     * @param five lessons in a week of five days, by grade from 1
     * @param more what a week of six days adds, by grade from 1
     */
    record Subject(
            String name,
            String shortName,
            String area,
            String kind,
            boolean unmarked,
            List<Integer> five,
            List<Integer> more) {

        /** @param days how many school days a week has, 5 or 6 */
        int hours(int grade, int days) {
            return five.get(grade - 1) + (days > 5 ? more.get(grade - 1) : 0);
        }

        boolean isLesson() {
            return kind.equals(LESSON);
        }
    }

    static SchoolPreset read() {
        Properties data = Rules.read("school-preset");
        List<Subject> subjects = data.stringPropertyNames().stream()
                .filter(key -> key.startsWith("subject."))
                .sorted()
                .map(key -> subject(data.getProperty(key).split("\\|", -1)))
                .toList();
        return new SchoolPreset(LocalDate.parse(data.getProperty("since")), subjects);
    }

    private static Subject subject(String[] parts) {
        String more = parts.length > 6 ? parts[6] : "0 ".repeat(LAST_GRADE).strip();
        return new Subject(
                parts[0], parts[1], parts[2], parts[3], parts[4].equals("none"), numbers(parts[5]), numbers(more));
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers =
                Arrays.stream(text.split(" ", -1)).map(Integer::valueOf).toList();
        if (numbers.size() != LAST_GRADE) throw new IllegalStateException(text);
        return numbers;
    }

    /** Lessons of a grade in a week; what is extracurricular does not count. */
    int sum(int grade, int days) {
        return subjects.stream()
                .filter(Subject::isLesson)
                .mapToInt(one -> one.hours(grade, days))
                .sum();
    }
}
