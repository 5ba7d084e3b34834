/**
 * «Чего не хватает»: what a school lacks before its year can begin, each line with the page that mends it.
 *
 * <p>It reads what the others published and writes nothing. A {@code Check} is one rule and one statement.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "school", "people", "timetable", "journal"})
package eljur.readiness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
