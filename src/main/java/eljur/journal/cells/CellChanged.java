package eljur.journal.cells;

import java.time.ZoneId;

/** Somebody else changed the cell since it was seen: both values are shown, the person chooses. */
class CellChanged extends RuntimeException {

    private final transient Cell theirs;
    private final transient ZoneId zone;

    CellChanged(Cell theirs, ZoneId zone) {
        super(null, null, false, false);
        this.theirs = theirs;
        this.zone = zone;
    }

    Cell theirs() {
        return theirs;
    }

    ZoneId zone() {
        return zone;
    }
}
