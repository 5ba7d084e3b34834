package eljur.journal.closing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a register lacks before its term can be closed, of one kind.
 *
 * @param kind ahead, topic, attendance, control, mark, confirmation, permit-open, permit-asked, reopening
 * @param count of all of it
 * @param items the first of it
 */
record Gap(String kind, int count, List<Item> items) {

    /**
     * @param id of the lesson, the pupil, the permit
     * @param name of the pupil, or of whom it is opened to
     */
    record Item(long id, @Nullable LocalDate day, String name) {}

    /** Places that are open, or asked to be opened: a class is not closed over them. */
    boolean isPermit() {
        return kind.startsWith("permit") || kind.equals("reopening");
    }
}
