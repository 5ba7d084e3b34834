package eljur.journal.works;

import eljur.journal.WorkRule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work with how it is judged.
 *
 * @param id 0 for one that is not kept yet
 * @param days allowed for the result
 * @param since the first day of this rule; null where the school has said nothing, and the usual holds until it does until it does
 */
record WorkKind(
        long id,
        String code,
        String name,
        String shortName,
        boolean control,
        boolean withdrawn,
        WorkRule rule,
        int days,
        @Nullable LocalDate since) {

    /** The first day of a kind that is new: nothing was judged otherwise before. */
    static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    /** The school's regulation: results of written works within four days. */
    static final int USUAL_DAYS = 4;

    boolean judgedAs(WorkKind other) {
        return rule.scale() == other.rule.scale()
                && rule.weight().compareTo(other.rule.weight()) == 0
                && rule.counts() == other.rule.counts()
                && rule.marks() == other.rule.marks()
                && rule.retake() == other.rule.retake()
                && rule.converts() == other.rule.converts()
                && days == other.days;
    }
}
