package eljur.rollover;

import java.time.LocalDate;
import java.util.Set;

/**
 * The year that begins, with what is there of it already.
 *
 * @param enrolled who is in a class of it
 */
record NextYear(long id, LocalDate starts, SchoolYear there, Set<Long> enrolled) {}
