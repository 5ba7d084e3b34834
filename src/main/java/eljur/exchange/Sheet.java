package eljur.exchange;

import java.util.List;

/** A table as it was typed: rows by the number that the spreadsheet shows at their left; a cell that is not there is empty. */
record Sheet(List<Row> rows) {

    /** Far beyond any school's list; below what would cost memory. */
    static final int MOST_ROWS = 20_000;

    static final int MOST_COLUMNS = 200;
    static final int LONGEST_CELL = 2_000;

    record Row(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
