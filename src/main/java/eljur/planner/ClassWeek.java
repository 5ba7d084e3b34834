package eljur.planner;

import eljur.planner.BellRows.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The compulsory lessons of one class in one week, an hour for each time it sits down.
 *
 * @param taken hours at which it has anything at all, a club among them: {@link #hour}
 * @param days how many days of the week it comes, 5 or 6
 */
record ClassWeek(long id, String name, int grade, int shift, int days, List<Hour> hours, Set<Integer> taken) {

    /** An hour of the week as one number. */
    static int hour(int weekday, int ordinal) {
        return weekday * 100 + ordinal;
    }

    /**
     * @param subjects of its parts; one when the class is together
     * @param whole false: only a part of the class has a lesson then
     */
    record Hour(int weekday, int ordinal, @Nullable Span span, List<String> subjects, boolean whole) {

        String said() {
            return String.join(" / ", subjects);
        }
    }

    /** The hours of each day, in their order. */
    TreeMap<Integer, List<Hour>> byDay() {
        return hours.stream()
                .sorted(java.util.Comparator.comparingInt(Hour::ordinal))
                .collect(Collectors.groupingBy(Hour::weekday, TreeMap::new, Collectors.toList()));
    }
}
