package eljur.homework.web;

import java.util.List;

/**
 * The control works of one parallel, day by day: where a class is free yet.
 *
 * @param grades the parallels of the school, each with its address
 * @param classes in the order of the cells
 * @param remarks what speaks against works that are still ahead
 */
public record ParallelDays(
        String title,
        String period,
        long term,
        int grade,
        List<ControlSchedule.Tab> tabs,
        List<Integer> grades,
        List<String> classes,
        List<Day> days,
        List<ControlSchedule.Remark> remarks,
        String source) {

    public boolean isEmpty() {
        return days.stream()
                .flatMap(day -> day.cells().stream())
                .allMatch(cell -> cell.works().isEmpty());
    }

    /** @param monday the week begins with it @param past before today */
    public record Day(String name, boolean monday, boolean past, List<Cell> cells) {}

    /** @param taught the class has lessons that day */
    public record Cell(boolean taught, List<Work> works) {

        /** More than the one a day that is advised. */
        public boolean isFull() {
            return works.size() > 1;
        }
    }

    public record Work(String subject, String level, boolean doubted) {}
}
