package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where in a table of one kind each thing stands, found by the headings that schools really use. */
public final class SheetColumns {

    /** The headings may stand below a title, but not far. */
    private static final int SEARCHED = 20;

    /** Of each list one heading at least must be there. */
    private static final Map<ImportKind, List<List<String>>> REQUIRED = Map.of(
            ImportKind.STAFF, List.of(List.of("fullName", "surname"), List.of("position")),
            ImportKind.LOAD, List.of(List.of("class"), List.of("subject"), List.of("hours")),
            ImportKind.SHEET, List.of(List.of("class"), List.of("day"), List.of("period"), List.of("subject")),
            ImportKind.TOPICS, List.of(List.of("class"), List.of("subject"), List.of("topic")),
            ImportKind.MARKS,
                    List.of(List.of("class"), List.of("fullName", "surname"), List.of("subject"), MarksList.PERIODS));

    private static final Properties WORDS = WordLists.read("import-columns.properties");

    private final Map<String, Integer> places = new HashMap<>();
    private final Sheet.Row header;
    private final Map<String, String> repeated = new HashMap<>();

    private SheetColumns(Sheet.Row header, Map<String, String> headings) {
        this.header = header;
        for (int i = 0; i < header.cells().size(); i++) {
            String key = headings.get(Cells.bare(header.cell(i)));
            if (key != null && places.putIfAbsent(key, i) != null) repeated.put(key, header.cell(i));
        }
    }

    public static boolean has(Sheet sheet, ImportKind kind) {
        return find(sheet, kind).isPresent();
    }

    /** @throws UnreadableFile when a heading stands twice, or nothing below them */
    public static SheetColumns of(Sheet sheet, ImportKind kind) {
        SheetColumns found = find(sheet, kind).orElseThrow(() -> new UnreadableFile("import.unreadable.list.header"));
        found.repeated.values().stream().findFirst().ifPresent(heading -> {
            throw new UnreadableFile("import.unreadable.list.twice", Cells.excerpt(heading), found.header.number());
        });
        if (found.rows(sheet).isEmpty()) throw new UnreadableFile("import.unreadable.sheet.blank");
        return found;
    }

    /** A heading of the list of staff for what the table of the load tells. */
    static boolean isSubjectsOfStaff(String heading) {
        return Arrays.stream(WORDS.getProperty("staff-elsewhere.subjects").split(","))
                .anyMatch(word -> Cells.bare(word).equals(Cells.bare(heading)));
    }

    private static Optional<SheetColumns> find(Sheet sheet, ImportKind kind) {
        Map<String, String> headings = headings(kind);
        List<List<String>> required = REQUIRED.getOrDefault(kind, List.of());
        return sheet.rows().stream()
                .filter(row -> !row.isBlank())
                .limit(SEARCHED)
                .map(row -> new SheetColumns(row, headings))
                .filter(columns ->
                        required.stream().allMatch(any -> any.stream().anyMatch(columns.places::containsKey)))
                .findFirst();
    }

    private static Map<String, String> headings(ImportKind kind) {
        Map<String, String> headings = new HashMap<>();
        String prefix = kind.code() + ".";
        for (String name : WORDS.stringPropertyNames())
            if (name.startsWith(prefix))
                Arrays.stream(WORDS.getProperty(name).split(","))
                        .forEach(word -> headings.put(Cells.bare(word), name.substring(prefix.length())));
        return headings;
    }

    /** The headings that nothing is read under. */
    List<String> unread() {
        return IntStream.range(0, header.cells().size())
                .filter(i -> !header.cell(i).isBlank() && !places.containsValue(i))
                .mapToObj(header::cell)
                .toList();
    }

    /** The rows below the headings that have something in them. */
    public List<Sheet.Row> rows(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> row.number() > header.number() && !row.isBlank())
                .toList();
    }

    /** As the cell; of cells merged downwards, what stands in the first of them. */
    String cellOrMerged(Sheet.Row row, String key) {
        @Nullable Integer place = places.get(key);
        return place == null ? "" : row.cellOrMerged(place);
    }

    /** The cell under a heading; empty where there is no such column. */
    public String cell(Sheet.Row row, String key) {
        @Nullable Integer place = places.get(key);
        return place == null ? "" : row.cell(place);
    }
}
