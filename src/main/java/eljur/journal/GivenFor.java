package eljur.journal;

/**
 * A mark as a mean looks at it.
 *
 * @param work any number that is the same for the marks of one work and pupil
 * @param ordinal among the marks of that work, from 1
 * @param weighed an act of the school gives weights on the day of the work
 */
public record GivenFor(MarkValue value, long work, int ordinal, WorkRule rule, boolean weighed) {

    /** As {@code journal.v_mark} hands it out in one text: {@code 5#4711#1#false#five|1.00|true|1|none|false}. */
    public static GivenFor of(String said) {
        String[] parts = said.split("#", -1);
        return new GivenFor(
                MarkValue.of(parts[0]),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                WorkRule.of(parts[4]),
                parts[3].equals("true"));
    }

    public boolean isRetake() {
        return rule.isRetake(ordinal);
    }

    /** Points of the five-point scale; 0 where it counts in no mean. */
    int points() {
        if (!rule.counts()) return 0;
        return rule.converts() ? value.converted() : value.points();
    }
}
