package eljur.homework.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * «График контрольных работ» of one period: classes by weeks.
 *
 * @param error why nothing was saved; null: nothing was refused
 * @param weeks each by its first and last school day
 * @param findings what the limits say, none of it a wall
 * @param readsVolume the reader may read how much homework there is, too
 * @param typed what was typed and refused
 */
public record ControlSchedule(
        @Nullable String error,
        String school,
        String period,
        List<Tab> tabs,
        List<String> weeks,
        List<Row> rows,
        List<Finding> findings,
        boolean mayChange,
        boolean readsVolume,
        Map<Long, String> classes,
        Map<Long, String> subjects,
        List<Level> levels,
        String firstDay,
        String lastDay,
        Map<String, String> typed) {

    public record Tab(long term, String name, boolean shown) {}

    public record Row(String name, List<List<Entry>> weeks) {}

    /** @param level empty: of the school @param doubted something speaks against it @param removable the schedule's own entry */
    public record Entry(
            @Nullable Long removable,
            String day,
            String subject,
            String level,
            String note,
            boolean doubted,
            String whose) {}

    /** @param better the nearest day on which nothing speaks against it, in words; empty: none is known */
    public record Finding(String what, String source, String better, boolean fresh) {}

    public record Level(String value, String name) {}

    private static final int SHOWN = 8;

    /** What the entry that was just added is about, and the nearest of the others. */
    public List<Finding> first() {
        return sorted().limit(SHOWN).toList();
    }

    /** Those behind a button. */
    public List<Finding> others() {
        return sorted().skip(SHOWN).toList();
    }

    private Stream<Finding> sorted() {
        return findings.stream().sorted(Comparator.comparing(one -> !one.fresh()));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
