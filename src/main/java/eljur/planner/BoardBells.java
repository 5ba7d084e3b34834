package eljur.planner;

import eljur.planner.BellRows.Bells;
import eljur.planner.BellRows.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The bells of a week as the editor has them: each different day once, and a number of it for every class and weekday. */
final class BoardBells {

    private static final int MOST_LESSONS = 12;

    private BoardBells() {}

    /** The numbers of the days of a class, Monday first; what is not known yet is added. */
    static List<Integer> week(
            long ofClass, Bells rung, Map<String, Integer> known, List<List<int @Nullable []>> spans) {
        List<Integer> week = new ArrayList<>();
        for (int weekday = 1; weekday <= 7; weekday++) {
            List<int @Nullable []> day = new ArrayList<>();
            StringBuilder key = new StringBuilder();
            for (int n = 0; n <= MOST_LESSONS; n++) {
                Span span = rung.of(ofClass, weekday, n);
                day.add(span == null ? null : new int[] {minute(span.starts()), minute(span.ends())});
                key.append(span).append(';');
            }
            boolean none = day.stream().allMatch(Objects::isNull);
            Integer number = none ? Integer.valueOf(-1) : known.putIfAbsent(key.toString(), known.size());
            if (number == null) {
                spans.add(day);
                number = known.size() - 1;
            }
            week.add(number);
        }
        return week;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
