package eljur.faults;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One save of one teacher, as the ledger knows it.
 *
 * @param seen version of the cell when it was typed
 * @param doubted an attempt of it ended without a definite answer
 * @param acked the version it was acknowledged with
 * @param refused the status it was refused with
 */
record Save(
        UUID op,
        Cell cell,
        long seen,
        String text,
        boolean doubted,
        @Nullable Long acked,
        @Nullable Integer refused) {

    static Save intended(UUID op, Cell cell, long seen, String text) {
        return new Save(op, cell, seen, text, false, null, null);
    }

    Save inDoubt() {
        return new Save(op, cell, seen, text, true, acked, refused);
    }

    /** The same once more, over another version. */
    Save over(long version) {
        return new Save(op, cell, version, text, doubted, acked, refused);
    }

    Save acknowledged(long version) {
        return new Save(op, cell, seen, text, doubted, version, null);
    }

    Save rejected(int status) {
        return new Save(op, cell, seen, text, doubted, null, status);
    }

    boolean definite() {
        return acked != null || refused != null;
    }
}
