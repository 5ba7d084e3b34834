package eljur.readiness;

import eljur.access.SchoolId;
import java.time.LocalDate;

/**
 * The year that is looked at.
 *
 * @param day today, or the first of a year to come: what must hold, must hold then
 * @param last of its days
 */
record AskedYear(SchoolId school, long id, String name, LocalDate day, LocalDate last) {}
