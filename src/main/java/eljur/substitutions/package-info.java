/**
 * The deputy's desk: who is away today, whose lessons stand open, who can give them. What is decided is written by the timetable,
 * through its door; this module keeps only the absences of the staff.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal"})
package eljur.substitutions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
