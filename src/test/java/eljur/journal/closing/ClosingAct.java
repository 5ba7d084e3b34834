package eljur.journal.closing;

import eljur.access.CurrentUser;
import eljur.testing.SchoolProgram;

/** Closes the period of a register for tests of the other inner packages. */
public final class ClosingAct {

    private final Closures closures;

    public ClosingAct(SchoolProgram program) {
        closures = program.bean(Closures.class);
    }

    public int close(CurrentUser who, long course, long term) {
        return closures.close(who, course, term, "", "так нужно");
    }
}
