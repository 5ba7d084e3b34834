package eljur.journal.closing;

import org.jspecify.annotations.Nullable;

/** A link of the chain in a term: the register of a course, a class, or the whole school (neither). */
record Level(long term, @Nullable Long course, @Nullable Long classId) {

    static Level register(long course, long term) {
        return new Level(term, course, null);
    }

    static Level ofClass(long classId, long term) {
        return new Level(term, null, classId);
    }

    static Level school(long term) {
        return new Level(term, null, null);
    }

    /** What its closing is called in the school's memory. */
    String entity() {
        return course != null ? "closure" : classId != null ? "class-closure" : "school-closure";
    }

    String key() {
        return course != null ? course + ":" + term : classId != null ? classId + ":" + term : String.valueOf(term);
    }

    String name() {
        return course != null ? "register" : classId != null ? "class" : "school";
    }
}
