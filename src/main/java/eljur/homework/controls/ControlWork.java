package eljur.homework.controls;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A control work that a class has written, or is going to.
 *
 * @param id of the schedule's own entry; null where a register or a plan of topics says it
 * @param level school, region or federal
 * @param note what the deputy head wrote beside it
 */
record ControlWork(
        @Nullable Long id, long schoolClass, long subject, String name, LocalDate day, String level, String note) {

    /** Its day is set by the region or the country, and the school moves its own works out of the way. */
    boolean isFromOutside() {
        return !level.equals("school");
    }

    boolean isOf(ControlWork other) {
        return schoolClass == other.schoolClass && subject == other.subject;
    }

    boolean isSame(ControlWork other) {
        return isOf(other) && day.equals(other.day);
    }

    ControlWork on(LocalDate other) {
        return new ControlWork(id, schoolClass, subject, name, other, level, note);
    }
}
