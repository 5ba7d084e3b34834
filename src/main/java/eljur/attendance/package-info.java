/**
 * Why pupils are away, and what comes of it: the form tutor explains absences, a family announces them, the nurse enters certificates and
 * exemptions, the psychologist sees shares and no marks.
 *
 * <p>Presence is the teacher's and lies in {@code journal}, as do the reasons, written through {@code journal.AbsenceReasons}; here are their
 * pages, and what the school calls a missed lesson, day and week ({@code AttendanceRule}, dated rows).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal"})
package eljur.attendance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
