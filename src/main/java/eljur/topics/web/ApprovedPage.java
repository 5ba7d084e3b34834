package eljur.topics.web;

import java.util.List;

/** A plan as it was approved, and how the one that stands differs. */
public record ApprovedPage(
        long course,
        String name,
        String said,
        List<Difference> differences,
        boolean reordered,
        List<PlanPage.Section> sections) {

    /** @param was empty: it is new */
    public record Difference(String kind, String title, String was, String is) {}
}
