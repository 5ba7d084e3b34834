package eljur.exchange.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that are merged over several rows: the value stands in the first of them, and is meant by all. */
final class XlsxMerges {

    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");
    private static final int MOST = 50_000;

    private record Merge(int column, int first, int last) {}

    private final List<Merge> merges = new ArrayList<>();

    void add(@Nullable String range) {
        Matcher cells = RANGE.matcher(range == null ? "" : range);
        if (!cells.matches() || merges.size() >= MOST) return;
        int first = Integer.parseInt(cells.group(2)), last = Integer.parseInt(cells.group(3));
        int column = XlsxReader.column(cells.group(1), 0);
        if (last > first && column < Sheet.MOST_COLUMNS) merges.add(new Merge(column, first, last));
    }

    List<Sheet.Row> carriedDown(List<Sheet.Row> rows) {
        if (merges.isEmpty()) return rows;
        Map<Integer, Map<Integer, String>> carried = new HashMap<>();
        Map<Integer, Sheet.Row> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        for (Merge merge : merges) {
            Sheet.Row top = byNumber.get(merge.first());
            // Rows that are not in the file are passed over: a range may claim to reach far below the last one.
            for (int number = merge.first() + 1;
                    top != null && number <= Math.min(merge.last(), Sheet.MOST_ROWS);
                    number++)
                if (byNumber.containsKey(number))
                    carried.computeIfAbsent(number, n -> new HashMap<>()).put(merge.column(), top.cell(merge.column()));
        }
        return rows.stream()
                .map(row -> new Sheet.Row(row.number(), row.cells(), carried.getOrDefault(row.number(), Map.of())))
                .toList();
    }
}
