package eljur.people;

import eljur.people.Movements.SchoolClass;
import eljur.people.Movements.Stay;
import eljur.platform.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an order may take effect. A pupil is in one class on a day; nobody leaves before having come; what the registers hold about
 * somebody in a class stays readable there, so nobody leaves it before the last record.
 */
final class MovementRule {

    private MovementRule() {}

    /** @param day the last one at the school; a pupil may leave in the summer after the year too */
    static void mayLeave(@Nullable Stay last, LocalDate day) {
        Stay stay = present(last);
        if (day.isBefore(stay.since()))
            throw new Refused("people.movement.no.before-arrival", stay.className(), TypedForm.said(stay.since()));
        if (!day.isBefore(stay.schoolClass().starts().plusYears(1)))
            throw new Refused(
                    "people.movement.no.after-year",
                    TypedForm.said(stay.schoolClass().starts().plusYears(1).minusDays(1)));
    }

    /**
     * The place that somebody has on a day before the next year, in which a place waits already; as if it had no last day.
     *
     * @param stays in the order of days
     */
    static Optional<Stay> beforeTheNextYear(List<Stay> stays, LocalDate day) {
        if (stays.size() < 2) return Optional.empty();
        Stay ahead = stays.getLast(), here = stays.get(stays.size() - 2);
        boolean waits = ahead.since().isAfter(day)
                && ahead.schoolClass().year() != here.schoolClass().year()
                && here.until() != null
                && !here.until().isBefore(day);
        return waits
                ? Optional.of(new Stay(here.id(), here.schoolClass(), here.tutors(), here.since(), null, here.order()))
                : Optional.empty();
    }

    /**
     * The place of the next year was given by the turn of the year: what an order changes inside this one comes before that.
     *
     * @param stays in the order of days
     */
    static void notTurned(List<Stay> stays, LocalDate day) {
        if (beforeTheNextYear(stays, day).isEmpty()) return;
        Stay ahead = stays.getLast();
        throw new Refused("people.movement.no.year-turned", ahead.className(), TypedForm.said(ahead.since()));
    }

    /** @param day the first one in the new class */
    static void mayMove(@Nullable Stay last, SchoolClass to, LocalDate day) {
        Stay stay = present(last);
        if (to.id() == stay.schoolClass().id()) throw new Refused("people.movement.no.same-class", to.name());
        if (to.year() != stay.schoolClass().year()) throw new Refused("people.movement.no.other-year", to.name());
        if (day.equals(stay.since()))
            throw new Refused("people.movement.no.twice-a-day", stay.className(), TypedForm.said(day));
        if (day.isBefore(stay.since()))
            throw new Refused("people.movement.no.before-arrival", stay.className(), TypedForm.said(stay.since()));
        inYear(to, day);
    }

    /** @param last the days before, of a pupil who comes again */
    static void mayCome(@Nullable Stay last, SchoolClass to, LocalDate day) {
        if (last != null && last.until() == null) throw new Refused("people.movement.no.is-here", last.className());
        if (last != null && last.until() != null && !day.isAfter(last.until()))
            throw new Refused("people.movement.no.not-left", last.className(), TypedForm.said(last.until()));
        inYear(to, day);
    }

    static void mayStudy(@Nullable Stay last, LocalDate since, LocalDate until) {
        Stay stay = present(last);
        if (until.isBefore(since)) throw new Refused("people.movement.no.ends-before");
        if (since.isBefore(stay.since()))
            throw new Refused("people.movement.no.before-arrival", stay.className(), TypedForm.said(stay.since()));
        inYear(stay.schoolClass(), since);
        inYear(stay.schoolClass(), until);
    }

    /** @param recorded the last day of which a register of the class left holds anything about the pupil */
    static void nothingAfter(LocalDate lastDay, @Nullable LocalDate recorded) {
        if (recorded != null && recorded.isAfter(lastDay))
            throw new Refused("people.movement.no.recorded", TypedForm.said(recorded), TypedForm.said(lastDay));
    }

    private static Stay present(@Nullable Stay last) {
        if (last == null) throw new Refused("people.movement.no.nowhere");
        if (last.until() != null)
            throw new Refused("people.movement.no.left", last.className(), TypedForm.said(last.until()));
        return last;
    }

    private static void inYear(SchoolClass of, LocalDate day) {
        if (day.isBefore(of.starts()) || day.isAfter(of.ends()))
            throw new Refused(
                    "people.movement.no.outside-year",
                    TypedForm.said(day),
                    TypedForm.said(of.starts()),
                    TypedForm.said(of.ends()));
    }
}
