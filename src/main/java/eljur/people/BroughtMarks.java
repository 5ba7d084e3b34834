package eljur.people;

import eljur.access.CurrentUser;
import java.util.List;
import java.util.Optional;

/** Asked for the card of a pupil, answered by whoever keeps the marks that pupils bring along from other schools. */
public interface BroughtMarks {

    /**
     * @param lines in words, one for each subject
     * @param mayEnter the asker may write on it
     */
    record OnCard(List<String> lines, boolean mayEnter) {}

    /** Nothing for who may not read marks. */
    Optional<OnCard> onCard(CurrentUser who, long pupil);

    /** Does anything stand that the pupil brought, in any year? */
    boolean standsAny(long school, long pupil);
}
