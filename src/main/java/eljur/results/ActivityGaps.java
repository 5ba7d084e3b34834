package eljur.results;

import eljur.journal.ActivityResults;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the register which clubs still wait for the word of their leader. */
@Component
class ActivityGaps implements ActivityResults {

    private final ActivityRows rows;

    ActivityGaps(ActivityRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Long> unconfirmed(long school, long term, Collection<Long> courses) {
        return courses.isEmpty() ? Set.of() : Set.copyOf(rows.unconfirmed(school, term, List.copyOf(courses)));
    }
}
