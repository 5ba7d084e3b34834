package eljur.journal.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register in a term, as the chain sees it.
 *
 * @param subject short, for a list of a class
 * @param group who is taught together, by its name
 * @param activity a club or the like: above it stands all such work, and no class
 * @param needed there is a lesson or a record in the term; what was never taught is closed together with its class
 */
record TermRegister(
        long course,
        String name,
        String subject,
        String group,
        boolean activity,
        String teachers,
        boolean needed,
        List<Long> classes,
        @Nullable Closed closed,
        List<Gap> gaps) {

    boolean isClosed(Instant now) {
        return closed != null && closed.holds(now);
    }

    boolean isReady() {
        return gaps.isEmpty();
    }

    boolean isReopened(Instant now) {
        return closed != null && !closed.holds(now);
    }

    /** «Англ. яз., 1-я группа»: of the class's own group the subject alone, of another what it is called beside the class. */
    String nameIn(String className) {
        if (group.isEmpty() || group.equals(className)) return subject;
        String own = className + ", ";
        return subject + ", " + (group.startsWith(own) ? group.substring(own.length()) : group);
    }

    TermRegister with(List<Gap> missing) {
        return new TermRegister(course, name, subject, group, activity, teachers, needed, classes, closed, missing);
    }
}
