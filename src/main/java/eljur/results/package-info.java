/**
 * How the marks of periods and of the year come about.
 *
 * <p>The register keeps a mark of a period ({@code journal.PeriodMarks}); here is what it is derived by: the school's rules, dated and
 * never changed afterwards, what they make of the marks of a pupil, and for each mark that was given, what it was given from, by
 * which rule and by whom. The teacher confirms what is proposed or decides otherwise and says why. Nothing here decides by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal", "carried"})
package eljur.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
