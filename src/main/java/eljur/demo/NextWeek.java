package eljur.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The draft of the next timetable that the deputy head has begun: the week in force, with two lessons of the eighth grade that have
 * changed places and one that is taken off and waits for a place.
 */
final class NextWeek {

    /** Three weeks after the week of the first start. */
    private static final int FROM_WEEK = 13, MADE_ON_DAY = 66;

    private final Copy copy;
    private final List<Place> places = new ArrayList<>();

    NextWeek(Copy copy) {
        this.copy = copy;
    }

    /**
     * A place of the week in force.
     *
     * @param grade of the whole class that is taught; 0: halves, several classes, clubs
     */
    record Place(long weekly, long course, int grade, long teacher, int weekday, int ordinal, long room) {

        Place at(Place other) {
            return new Place(weekly, course, grade, teacher, other.weekday, other.ordinal, room);
        }

        boolean clashes(Place other) {
            return weekday == other.weekday
                    && ordinal == other.ordinal
                    && (teacher == other.teacher || room == other.room);
        }
    }

    void add(Place place) {
        places.add(place);
    }

    void draft(long year, DemoCalendar calendar, long deputy) {
        LocalDate made = calendar.starts().plusDays(MADE_ON_DAY);
        Instant at = PupilOrders.noonOf(made);
        long draft = copy.next(DemoTable.DRAFT);
        LocalDate from = calendar.starts().plusWeeks(FROM_WEEK);
        copy.row(DemoTable.DRAFT, DemoSchool.ID, draft, year, from, DemoTexts.of("draft.note"), 2, at, deputy);
        exchanged()
                .forEach(place -> copy.row(
                        DemoTable.DRAFT_LESSON,
                        DemoSchool.ID,
                        copy.next(DemoTable.DRAFT_LESSON),
                        draft,
                        place.course(),
                        place.weekday(),
                        place.ordinal(),
                        place.room(),
                        place.weekly()));
    }

    private List<Place> exchanged() {
        List<Place> week = new ArrayList<>(places);
        List<Integer> eighth = IntStream.range(0, week.size())
                .filter(i -> week.get(i).grade() == 8 && week.get(i).weekday() > 1)
                .boxed()
                .toList();
        if (eighth.isEmpty() || !exchange(week, eighth)) return week;
        week.remove((int) eighth.getLast());
        return week;
    }

    private static boolean exchange(List<Place> week, List<Integer> of) {
        for (int a : of)
            for (int b : of) {
                Place one = week.get(a), other = week.get(b);
                if (one.weekday() >= other.weekday() || one.course() == other.course()) continue;
                if (!isFree(week, one, other) || !isFree(week, other, one)) continue;
                week.set(a, one.at(other));
                week.set(b, other.at(one));
                return true;
            }
        return false;
    }

    private static boolean isFree(List<Place> week, Place one, Place other) {
        Place there = one.at(other);
        return week.stream().allMatch(place -> place.equals(other) || !place.clashes(there));
    }
}
