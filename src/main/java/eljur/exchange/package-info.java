/**
 * The outlet for files: a timetable exported by another program, class lists from a spreadsheet.
 *
 * <p>A file is read into one neutral model, compared with what is there, shown as a plan with nothing written, then
 * applied in one transaction, and undone in one act until a lesson or a mark depends on it. The inner packages follow the
 * file: {@code sheets} (cells), {@code formats} (what a school reads in them), {@code compare} (what they would change); here
 * are the pages, the batches, and undoing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal", "carried"})
package eljur.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
