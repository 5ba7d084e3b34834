package eljur.exchange.sheets;

import java.util.List;
import java.util.Map;

/** A table as it was typed: rows by the number that the spreadsheet shows at their left; a cell that is not there is empty. */
public record Sheet(List<Row> rows) {

    /** Far beyond any school's list; below what would cost memory. */
    static final int MOST_ROWS = 20_000;

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 2_000;

    /** @param merged by column, what stands in the first of merged cells that this row goes through */
    public record Row(int number, List<String> cells, Map<Integer, String> merged) {

        public Row(int number, List<String> cells) {
            this(number, cells, Map.of());
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        /** The cell; of cells merged downwards, what stands in the first of them. */
        public String cellOrMerged(int column) {
            return cell(column).isEmpty() ? merged.getOrDefault(column, "") : cell(column);
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
