package eljur.timetable;

import eljur.platform.Refused;
import eljur.timetable.CourseYears.Year;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may teach a course on which days. One person leads it on a day, others may stand beside; nobody is on it twice at once; all of it lies
 * within the school year and within the days in which the person works here.
 */
final class TeacherRules {

    private TeacherRules() {}

    /** When somebody works here; {@code until} is the last day, null while no end is known. */
    record Work(LocalDate since, @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * @param others everybody else's days on the course, and the person's own other ones
     * @param lastDay on which the course is taught; null while it is not closed
     */
    static void mayTeach(
            TeacherSpan wanted, Work work, List<TeacherSpan> others, Year year, @Nullable LocalDate lastDay) {
        lies(wanted, year, lastDay);
        if (!work.on(wanted.since()))
            throw new Refused("course.no.works", wanted.name(), CourseForm.said(wanted.since()));
        if (wanted.until() != null && !work.on(wanted.until()))
            throw new Refused("course.no.works", wanted.name(), CourseForm.said(wanted.until()));
        for (TeacherSpan other : others) {
            if (!other.meets(wanted)) continue;
            if (other.person() == wanted.person())
                throw new Refused("course.no.twice", wanted.name(), CourseForm.said(other.since()));
            if (!other.second() && !wanted.second())
                throw new Refused("course.no.main", other.name(), CourseForm.said(other.since()));
        }
    }

    private static void lies(TeacherSpan wanted, Year year, @Nullable LocalDate lastDay) {
        if (wanted.until() != null && wanted.until().isBefore(wanted.since())) throw new Refused("course.no.order");
        boolean within = year.contains(wanted.since()) && (wanted.until() == null || year.contains(wanted.until()));
        if (!within) throw new Refused("course.no.year", CourseForm.said(year.starts()), CourseForm.said(year.ends()));
        if (lastDay != null
                && (wanted.since().isAfter(lastDay)
                        || wanted.until() == null
                        || wanted.until().isAfter(lastDay)))
            throw new Refused("course.no.closed", CourseForm.said(lastDay));
    }

    /**
     * Another takes the course over on this day: who led it must have begun before, and still be on it then.
     *
     * @return the former's days as they stand afterwards
     */
    static TeacherSpan former(TeacherSpan leading, long successor, LocalDate since) {
        if (leading.person() == successor) throw new Refused("course.no.same", leading.name());
        if (!leading.since().isBefore(since))
            throw new Refused("course.no.later", leading.name(), CourseForm.said(leading.since()));
        if (!leading.on(since))
            throw new Refused(
                    "course.no.ended",
                    leading.name(),
                    CourseForm.said(java.util.Objects.requireNonNull(leading.until())));
        return leading.endingOn(since.minusDays(1));
    }
}
