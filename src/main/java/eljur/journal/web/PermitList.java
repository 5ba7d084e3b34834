package eljur.journal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permits: those that wait, those that are open, those that are over or were refused. */
public record PermitList(List<Line> waiting, List<Line> open, List<Line> over) {

    public boolean isEmpty() {
        return waiting.isEmpty() && open.isEmpty() && over.isEmpty();
    }

    /**
     * @param lesson null: the whole page
     * @param what is opened, in words
     * @param why the teacher asks; empty where nothing was said
     */
    public record Line(
            long id,
            long course,
            @Nullable Long lesson,
            String teacher,
            String courseName,
            String what,
            String why,
            String state) {}
}
