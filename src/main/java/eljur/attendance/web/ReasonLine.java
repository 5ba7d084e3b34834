package eljur.attendance.web;

/**
 * A reason in words.
 *
 * @param source who entered it
 * @param takeBack it has not begun: the family may take it back
 */
public record ReasonLine(
        long id,
        long pupil,
        String name,
        String days,
        String reason,
        String document,
        String note,
        String source,
        String state,
        boolean takeBack) {}
