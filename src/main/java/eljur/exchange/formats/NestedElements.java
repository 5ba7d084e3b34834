package eljur.exchange.formats;

import eljur.exchange.sheets.Cells;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Exports in which a value is an element of its own, and a list of ids an element with an {@code id} in it for each: they are
 * turned into the flat elements with attributes that aSc itself writes. A lesson names its day and its period there, so it is
 * a card as well.
 */
final class NestedElements {

    private static final Set<String> THINGS = Set.of("period", "subject", "teacher", "room", "class", "lesson");

    /** Names that say the same in different files. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("lessonid", "id"),
            Map.entry("subject", "subjectid"),
            Map.entry("subjectid", "subjectid"),
            Map.entry("teacher", "teacherids"),
            Map.entry("teachers", "teacherids"),
            Map.entry("teacherids", "teacherids"),
            Map.entry("class", "classids"),
            Map.entry("classes", "classids"),
            Map.entry("classids", "classids"),
            Map.entry("room", "classroomids"),
            Map.entry("rooms", "classroomids"),
            Map.entry("roomids", "classroomids"),
            Map.entry("slot", "period"),
            Map.entry("dow", "day"),
            Map.entry("index", "period"),
            Map.entry("start", "starttime"),
            Map.entry("end", "endtime"));

    private final AscElements elements;
    private final Deque<String> path = new ArrayDeque<>();
    private final List<String> inThing = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable String thing;
    private int line;
    private final Map<String, String> values = new HashMap<>();

    NestedElements(AscElements elements) {
        this.elements = elements;
    }

    void open(String name, int at) {
        path.push(name);
        text.setLength(0);
        if (thing != null) {
            inThing.add(name);
            return;
        }
        if (!THINGS.contains(name)) return;
        thing = name;
        line = at;
        values.clear();
        inThing.clear();
    }

    /** How long the text of the present value is by now. */
    int text(String more) {
        if (thing != null) text.append(more);
        return text.length();
    }

    String name() {
        return path.isEmpty() ? "" : Cells.excerpt(path.element());
    }

    void close(String name) {
        path.pop();
        if (thing == null) return;
        if (inThing.isEmpty()) finish(thing);
        else {
            inThing.removeLast();
            String key = inThing.isEmpty() ? name : inThing.getFirst();
            String value = text.toString().strip();
            if (!value.isEmpty()) values.merge(same(key), value, (one, other) -> one + "," + other);
            text.setLength(0);
        }
    }

    private static String same(String key) {
        String lower = key.toLowerCase(java.util.Locale.ROOT);
        return SAME.getOrDefault(lower, lower);
    }

    private void finish(String finished) {
        thing = null;
        elements.add(finished.equals("room") ? "classroom" : finished, new AscAttributes(Map.copyOf(values), line));
        if (!finished.equals("lesson")) return;
        Map<String, String> card = new HashMap<>(values);
        card.put("lessonid", values.getOrDefault("id", ""));
        card.put("days", days(values.getOrDefault("day", "")));
        elements.add("card", new AscAttributes(card, line));
        noticePeriod();
    }

    /** The number of a day in the week, from Monday, as the mask with one sign a day. */
    private static String days(String day) {
        return day.matches("[1-7]") ? "0".repeat(Integer.parseInt(day) - 1) + "1" : day;
    }

    /** Such files may tell the hours at the lesson only, as a moment: then the bells are told by the lessons. */
    private void noticePeriod() {
        String period = values.getOrDefault("period", "");
        String start = hour(values.getOrDefault("starttime", "")), end = hour(values.getOrDefault("endtime", ""));
        if (!period.isEmpty() && !start.isEmpty() && !end.isEmpty())
            elements.addPeriodOnce(
                    new AscAttributes(Map.of("period", period, "starttime", start, "endtime", end), line));
    }

    private static String hour(String moment) {
        return moment.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*") ? moment.substring(11, 16) : "";
    }
}
