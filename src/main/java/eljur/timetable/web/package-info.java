/** What the pages of {@code timetable} show. */
@NullMarked
package eljur.timetable.web;

import org.jspecify.annotations.NullMarked;
