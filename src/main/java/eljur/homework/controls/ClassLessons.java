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

    record Place(LocalDate day, long subject, int ordinal) {}

    static final ClassLessons NONE = new ClassLessons(List.of(), java.util.Map.of());

    /** The days on which the class has this subject. */
    List<LocalDate> days(long subject) {
        return places.stream()
                .filter(one -> one.subject() == subject)
                .map(Place::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** Has it lessons of this subject on this day, and all of them first or last? */
    boolean isAtTheEdge(long subject, LocalDate day) {
        List<Place> ofDay = places.stream().filter(one -> one.day().equals(day)).toList();
        int first = ofDay.stream().mapToInt(Place::ordinal).min().orElse(0);
        int last = ofDay.stream().mapToInt(Place::ordinal).max().orElse(0);
        List<Place> own = ofDay.stream().filter(one -> one.subject() == subject).toList();
        return !own.isEmpty() && own.stream().allMatch(one -> one.ordinal() == first || one.ordinal() == last);
    }

    /** Are its lessons never amid the day? Then there is no better place for it. */
    boolean isAlwaysAtTheEdge(long subject) {
        return days(subject).stream().allMatch(day -> isAtTheEdge(subject, day));
    }
}
