/**
 * Marks that a pupil brought along: from another school in the middle of a year, or from what this school used before it came to this
 * program.
 *
 * <p>The form tutor enters them with their source, the deputy head confirms or sends them back; until then they are shown as not
 * confirmed. They stand beside the marks of the register and are mixed into no average. Nothing is deleted: what is put otherwise is
 * withdrawn. It stands beside the journal, uses its signs, and answers what a page of the register, or a pupil's card, asks.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "access", "audit", "school", "people", "timetable", "journal"})
package eljur.carried;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
