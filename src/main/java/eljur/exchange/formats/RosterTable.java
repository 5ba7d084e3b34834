package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** One file of a OneRoster package: its columns are found by their names, in whatever order. */
final class RosterTable {

    private final String file;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Sheet.Row> rows;

    private RosterTable(String file, Sheet.Row header, List<Sheet.Row> rows) {
        this.file = file;
        this.rows = rows;
        for (int i = 0; i < header.cells().size(); i++) {
            String name = header.cell(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && places.putIfAbsent(name, i) != null)
                throw new UnreadableFile("import.unreadable.roster.column-twice", file, Cells.excerpt(header.cell(i)));
        }
    }

    /** @throws UnreadableFile when one of these columns is not there, or stands twice */
    static RosterTable of(String file, Sheet sheet, String... required) {
        List<Sheet.Row> all =
                sheet.rows().stream().filter(row -> !row.isBlank()).toList();
        if (all.isEmpty()) throw new UnreadableFile("import.unreadable.roster.blank", file);
        RosterTable table = new RosterTable(file, all.getFirst(), all.subList(1, all.size()));
        Arrays.stream(required).filter(column -> !table.has(column)).findFirst().ifPresent(column -> {
            throw new UnreadableFile("import.unreadable.roster.column", file, column);
        });
        return table;
    }

    boolean has(String column) {
        return places.containsKey(column.toLowerCase(Locale.ROOT));
    }

    /** One row, its cells by the names of their columns. */
    record Row(RosterTable table, Sheet.Row row) {

        int line() {
            return row.number();
        }

        /** Empty where there is no such column. */
        public String cell(String column) {
            Integer place = table.places.get(column.toLowerCase(Locale.ROOT));
            return place == null ? "" : row.cell(place);
        }

        List<String> list(String column) {
            return Arrays.stream(cell(column).split(","))
                    .map(Cells::clean)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }

        boolean isToBeDeleted() {
            return cell("status").equalsIgnoreCase("tobedeleted");
        }
    }

    /** Every row, where rows have no ids. */
    List<Row> plain() {
        return rows.stream().map(row -> new Row(this, row)).toList();
    }

    /** Every row that can be taken; what cannot is told with the reason: without an id, with one that stood before, to be deleted. */
    List<Row> rows(BiConsumer<Row, Reason> refused) {
        Set<String> seen = new HashSet<>();
        return rows.stream()
                .map(row -> new Row(this, row))
                .filter(row -> {
                    Reason why = problem(row, seen);
                    if (why != null) refused.accept(row, why);
                    return why == null;
                })
                .toList();
    }

    private @org.jspecify.annotations.Nullable Reason problem(Row row, Set<String> seen) {
        String id = row.cell("sourcedId");
        if (id.isEmpty() || id.length() > 255) return Reason.of("import.roster.no-id", file);
        if (!seen.add(id)) return Reason.of("import.asc.twice", Cells.excerpt(id));
        return row.isToBeDeleted() ? Reason.of("import.roster.to-be-deleted", file) : null;
    }
}
