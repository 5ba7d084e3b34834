package eljur.journal;

import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asked for the sheet of a lesson and for the days that homework is set for, answered by whoever keeps what is set ahead. */
public interface AheadHomework {

    /**
     * @param whom in words; empty: all of the course
     * @param minutes null where nobody said
     */
    record Task(long id, String text, String whom, @Nullable Integer minutes) {}

    /**
     * How much is set for one day.
     *
     * @param minutes of the pupil of the course who has most to do
     * @param norm of the youngest grade, less after a day off; 0: there is none
     * @param subjects what each subject gives, in words; empty where nothing is set
     */
    record DayLoad(int minutes, int norm, String subjects) {}

    /**
     * @param held a control work of the course stands on that day
     * @param said what speaks against one, in words; empty when nothing does
     */
    record Controls(boolean held, List<String> said) {

        public static final Controls NONE = new Controls(false, List.of());
    }

    /** What is set ahead for this day of the course. */
    List<Task> due(long school, long course, LocalDate day);

    /**
     * What is set for each of these days, in their order, at lessons and ahead.
     *
     * @param at the day on which it is asked who is in the course
     * @param except the lesson whose own homework does not count, 0: none
     */
    List<DayLoad> loads(long school, long course, LocalDate at, long except, List<LocalDate> days);

    /** What speaks against a control work of this course on this day, with a better day after it. Advice, whatever it says. */
    Controls controls(long school, long course, LocalDate day);

    /** For which of these lessons something is set ahead. */
    Set<Long> awaited(long school, Collection<Long> lessons);

    /** The lesson stands on another day now: what was set for it follows. */
    List<TouchedRow> moved(long school, long lesson, LocalDate day);
}
