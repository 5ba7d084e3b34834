package eljur.journal;

import java.util.Collection;
import java.util.Set;

/** Asked when registers of clubs and the like are to be closed, answered by whoever keeps their results. */
public interface ActivityResults {

    /** Which of these courses lack their leader's word that the results of the term are as they stand; one statement. */
    Set<Long> unconfirmed(long school, long term, Collection<Long> courses);
}
