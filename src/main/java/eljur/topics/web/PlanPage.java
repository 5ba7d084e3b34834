package eljur.topics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a course with how it goes and how its approval stands.
 *
 * @param version of the plan, for what is done on the page
 * @param operation of the forms on it
 * @param step the last step of the approval
 * @param day for which plan and fact are shown
 * @param compared where it differs from the plan that was approved, or was returned, while it is decided on; null: nothing to compare
 * @param start the number of the first lesson that is given here
 */
public record PlanPage(
        long course,
        String name,
        String teachers,
        String version,
        String operation,
        long step,
        @Nullable String error,
        Stage stage,
        May may,
        Sum sum,
        String day,
        Fact fact,
        List<Section> sections,
        List<Amended> amendments,
        List<Step> steps,
        int start,
        String remark,
        @Nullable Compared compared) {

    /** What somebody who decides looks at first. @param with which plan, in words @param reordered topics stand in another order */
    public record Compared(String with, boolean reordered, List<ApprovedPage.Difference> differences) {}

    /**
     * @param tone of the chip: ok, warn, info or empty
     * @param remark of whoever returned it
     * @param changed what was approved reads otherwise than what stands
     */
    public record Stage(String said, String tone, String remark, boolean changed, boolean approved) {}

    /** What the reader may do now. @param answer to the remark with which the plan came back */
    public record May(
            boolean write,
            boolean send,
            boolean answer,
            boolean recall,
            boolean agree,
            boolean approve,
            boolean giveBack,
            boolean register) {}

    /** Hours of the plan and lessons of the year. */
    public record Sum(String said, @Nullable String differs) {}

    /** @param lines a name and what is said of it */
    public record Fact(
            List<Line> lines,
            String ends,
            String tone,
            @Nullable String advice) {}

    public record Line(String name, String said, boolean warn) {}

    public record Section(String name, String hours, List<Row> rows) {}

    /** @param given empty: not yet */
    public record Row(
            long id,
            String number,
            String title,
            int hours,
            String work,
            boolean control,
            String homework,
            String given,
            boolean before,
            @Nullable Falls falls) {}

    /** The day on which a control work will fall, in words. @param advice what speaks against it; empty: nothing does */
    public record Falls(String said, List<String> advice) {}

    /** @param undoable by the reader */
    public record Amended(long id, String said, String reason, String when, boolean undone, boolean undoable) {}

    public record Step(String said, String remark) {}
}
