package eljur.timetable.web;

/** One of several that may be chosen. */
public record Choice(String value, String name, boolean chosen) {

    public static Choice of(long value, String name, String chosen) {
        return new Choice(String.valueOf(value), name, chosen.equals(String.valueOf(value)));
    }
}
