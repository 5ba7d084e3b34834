/**
 * The first day of a school: the one-time link on the console, and the page behind it where the first administrator sets school, year,
 * bells and an account of their own, in one transaction.
 *
 * <p>After it, a plain school is made from a preset in one act: subjects, classes, courses with their hours.
 *
 * <p>It stands with the outlets: like a file, it brings a school in from outside, through the doors of {@code school}, {@code people},
 * {@code timetable} and {@code access}, and has no tables of its own. Nobody depends on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "platform::launch", "access", "audit", "school", "people", "timetable"})
package eljur.firstday;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
