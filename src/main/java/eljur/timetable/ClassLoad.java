package eljur.timetable;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How many hours a week a pupil of a class has of a subject, by its courses and by the week as it stands. Courses of the whole class count
 * together; of the parts of a class a pupil is in one, so the part that has most counts.
 */
final class ClassLoad {

    private ClassLoad() {}

    /** @param extracurricular clubs and the like, apart from lessons */
    record Kind(long subject, boolean extracurricular) {}

    /** The courses of one group in one subject, as one class has a part in it. */
    record Taught(long ofClass, long group, boolean whole, Kind kind, double hours, double inWeek) {}

    record Hours(double courses, double inWeek) {

        static final Hours NONE = new Hours(0, 0);

        Hours plus(Hours other) {
            return new Hours(courses + other.courses, inWeek + other.inWeek);
        }

        Hours most(Hours other) {
            return new Hours(Math.max(courses, other.courses), Math.max(inWeek, other.inWeek));
        }
    }

    /** By class. */
    static Map<Long, Map<Kind, Hours>> of(Collection<Taught> taught) {
        Map<Long, Map<Kind, Hours>> whole = new HashMap<>(), parts = new HashMap<>();
        for (Taught one : taught) {
            var hours = new Hours(one.hours(), one.inWeek());
            (one.whole() ? whole : parts)
                    .computeIfAbsent(one.ofClass(), id -> new HashMap<>())
                    .merge(one.kind(), hours, one.whole() ? Hours::plus : Hours::most);
        }
        parts.forEach((id, kinds) -> kinds.forEach((kind, hours) ->
                whole.computeIfAbsent(id, any -> new HashMap<>()).merge(kind, hours, Hours::plus)));
        return whole;
    }

    /** All of lessons, or all outside them. */
    static Hours sum(Map<Kind, Hours> load, boolean extracurricular) {
        return load.entrySet().stream()
                .filter(one -> one.getKey().extracurricular() == extracurricular)
                .map(Map.Entry::getValue)
                .reduce(Hours.NONE, Hours::plus);
    }
}
