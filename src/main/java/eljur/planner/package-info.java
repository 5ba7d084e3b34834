/**
 * The timetable as a whole: the week of a class, a teacher, a room, the school, on the screen and on paper; how it stands against the
 * norms; and the next one, put together in a draft until it comes into force.
 *
 * <p>The weeks themselves are kept by {@code timetable}: a draft that comes into force goes through its door {@code WeekPlans}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable"})
package eljur.planner;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
