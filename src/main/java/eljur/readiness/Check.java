package eljur.readiness;

import java.util.List;

/** One thing that must not be missing. They are asked in the order of their {@code @Order}, which is that in which one would do it. */
interface Check {

    /** Of its words: {@code readiness.<key>}, the reason {@code .text}, a line {@code .line} with {0} the name and what else is known. */
    String key();

    /** The right that opens the page on which it is mended. */
    Mends mends();

    /** Without it nothing can be lacking, and nothing is done either. */
    default Base base() {
        return Base.SCHOOL;
    }

    record Mends(String entity, String action) {}

    /**
     * Of each that lacks it: {@code name}, {@code path}, and {@code first} and {@code second}, empty where there is no more to say.
     * {@code :school}, {@code :year} and {@code :day} are given.
     */
    String sql();

    /** Are {@code first} and {@code second} the weekday, by its number, and the lesson? Elsewhere a number is a number. */
    default boolean atAnHour() {
        return false;
    }

    /** Of those that were found, the ones that truly lack it. */
    default List<Found> lacking(AskedYear of, List<Found> found) {
        return found;
    }

    record Found(String name, String path, String first, String second) {}
}
