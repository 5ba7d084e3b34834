package eljur.reports.web;

import java.util.List;

/**
 * A report of one month.
 *
 * @param kind missed (the book of missed and replaced lessons) or hours
 * @param month ISO, as 2026-12
 * @param person whose it is; empty: of all
 * @param people who may be chosen; empty when one sees only one's own
 */
public record MonthReport(
        String kind,
        String month,
        String heading,
        String previous,
        String next,
        String person,
        List<Choice> people,
        Table table,
        String query) {

    public record Choice(String value, String name) {}

    /**
     * The same on the screen, as a spreadsheet and on paper.
     *
     * @param numbers columns that hold numbers, from 0
     * @param sum the last row; empty when there is none
     */
    public record Table(
            String school,
            String title,
            String about,
            String source,
            List<String> columns,
            List<Integer> numbers,
            List<List<String>> rows,
            List<String> sum,
            String note,
            List<Signature> signatures,
            boolean wide) {

        public boolean isNumber(int column) {
            return numbers.contains(column);
        }
    }
}
