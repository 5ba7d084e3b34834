package eljur.timetable;

import eljur.platform.Refused;
import org.jspecify.annotations.Nullable;

/** Hours a week as they are typed and read: «2», «1,5». */
final class WeeklyHours {

    private static final double MOST = 40;

    private WeeklyHours() {}

    static String said(@Nullable Double hours) {
        if (hours == null || hours == 0) return "";
        String number = String.valueOf(Math.round(hours * 10) / 10.0);
        return number.replaceFirst("\\.0$", "").replace('.', ',');
    }

    /** The same where nothing is a number too. */
    static String number(double hours) {
        return hours == 0 ? "0" : said(hours);
    }

    /**
     * Null where nothing, or nought, was typed.
     *
     * @throws Refused when it is no number of hours, finer than a tenth, or more than a week has
     */
    static @Nullable Double read(String typed) {
        String text = typed.replace(',', '.');
        if (text.isEmpty()) return null;
        if (!text.matches("\\d{1,2}(\\.\\d)?")) throw new Refused("course.no.hours", typed);
        double hours = Double.parseDouble(text);
        if (hours > MOST) throw new Refused("course.no.hours", typed);
        return hours == 0 ? null : hours;
    }
}
