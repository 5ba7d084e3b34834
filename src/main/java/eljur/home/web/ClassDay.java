package eljur.home.web;

import java.util.List;

/** The day of a tutor's class: who is not there, and how the lessons are filled. */
public record ClassDay(List<Away> away, List<Away> late, List<Lesson> lessons, List<Unexplained> unexplained) {

    /** @param absences days of pupils that wait for their reason */
    public record Unexplained(long classId, String className, int absences) {}

    /** @param unexplained at a lesson at least the reason is not found out @param left was not late but went early */
    public record Away(String name, String className, List<Letter> letters, boolean unexplained, boolean left) {}

    public record Letter(int lesson, String sign) {}

    /** @param state full, part, none (nothing written), former (before the journal was kept here), ahead, cancelled */
    public record Lesson(long id, int ordinal, String time, String name, String note, String state, String missing) {}
}
