package eljur.journal;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a work is judged and counted, as its kind said it on the day the work was held. The rules of a kind are rows with their first day
 * and are never changed; a work keeps which of them it was made by, so what a later day brings does not recount what was before.
 *
 * @param weight in the weighted mean; counts only while an act of the school gives weights
 * @param counts in the means at all
 * @param marks for one work: of a dictation two
 * @param retake whether the work is written again after a two, and what counts then
 * @param converts figures of another scale count as the scale's table says
 */
public record WorkRule(Scale scale, BigDecimal weight, boolean counts, int marks, Retake retake, boolean converts) {

    /** Of a kind of which the school has said nothing. */
    public static final WorkRule USUAL =
            new WorkRule(Scale.FIVE, BigDecimal.ONE, true, CellText.MOST_MARKS, Retake.NONE, false);

    /** What counts when the same work is judged again; both marks stand, whatever counts. */
    public enum Retake {
        /** It is not written again: each further mark is one more. */
        NONE,
        LAST,
        BETTER,
        /** Half of the first and half of the last. */
        MEAN,
        BOTH;

        public String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Retake of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    /** Is the n-th mark for a work one of a retake. */
    public boolean isRetake(int ordinal) {
        return retake != Retake.NONE && ordinal > marks;
    }

    /** The rule in the one text in which the database hands it out: {@code ten|2.00|true|1|last|false}; null: none was made. */
    public static WorkRule of(@Nullable String said) {
        if (said == null || said.isEmpty()) return USUAL;
        String[] parts = said.split("\\|");
        return new WorkRule(
                Scale.of(parts[0]),
                new BigDecimal(parts[1]),
                parts[2].equals("true"),
                Integer.parseInt(parts[3]),
                Retake.of(parts[4]),
                parts[5].equals("true"));
    }
}
