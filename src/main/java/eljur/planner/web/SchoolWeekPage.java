package eljur.planner.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The week of the whole school in one grid: classes beside each other, days below.
 *
 * @param classes names, in the order of the columns
 * @param days each with its rows
 */
public record SchoolWeekPage(
        String school,
        boolean leads,
        String kind,
        String day,
        String period,
        String previous,
        String next,
        List<ClassName> classes,
        List<Day> days,
        int changes,
        @Nullable Approval approval) {

    public record ClassName(long id, String name) {}

    public record Day(String name, String date, List<Row> rows) {}

    public record Row(int ordinal, List<Cell> cells) {

        boolean taught() {
            return cells.stream().anyMatch(cell -> !cell.text().isEmpty());
        }
    }

    /** @param about rooms and teachers, for whoever points at it */
    public record Cell(String text, String rooms, String about, boolean changed) {}

    /** @param classes of one sheet of paper, each with the same days */
    public record Sheet(List<ClassName> classes, List<Day> days) {}

    /** Cut into sheets of as many classes as fit beside each other, as even as may be. */
    public List<Sheet> sheets(int most) {
        int sheets = Math.max(1, (classes.size() + most - 1) / most);
        int each = (classes.size() + sheets - 1) / sheets;
        return java.util.stream.IntStream.range(0, sheets)
                .mapToObj(n -> sheet(n * each, Math.min(classes.size(), (n + 1) * each)))
                .filter(sheet -> !sheet.classes().isEmpty())
                .toList();
    }

    private Sheet sheet(int from, int to) {
        List<Day> cut = days.stream()
                .map(day -> new Day(
                        day.name(),
                        day.date(),
                        day.rows().stream()
                                .map(row -> new Row(row.ordinal(), row.cells().subList(from, to)))
                                .filter(Row::taught)
                                .toList()))
                .toList();
        return new Sheet(classes.subList(from, to), cut);
    }
}
