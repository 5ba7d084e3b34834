package eljur.attendance.web;

import java.util.List;

/**
 * How much of a month's lessons was missed: by class, and the pupils who missed most. No marks.
 *
 * @param month «2026-12», as the address names it
 * @param border percent of a month from which absence is systematic
 * @param deputy the reader may see the definitions
 */
public record SharesPage(
        String month,
        String heading,
        String previous,
        String next,
        boolean running,
        int border,
        boolean deputy,
        List<Pupil> pupils,
        List<ClassShare> classes) {

    public record Pupil(
            long id, String name, String className, long had, long missed, long ill, int share, boolean systematic) {}

    public record ClassShare(long id, String name, long had, long missed, long ill, int share, int systematic) {}
}
