package eljur.journal.web;

import java.util.List;

/** Written works whose marks are overdue. @param byTeacher more than one's own: who gave them is said */
public record OverduePage(List<Line> lines, boolean byTeacher) {

    public record Line(
            String teachers,
            long lesson,
            long course,
            long term,
            String register,
            String what,
            String due,
            String overdue) {}
}
