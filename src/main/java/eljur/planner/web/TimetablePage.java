package eljur.planner.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The week of a class, a teacher or a room.
 *
 * @param view class, teacher, room
 * @param whole one who sees the timetables of all
 * @param leads one who sees checks and drafts
 * @param of the number of whose it is; 0 when there is nobody
 * @param kind week: these days with what was changed of them; plan: the week that repeats
 * @param day a day of the week shown, ISO
 * @param rows empty: there are no lessons
 * @param changes how many lessons of these days are otherwise than planned
 */
public record TimetablePage(
        String school,
        String view,
        boolean whole,
        boolean leads,
        long of,
        String name,
        String kind,
        String day,
        String period,
        String previous,
        String next,
        List<Choice> choices,
        List<Day> days,
        List<Row> rows,
        int changes,
        @Nullable Approval approval) {

    /** One of those to choose from. */
    public record Choice(long id, String name, boolean shown) {}

    /** @param date in words; an empty text in the week that repeats */
    public record Day(String name, String date, boolean today) {}

    /** @param time an empty text when it is not the same for all */
    public record Row(String ordinal, String time, List<Cell> cells) {}

    /** What is at one hour of one day: a lesson, its parts beside each other, or nothing. */
    public record Cell(List<Item> items, boolean changed) {}

    /**
     * @param about room, who gives it, or which class
     * @param note what is otherwise, or in which weeks; an empty text when there is nothing to say
     */
    public record Item(String subject, String about, String note, boolean cancelled, boolean changed) {}

    public String path() {
        return view.equals("class")
                ? "/timetable"
                : view.equals("teacher") ? "/timetable/teachers" : "/timetable/rooms";
    }

    /** The query of this page for another day or kind. */
    public String query(String otherKind, String otherDay) {
        return "?" + view + "=" + of + "&kind=" + otherKind + "&day=" + otherDay;
    }
}
