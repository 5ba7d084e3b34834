/**
 * A file as a school reads it: each form that other programs and our own templates write (aSc, Untis, OneRoster, tables)
 * becomes one of a few neutral models ({@link eljur.exchange.formats.ExportedTimetable}, {@link eljur.exchange.formats.ClassList}
 * and their like). Nothing here knows what the school already has.
 */
@NullMarked
package eljur.exchange.formats;

import org.jspecify.annotations.NullMarked;
