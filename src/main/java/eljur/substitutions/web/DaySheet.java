package eljur.substitutions.web;

import java.util.List;

/**
 * The changes of a day as they hang on the notice board: for everybody to read, so without any reason.
 *
 * @param source when it was made
 * @param approval who approves it as head, and where they sign; an empty list when the school's card does not say
 * @param signature where the deputy head signs
 */
public record DaySheet(
        String school,
        String day,
        String heading,
        String source,
        List<String> approval,
        String signature,
        List<Line> lines) {

    /** @param teacher by the timetable; an empty text when there is none */
    public record Line(int ordinal, String classes, String subject, String teacher, String change, String room) {}
}
