/**
 * The work: the register of each course. A lesson really given has its topic, its absences and its homework; marks
 * are given for a work that was held on a day.
 *
 * <p>A register page shows one course in one term: pupils down, lessons across. What is typed into the cell of a
 * pupil and a lesson is one save with one version, whatever it holds: marks, an absence, or both. A save first locks
 * the row of its course and term for sharing, and a closing locks the same row for itself, so no mark slips
 * into a closed period. Whether this person may write here, now, is asked inside the same transaction. Every
 * change leaves its event; nothing disappears.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable"})
package eljur.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
