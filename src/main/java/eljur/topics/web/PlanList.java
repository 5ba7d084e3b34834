package eljur.topics.web;

import java.util.List;

/**
 * Plan and fact of many courses.
 *
 * @param show which of them are shown
 */
public record PlanList(
        boolean whole, String day, String show, List<Tab> tabs, List<Row> rows, boolean leaders, String said) {

    public record Tab(String show, String name) {}

    /** @param tone of the chip of the end: ok, warn, bad or empty */
    public record Row(
            long course,
            String name,
            String teachers,
            String hours,
            String due,
            String given,
            String behind,
            boolean late,
            String controls,
            String practical,
            String ends,
            String tone,
            String stage,
            String stageTone) {}
}
