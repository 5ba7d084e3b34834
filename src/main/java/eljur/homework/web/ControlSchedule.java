package eljur.homework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * «График контрольных работ» of one period: classes by weeks, after each class what the limits say of its works.
 *
 * @param error why nothing was saved; null: nothing was refused
 * @param choices whose works can be shown
 * @param parallel the grade whose days can be looked at; 0: the shown classes are not of one
 * @param weeks each by its first and last school day
 * @param source of the limits; empty where they say nothing
 * @param readsVolume the reader may read how much homework there is, too
 * @param classes of the year, whichever are shown
 * @param typed what was typed and refused
 */
public record ControlSchedule(
        @Nullable String error,
        String school,
        String period,
        long term,
        String whose,
        int parallel,
        List<Tab> tabs,
        List<Choice> choices,
        List<String> weeks,
        List<Row> rows,
        String source,
        boolean mayChange,
        boolean readsVolume,
        Map<Long, String> classes,
        Map<Long, String> subjects,
        List<Level> levels,
        String firstDay,
        String lastDay,
        Map<String, String> typed) {

    public record Tab(long term, String name, boolean shown) {}

    public record Choice(String value, String name, boolean shown) {}

    /** @param remarks what speaks against works that are still ahead, each work once */
    public record Row(String name, List<List<Entry>> weeks, List<Remark> remarks) {

        public boolean isEmpty() {
            return weeks.stream().allMatch(List::isEmpty);
        }

        public boolean isFresh() {
            return remarks.stream().anyMatch(Remark::fresh);
        }
    }

    /** @param level empty: of the school @param doubted something speaks against it @param removable the schedule's own entry */
    public record Entry(
            @Nullable Long removable, String day, String subject, String level, String note, boolean doubted) {}

    /** @param advice where it had better stand, in words; empty: nothing better is known @param fresh the work was just added */
    public record Remark(String what, List<String> said, String advice, boolean fresh) {}

    public record Level(String value, String name) {}

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Of many classes remarks would hide the table: they are opened one by one. */
    public boolean isShort() {
        return rows.size() <= 4;
    }
}
