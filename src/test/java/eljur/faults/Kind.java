package eljur.faults;

import java.io.IOException;
import java.util.Locale;

/** The kinds of faults, in the order of the report. */
enum Kind {
    JVM(false, 0.2, KilledProgram::in),
    POSTGRES(false, 0.24, KilledPostgres::in),
    COMMIT(false, 0.24, CutCommit::in),
    DISK(true, 0.12, FullDisk::in),
    POWER(true, 0.2, PowerCut::in);

    private interface Place {
        Fault in(Workplace place) throws IOException;
    }

    private final boolean needsDisk;
    private final double share;
    private final Place place;

    Kind(boolean needsDisk, double share, Place place) {
        this.needsDisk = needsDisk;
        this.share = share;
        this.place = place;
    }

    boolean needsDisk() {
        return needsDisk;
    }

    /** Of all cycles, when all kinds are run. */
    double share() {
        return share;
    }

    Fault prepared(Workplace workplace) throws IOException {
        return place.in(workplace);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
