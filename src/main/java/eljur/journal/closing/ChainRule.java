package eljur.journal.closing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be closed before what. A link is closed over closed ones only, and opened only while nothing above it is closed. */
final class ChainRule {

    private ChainRule() {}

    /** Which registers keep their class, or the school, from being closed: those that were taught and are not closed. */
    static List<TermRegister> open(List<TermRegister> below, Instant now) {
        return below.stream().filter(one -> one.needed() && !one.isClosed(now)).toList();
    }

    /** In which of them something is opened, or asked to be opened: that is decided first. */
    static List<TermRegister> permitted(List<TermRegister> below) {
        return below.stream()
                .filter(one -> one.gaps().stream().anyMatch(Gap::isPermit))
                .toList();
    }

    /** Those that nobody taught: closed together with what is above them. */
    static List<TermRegister> untaught(List<TermRegister> below, Instant now) {
        return below.stream().filter(one -> !one.needed() && !one.isClosed(now)).toList();
    }

    /** Which classes keep the school from being closed: those that have registers and are not closed. */
    static List<ClassInTerm> openClasses(List<ClassInTerm> classes, List<TermRegister> below, Instant now) {
        return classes.stream()
                .filter(one -> !one.isClosed(now)
                        && below.stream().anyMatch(r -> r.classes().contains(one.id())))
                .toList();
    }

    /** Are clubs and the like still to be closed together: some of them were taught, and they are not closed. */
    static boolean activitiesOpen(@Nullable Closed activities, List<TermRegister> below, Instant now) {
        boolean closed = activities != null && activities.holds(now);
        return !closed && below.stream().anyMatch(one -> one.activity() && one.needed());
    }

    /** Until when it may stay open at most: not longer than what is above it, which was opened as well. */
    static Instant atMost(Instant wished, List<Closed> above) {
        return above.stream()
                .map(Closed::openUntil)
                .filter(until -> until != null && until.isBefore(wished))
                .min(Instant::compareTo)
                .orElse(wished);
    }
}
