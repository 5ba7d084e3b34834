package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import eljur.exchange.sheets.Sheet;
import eljur.exchange.sheets.UnreadableFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Where in a table each thing stands, found by the headings that schools really use. */
final class ClassListColumns {

    /** The headings may stand below a title, but not far. */
    private static final int SEARCHED = 20;

    enum Column {
        CLASS("class"),
        SURNAME("surname"),
        GIVEN("given"),
        PATRONYMIC("patronymic"),
        FULL_NAME("fullName"),
        BORN_ON("bornOn"),
        FILE_NUMBER("fileNumber"),
        GROUPS("groups"),
        FAMILY("family"),
        GUARDIAN_1("guardian1"),
        RELATION_1("relation1"),
        GUARDIAN_2("guardian2"),
        RELATION_2("relation2"),
        MOTHER("mother"),
        FATHER("father"),
        PHONE("phone"),
        EMAIL("email"),
        PHONE_1("phone1"),
        EMAIL_1("email1"),
        PHONE_2("phone2"),
        EMAIL_2("email2"),
        PHONE_OF_MOTHER("phoneOfMother"),
        EMAIL_OF_MOTHER("emailOfMother"),
        PHONE_OF_FATHER("phoneOfFather"),
        EMAIL_OF_FATHER("emailOfFather");

        private final String key;

        Column(String key) {
            this.key = key;
        }
    }

    private static final Map<String, Column> HEADINGS = headings();

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Sheet.Row header;
    private final int headerRow;

    private ClassListColumns(Sheet.Row header) {
        this.header = header;
        headerRow = header.number();
        for (int i = 0; i < header.cells().size(); i++) {
            Column column = HEADINGS.get(Cells.bare(header.cell(i)));
            if (column != null && places.putIfAbsent(column, i) != null)
                throw new UnreadableFile("import.unreadable.list.twice", Cells.excerpt(header.cell(i)), headerRow);
        }
    }

    static ClassListColumns find(Sheet sheet) {
        return sheet.rows().stream()
                .filter(row -> !row.isBlank())
                .limit(SEARCHED)
                .map(ClassListColumns::new)
                .filter(ClassListColumns::isHeader)
                .findFirst()
                .orElseThrow(() -> new UnreadableFile("import.unreadable.list.header"));
    }

    private boolean isHeader() {
        boolean named = places.containsKey(Column.SURNAME) && places.containsKey(Column.GIVEN)
                || places.containsKey(Column.FULL_NAME);
        return named && places.containsKey(Column.CLASS);
    }

    boolean isBelow(Sheet.Row row) {
        return row.number() > headerRow;
    }

    /** The headings that nothing is read under. */
    List<String> unread() {
        return IntStream.range(0, header.cells().size())
                .filter(i -> !header.cell(i).isBlank() && !places.containsValue(i))
                .mapToObj(header::cell)
                .toList();
    }

    /** The cell under a heading; empty where there is no such column. */
    String cell(Sheet.Row row, Column column) {
        @Nullable Integer place = places.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** As the cell; of cells merged downwards, what stands in the first of them. */
    String cellOrMerged(Sheet.Row row, Column column) {
        @Nullable Integer place = places.get(column);
        return place == null ? "" : row.cellOrMerged(place);
    }

    private static Map<String, Column> headings() {
        Properties words = WordLists.read("class-list-columns.properties");
        Map<String, Column> headings = new HashMap<>();
        for (Column column : Column.values())
            Arrays.stream(words.getProperty(column.key).split(",")).forEach(w -> headings.put(Cells.bare(w), column));
        return headings;
    }
}
