package eljur.school;

import eljur.access.CurrentUser;
import java.time.LocalDate;
import java.util.List;

/** Asked when the calendar or the bells have changed, answered by whoever lays the lessons of days out by them. */
public interface LaidDays {

    /** Lays the days of this span anew, in the transaction under way. */
    Outcome lay(CurrentUser who, LocalDate from, LocalDate to);

    /**
     * What came of it, in lessons.
     *
     * @param added on days that are school days now
     * @param removed from days that no longer are
     * @param rung given other hours
     * @param cancelled because their day is off
     * @param again given again, because their day no longer is
     * @param kept would have gone, but something is recorded at them, or arranged: they stay
     */
    record Outcome(int added, int removed, int rung, int cancelled, int again, List<Kept> kept) {

        public boolean changesNothing() {
            return added + removed + rung + cancelled + again == 0 && kept.isEmpty();
        }
    }

    record Kept(long lesson, LocalDate day, int ordinal, String course) {}
}
