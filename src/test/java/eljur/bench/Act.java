package eljur.bench;

/**
 * Something that is done once in a while, and takes its time.
 *
 * @param statements sent to the database while it was done
 * @param rows written, or shown
 */
record Act(String name, double seconds, int statements, long rows) {}
