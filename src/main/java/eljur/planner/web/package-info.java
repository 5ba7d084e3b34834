/** What the templates of the timetable see. */
@NullMarked
package eljur.planner.web;

import org.jspecify.annotations.NullMarked;
