package eljur.homework.controls;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A control work that a class has written, or is going to.
 *
 * @param id of the schedule's own entry; null where a register or a plan of topics says it
 * @param group the part of the class that writes it; 0: the whole class
 * @param name of the subject, and of the group where one writes it
 * @param level school, region or federal
 * @param note what the deputy head wrote beside it
 */
record ControlWork(
        @Nullable Long id,
        long schoolClass,
        long subject,
        long group,
        String name,
        LocalDate day,
        String level,
        String note) {

    /** @param group as its list is called, mostly with the class before it; null: the whole class */
    static String name(String subject, @Nullable String group, String schoolClass) {
        if (group == null) return subject;
        String before = schoolClass + ", ";
        return subject + ", " + (group.startsWith(before) ? group.substring(before.length()) : group);
    }

    /** What the schedule says of the whole class is not said of its groups again. */
    static List<ControlWork> once(List<ControlWork> works) {
        return works.stream()
                .filter(one ->
                        one.group == 0 || works.stream().noneMatch(other -> other.group == 0 && other.isSame(one)))
                .toList();
    }

    /** Its day is set by the region or the country, and the school moves its own works out of the way. */
    boolean isFromOutside() {
        return !level.equals("school");
    }

    /** Do the same pupils write both in one subject? */
    boolean isOf(ControlWork other) {
        return isOfSubject(other) && (group == 0 || other.group == 0 || group == other.group);
    }

    /** Of another group in the same subject: nobody writes both. */
    boolean isApart(ControlWork other) {
        return isOfSubject(other) && !isOf(other);
    }

    private boolean isOfSubject(ControlWork other) {
        return schoolClass == other.schoolClass && subject == other.subject;
    }

    boolean isSame(ControlWork other) {
        return isOf(other) && day.equals(other.day);
    }

    ControlWork on(LocalDate other) {
        return new ControlWork(id, schoolClass, subject, group, name, other, level, note);
    }
}
