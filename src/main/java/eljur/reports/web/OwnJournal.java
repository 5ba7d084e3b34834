package eljur.reports.web;

import java.util.List;

/**
 * The individual journal of a pupil, for one period.
 *
 * @param orders by which the pupil is or was taught apart, in words
 * @param adds the reader may put subjects into it
 */
public record OwnJournal(
        long pupil,
        String name,
        long classId,
        String className,
        String period,
        List<String> orders,
        List<Period> periods,
        List<Course> courses,
        boolean adds) {

    public record Period(long id, String name, boolean shown) {}

    /** @param mark of the period, or an empty text */
    public record Course(long id, String subject, String teachers, String mark, List<Lesson> lessons) {}

    /** @param presence «на уроке», a letter of absence, or nothing where it is not said yet */
    public record Lesson(String day, String topic, String presence, String marks, String homework) {}
}
