package eljur.timetable;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Учебный план: how many hours a week of which subject, of a grade, or of one class where it differs.
 *
 * @param id null while it is not kept yet
 * @param ofClass null for that of the whole grade
 * @param days school days in a week
 * @param weeks school weeks in the year
 */
record Curriculum(
        @Nullable Long id,
        int grade,
        @Nullable Long ofClass,
        int days,
        int weeks,
        Map<Curriculum.Place, Double> hours) {

    /** A subject in a part of the plan. */
    record Place(long subject, CurriculumPart part) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::part).thenComparing(Place::subject);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** The federal programmes count 33 weeks for the first grade and 34 for the others. */
    static Curriculum empty(int grade, @Nullable Long ofClass) {
        return new Curriculum(null, grade, ofClass, 5, grade == 1 ? 33 : 34, Map.of());
    }

    /** The same hours for another. */
    Curriculum of(int otherGrade, @Nullable Long otherClass) {
        return new Curriculum(null, otherGrade, otherClass, days, otherGrade == 1 ? 33 : weeks, hours);
    }

    double of(long subject, CurriculumPart part) {
        return hours.getOrDefault(new Place(subject, part), 0.0);
    }

    /** Of both parts of the lessons. */
    double lessonsOf(long subject) {
        return of(subject, CurriculumPart.COMPULSORY) + of(subject, CurriculumPart.FORMED);
    }

    double sum(CurriculumPart part) {
        return hours.entrySet().stream()
                .filter(one -> one.getKey().part() == part)
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double lessons() {
        return sum(CurriculumPart.COMPULSORY) + sum(CurriculumPart.FORMED);
    }

    Set<Long> subjects() {
        Set<Long> subjects = new TreeSet<>();
        hours.keySet().forEach(place -> subjects.add(place.subject()));
        return subjects;
    }

    /** Of what is said in it, so that a form can bring it back. */
    String mark() {
        return Integer.toHexString((days + " " + weeks + " " + new TreeMap<>(hours)).hashCode());
    }
}
