package eljur.exchange.sheets;

import java.util.List;

/** A table as it was typed: rows by the number that the spreadsheet shows at their left; a cell that is not there is empty. */
public record Sheet(List<Row> rows) {

    /** Far beyond any school's list; below what would cost memory. */
    static final int MOST_ROWS = 20_000;

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 2_000;

    public record Row(int number, List<String> cells) {

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
