/**
 * The plan: courses and their teachers, the curriculum and the load, the topics in their order, the week as it repeats, the lessons of each day,
 * substitutions and cancellations.
 *
 * <p>A {@code ScheduledLesson} is what was planned; the lesson really given is the journal's and bears the same id.
 * A club and an elective are courses of another kind.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people"})
package eljur.timetable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
