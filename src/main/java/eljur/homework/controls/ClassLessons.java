package eljur.homework.controls;

import java.time.LocalDate;
import java.util.List;

/**
 * The lessons of one class, as far as control works go.
 *
 * @param places lessons of all subjects, each with its number
 * @param yearHours of each subject; a subject that is not there has hours that nobody knows
 */
record ClassLessons(List<Place> places, java.util.Map<Long, Integer> yearHours) {

    /** @param group 0: the whole class */
    record Place(LocalDate day, long subject, long group, int ordinal) {

        boolean isOf(ControlWork work) {
            return subject == work.subject() && (group == 0 || work.group() == 0 || group == work.group());
        }
    }

    static final ClassLessons NONE = new ClassLessons(List.of(), java.util.Map.of());

    /** The days on which those who write it have its subject. */
    List<LocalDate> days(ControlWork work) {
        return places.stream()
                .filter(one -> one.isOf(work))
                .map(Place::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** Are there lessons of its subject on this day, and all of them first or last? */
    boolean isAtTheEdge(ControlWork work, LocalDate day) {
        List<Place> ofDay = places.stream().filter(one -> one.day().equals(day)).toList();
        int first = ofDay.stream().mapToInt(Place::ordinal).min().orElse(0);
        int last = ofDay.stream().mapToInt(Place::ordinal).max().orElse(0);
        List<Place> own = ofDay.stream().filter(one -> one.isOf(work)).toList();
        return !own.isEmpty() && own.stream().allMatch(one -> one.ordinal() == first || one.ordinal() == last);
    }

    /** Are its lessons never amid the day? Then there is no better place for it. */
    boolean isAlwaysAtTheEdge(ControlWork work) {
        return days(work).stream().allMatch(day -> isAtTheEdge(work, day));
    }
}
