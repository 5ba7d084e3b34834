package eljur.results.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of a class in a period: what is proposed, what stands, what may be typed.
 *
 * @param heading «Алгебра, 7-А»
 * @param term that is shown; null: the year
 * @param termName with its days
 * @param state of the whole page in words: closed, or under way; empty when there is nothing to say
 * @param activity a club or the like: another page says what came of it
 * @param mayRecord something can be typed
 * @param clear how many proposals may be taken over at once
 * @param endsLater the last day of the period, which has not come yet; null: it is over
 * @param undo how many of the marks that the reader took over today with one press can be taken back as one
 * @param error why nothing was saved; null when nothing was refused
 * @param given how many of {@code due} have their mark
 * @param due pupils that are to be judged
 */
public record ResultPage(
        long course,
        String heading,
        @Nullable Long term,
        String termName,
        List<Tab> tabs,
        boolean unmarked,
        boolean activity,
        String state,
        boolean mayRecord,
        int clear,
        @Nullable String endsLater,
        int undo,
        int given,
        int due,
        List<Line> lines,
        boolean severalClasses,
        List<Rule> rules,
        @Nullable String error) {

    /** A period to choose. */
    public record Tab(@Nullable Long term, String name, boolean shown) {}

    /** By what was proposed: «Положение … № 214», with its borders. */
    public record Rule(String act, String said) {}

    public record Sign(String text, String css) {}

    /**
     * A pupil.
     *
     * @param note why the line ends, or since when it is there; empty for the whole period
     * @param brought the mark of this period from before, in words; empty where there is none
     * @param ended there is nothing to judge here any more
     * @param mean «4,13», or empty
     * @param otherMean the one by which the rule does not go, in words; empty where no act gives weights
     * @param near a little below a better mark
     * @param missed «3 из 22», or empty
     * @param proposed null where there is nothing to go by
     * @param doubt why the proposal is to be looked at; empty when it is clear
     * @param standing the mark that stands, or null
     * @param typed what is in the field
     * @param reason what is in the field beside it
     * @param how the arithmetic, in words
     * @param marks all that it is made of
     * @param decided who gave it, when and why; empty where none stands
     * @param because the reason that was written for it; empty where none was needed
     * @param error what is wrong with this line; empty when nothing
     */
    public record Line(
            long pupil,
            int number,
            String name,
            String className,
            String note,
            String brought,
            boolean ended,
            int count,
            String mean,
            String otherMean,
            boolean near,
            String missed,
            @Nullable Sign proposed,
            String doubt,
            @Nullable Sign standing,
            boolean corrected,
            long seen,
            String typed,
            String reason,
            String how,
            List<Counted> marks,
            String decided,
            String because,
            String error) {

        public String proposedText() {
            return proposed == null ? "" : proposed.text();
        }
    }

    /** @param left it is shown and not counted */
    public record Counted(Sign mark, String why, String day, boolean left) {}
}
