package eljur.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The week of one stream: which lesson when, so that no teacher, room or class is in two places. A class has no gaps and
 * as even days as its hours allow.
 *
 * <p>Found by mending: every class begins with its lessons in any order; then, as long as two want the same teacher or
 * room at one time, or a class has a subject twice on a day, the lesson in question changes places with the one of its
 * class that helps most.
 */
final class WeekPlan {

    private static final int DAYS = 5;
    private static final int SLOTS = 9;
    private static final int CELLS = DAYS * SLOTS;
    private static final int TRIES = 60;
    private static final int STEPS = 12_000;
    private static final int CLASH = 20;

    private final Dice dice;
    private final List<Event> events = new ArrayList<>();
    private final Map<SchoolClass, Event[]> grid = new LinkedHashMap<>();
    private final WeekUses uses;

    private WeekPlan(Dice dice, List<Course> courses) {
        this.dice = dice;
        this.uses = new WeekUses(courses, CELLS);
    }

    /** Weekday from 1, number of the lesson from 1. */
    record Place(Course course, int weekday, int ordinal) {}

    /**
     * What is at one time in one class: a lesson, or its halves; or a lesson of two classes.
     *
     * @param uses numbers of the teachers and rooms it takes
     */
    private record Event(List<Course> courses, boolean pinned, int[] uses) {

        String subject() {
            return courses.getFirst().subject().name();
        }

        List<SchoolClass> classes() {
            return courses.getFirst().classes();
        }
    }

    /** @throws IllegalStateException when the curriculum cannot be taught by these teachers */
    static List<Place> of(List<Course> courses, long seed) {
        for (int n = 0; n < TRIES; n++) {
            var plan = new WeekPlan(Dice.of(seed, "week", n), courses);
            plan.begin(courses);
            if (plan.mend()) return plan.places();
        }
        throw new IllegalStateException("No timetable was found");
    }

    private void begin(List<Course> courses) {
        Map<String, List<Course>> bundles = new LinkedHashMap<>();
        for (Course course : courses)
            bundles.computeIfAbsent(course.bundle(), any -> new ArrayList<>()).add(course);
        Map<SchoolClass, Integer> hours = new LinkedHashMap<>();
        for (List<Course> bundle : bundles.values())
            for (SchoolClass one : bundle.getFirst().classes())
                hours.merge(one, bundle.getFirst().hours().weekly(), Integer::sum);
        hours.forEach((one, weekly) -> grid.put(one, new Event[CELLS]));
        bundles.values().forEach(bundle -> pin(bundle, hours));
        bundles.values().forEach(bundle -> place(bundle, hours));
    }

    // What stands still: the talks of a fixed hour, and what two classes have together.
    private void pin(List<Course> bundle, Map<SchoolClass, Integer> hours) {
        Course first = bundle.getFirst();
        if (first.hours().pinned()) {
            put(
                    event(bundle, true),
                    (first.hours().weekday() - 1) * SLOTS + first.hours().ordinal() - 1);
            return;
        }
        if (first.classes().size() == 1) return;
        int day = dice.between(0, DAYS - 1);
        for (int i = 0; i < first.hours().weekly(); ) {
            int cell = day++ % DAYS * SLOTS + dice.between(1, 5);
            var event = event(bundle, true);
            boolean free = first.classes().stream()
                    .allMatch(one -> Known.in(grid, one)[cell] == null && isOpen(one, cell, hours));
            if (!free || !uses.areFree(event.uses(), cell)) continue;
            put(event, cell);
            i++;
        }
    }

    private void place(List<Course> bundle, Map<SchoolClass, Integer> hours) {
        Course first = bundle.getFirst();
        if (first.hours().pinned() || first.classes().size() > 1) return;
        SchoolClass in = first.classes().getFirst();
        for (int i = 0; i < first.hours().weekly(); i++) {
            List<Integer> free = new ArrayList<>();
            for (int cell = 0; cell < CELLS; cell++)
                if (Known.in(grid, in)[cell] == null && isOpen(in, cell, hours)) free.add(cell);
            put(event(bundle, false), dice.pick(free));
        }
    }

    // The first days of the week are the longer ones.
    private static boolean isOpen(SchoolClass in, int cell, Map<SchoolClass, Integer> hours) {
        int weekly = hours.getOrDefault(in, 0), day = cell / SLOTS;
        return cell % SLOTS < weekly / DAYS + (day < weekly % DAYS ? 1 : 0);
    }

    private void put(Event event, int cell) {
        events.add(event);
        for (SchoolClass one : event.classes()) Known.in(grid, one)[cell] = event;
        uses.count(event.uses(), cell, 1);
    }

    private boolean mend() {
        for (int step = 0; step < STEPS; step++) {
            List<Map.Entry<SchoolClass, Integer>> wrong = wrong();
            if (wrong.isEmpty()) return true;
            var one = dice.pick(wrong);
            swapBest(one.getKey(), one.getValue());
        }
        return false;
    }

    private List<Map.Entry<SchoolClass, Integer>> wrong() {
        List<Map.Entry<SchoolClass, Integer>> wrong = new ArrayList<>();
        grid.forEach((in, cells) -> {
            for (int cell = 0; cell < CELLS; cell++)
                if (cells[cell] != null && !cells[cell].pinned() && cost(in, cells[cell], cell) > 0)
                    wrong.add(Map.entry(in, cell));
        });
        return wrong;
    }

    private void swapBest(SchoolClass in, int cell) {
        Event[] cells = Known.in(grid, in);
        List<Integer> best = new ArrayList<>();
        int least = Integer.MAX_VALUE;
        for (int other = 0; other < CELLS; other++) {
            if (other == cell || cells[other] == null || cells[other].pinned()) continue;
            int before = cost(in, cells[cell], cell) + cost(in, cells[other], other);
            swap(cells, cell, other);
            int change = cost(in, cells[cell], cell) + cost(in, cells[other], other) - before;
            swap(cells, cell, other);
            if (change < least) best.clear();
            if (change <= least) best.add(other);
            least = Math.min(least, change);
        }
        if (least <= 0 || dice.chance(0.1)) swap(cells, cell, dice.pick(best));
    }

    private void swap(Event[] cells, int one, int other) {
        uses.count(cells[one].uses(), one, -1);
        uses.count(cells[other].uses(), other, -1);
        Event held = cells[one];
        cells[one] = cells[other];
        cells[other] = held;
        uses.count(cells[one].uses(), one, 1);
        uses.count(cells[other].uses(), other, 1);
    }

    private int cost(SchoolClass in, Event event, int cell) {
        int cost = CLASH * uses.clashes(event.uses(), cell);
        int day = cell / SLOTS, same = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            Event other = Known.in(grid, in)[day * SLOTS + slot];
            if (other != null && other.subject().equals(event.subject())) same++;
        }
        boolean often = event.courses().getFirst().hours().weekly() > DAYS;
        return cost + Math.max(0, same - (often ? 2 : 1));
    }

    private Event event(List<Course> bundle, boolean pinned) {
        return new Event(bundle, pinned, uses.of(bundle));
    }

    private List<Place> places() {
        Map<Event, Integer> cells = new java.util.IdentityHashMap<>();
        grid.values().forEach(row -> {
            for (int cell = 0; cell < CELLS; cell++) if (row[cell] != null) cells.put(row[cell], cell);
        });
        List<Place> places = new ArrayList<>();
        for (Event event : events)
            for (Course course : event.courses())
                places.add(new Place(course, Known.in(cells, event) / SLOTS + 1, Known.in(cells, event) % SLOTS + 1));
        return places;
    }
}
