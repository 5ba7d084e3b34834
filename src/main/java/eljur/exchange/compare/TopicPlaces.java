package eljur.exchange.compare;

import eljur.exchange.formats.TopicList;
import eljur.exchange.sheets.Cells;
import eljur.timetable.TopicPlans.PlannedTopic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lessons of a course that each row of a plan takes. A refused row keeps its lessons, so that those behind it neither move now
 * nor when it is mended.
 */
final class TopicPlaces {

    private static final int MOST_HOURS = 40;

    private final Map<Integer, PlannedTopic> there;

    private TopicPlaces(Map<Integer, PlannedTopic> there) {
        this.there = there;
    }

    /**
     * @param first the number of its first lesson
     * @param twin the row in which its number stands already; null where none does
     */
    record Placed(
            TopicList.Row row,
            int first,
            int lessons,
            @Nullable Integer twin) {}

    /** @param there what is planned for the course, by the number of the lesson */
    static List<Placed> of(List<TopicList.Row> rows, Map<Integer, PlannedTopic> there) {
        return new TopicPlaces(there).placed(rows);
    }

    private List<Placed> placed(List<TopicList.Row> rows) {
        Map<TopicList.Row, Integer> twins = twins(rows);
        Set<Integer> numbers = rows.stream()
                .map(TopicList.Row::ordinal)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Placed> placed = new ArrayList<>();
        int next = 1;
        for (TopicList.Row row : ordered(rows)) {
            @Nullable Integer twin = twins.get(row);
            // 1, 2, 2, 4: the second 2 is a slip for 3. 1, 2, 2, 3: it is one too many.
            boolean needless = twin != null && numbers.contains(Objects.requireNonNull(row.ordinal()) + 1);
            int lessons = needless ? 0 : lessons(row, next);
            placed.add(new Placed(row, next, lessons, twin));
            next += lessons;
        }
        return placed;
    }

    private static Map<TopicList.Row, Integer> twins(List<TopicList.Row> rows) {
        Map<Integer, Integer> seen = new HashMap<>();
        Map<TopicList.Row, Integer> twins = new HashMap<>();
        for (TopicList.Row row : rows) {
            @Nullable Integer first = row.ordinal() == null ? null : seen.putIfAbsent(row.ordinal(), row.number());
            if (first != null && row.problem() == null) twins.put(row, first);
        }
        return twins;
    }

    /** In the order of the numbers, where each accepted row has one; a refused row without stays behind the row above it. */
    private static List<TopicList.Row> ordered(List<TopicList.Row> rows) {
        if (rows.stream().anyMatch(row -> row.problem() == null && row.ordinal() == null)) return rows;
        Map<TopicList.Row, Integer> keys = new HashMap<>();
        int above = 0;
        for (TopicList.Row row : rows) {
            above = row.ordinal() == null ? above : row.ordinal();
            keys.put(row, above);
        }
        return rows.stream().sorted(Comparator.comparing(keys::get)).toList();
    }

    /** Where the row does not say how many lessons it takes, as many as its topic has now. */
    private int lessons(TopicList.Row row, int first) {
        if (row.hours() >= 1 && row.hours() <= MOST_HOURS) return row.hours();
        PlannedTopic planned = there.get(first);
        int lessons = planned != null && isOf(row, first) && planned.hours() != null ? planned.hours() : 1;
        while (isOf(row, first) && isOf(row, first + lessons)) lessons++;
        return lessons;
    }

    private boolean isOf(TopicList.Row row, int lesson) {
        PlannedTopic planned = there.get(lesson);
        return planned != null && Cells.fold(planned.title()).equals(Cells.fold(row.topic()));
    }
}
