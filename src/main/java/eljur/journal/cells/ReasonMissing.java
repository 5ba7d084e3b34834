package eljur.journal.cells;

import eljur.platform.Refused;

/** A mark of a past day was changed and nobody said why: the page asks, and sends it again. */
class ReasonMissing extends Refused {

    ReasonMissing() {
        super("journal.cell.no-reason");
    }
}
