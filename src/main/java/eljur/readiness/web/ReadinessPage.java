package eljur.readiness.web;

import java.util.List;

/**
 * What a year lacks, and what is done.
 *
 * @param years that run or are to come
 * @param open those of which something is missing
 * @param waiting those that have nothing to look at yet
 * @param files from when files go into this year; empty when they do
 */
public record ReadinessPage(
        long year,
        String name,
        List<Year> years,
        List<Item> open,
        List<Waiting> waiting,
        List<Item> done,
        String files) {

    public record Year(long id, String name) {}

    /** @param more how many there are beside those that are shown */
    public record Item(String title, String text, int count, int more, List<Line> lines) {}

    /** @param first what comes first, and where it is made */
    public record Waiting(String title, Line first) {}

    /** @param path of the page that mends it; empty where the reader has none */
    public record Line(String text, String path) {}
}
