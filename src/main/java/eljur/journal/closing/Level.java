package eljur.journal.closing;

import org.jspecify.annotations.Nullable;

/**
 * A link of the chain in a term: the register of a course, a class, all that is no lesson, or the whole school (none of them).
 *
 * @param activities clubs, electives and extracurricular work together
 */
record Level(long term, @Nullable Long course, @Nullable Long classId, boolean activities) {

    static Level register(long course, long term) {
        return new Level(term, course, null, false);
    }

    static Level ofClass(long classId, long term) {
        return new Level(term, null, classId, false);
    }

    static Level ofActivities(long term) {
        return new Level(term, null, null, true);
    }

    static Level school(long term) {
        return new Level(term, null, null, false);
    }

    /** What its closing is called in the school's memory. */
    String entity() {
        return switch (name()) {
            case "register" -> "closure";
            case "class" -> "class-closure";
            case "activities" -> "activities-closure";
            default -> "school-closure";
        };
    }

    String key() {
        return course != null ? course + ":" + term : classId != null ? classId + ":" + term : String.valueOf(term);
    }

    String name() {
        if (course != null) return "register";
        if (classId != null) return "class";
        return activities ? "activities" : "school";
    }
}
