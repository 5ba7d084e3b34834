/**
 * The turn of the year: what becomes of each class and pupil, shown first, done in one act, and taken back in one until something was
 * written in the new year.
 *
 * <p>What is taught follows the grade, by what its classes were taught this year; who teaches, and who is in which part of a class,
 * follows the class. The old year stays as it was: only its enrolments get a last day, the one before the new year begins.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal"})
package eljur.rollover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
