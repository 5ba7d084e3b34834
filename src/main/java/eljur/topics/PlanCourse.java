package eljur.topics;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The course of a plan.
 *
 * @param since the first day that the journal was kept here: what was before it is nobody's debt
 * @param mine the reader teaches it now
 * @param led the reader leads its subject, and does not teach it herself
 * @param leaders who lead its subject and do not teach it, by short name; empty: nobody has to agree
 */
record PlanCourse(
        long id,
        String name,
        long subject,
        LocalDate starts,
        LocalDate ends,
        LocalDate today,
        LocalDate since,
        ZoneId zone,
        String teachers,
        boolean mine,
        boolean led,
        String leaders) {}
