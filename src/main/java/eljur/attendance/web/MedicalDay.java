package eljur.attendance.web;

import java.util.List;

/**
 * What a nurse sees: who is away today, and a search among all pupils.
 *
 * @param searched what was typed
 */
public record MedicalDay(String heading, List<Away> away, String searched, List<Found> found, List<Found> exempt) {

    /** @param why as far as it is known, in words @param certificate a certificate covers this day */
    public record Away(long pupil, String name, String className, String why, boolean certificate) {}

    public record Found(long pupil, String name, String className, String about) {}
}
