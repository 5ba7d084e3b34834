/**
 * What the school's leaders and form tutors read across registers: the summary sheet of a class.
 *
 * <p>It reads what the journal published and writes nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "school", "people", "timetable", "journal", "results"})
package eljur.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
