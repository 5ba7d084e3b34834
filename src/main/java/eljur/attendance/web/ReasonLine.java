package eljur.attendance.web;

/**
 * A reason in words.
 *
 * @param source who entered it
 * @param asked the school waits for a document already
 * @param byNurse seen on paper by the nurse, who alone takes it back
 * @param takeBack the family may take it back: it has not begun, or the school waits for a document
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
        boolean takeBack,
        boolean asked,
        boolean byNurse) {}
