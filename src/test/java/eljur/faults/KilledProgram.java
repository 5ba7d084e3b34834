package eljur.faults;

import eljur.platform.postgres.Database;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** The program's process is killed with everything it had in hand, and started again. */
record KilledProgram(DataFolder folder, Program program) implements Fault {

    static KilledProgram in(Workplace place) throws IOException {
        DataFolder folder = place.folder("jvm");
        return new KilledProgram(folder, place.program(folder));
    }

    @Override
    public Database database() {
        return folder.database();
    }

    @Override
    public long strike(SplittableRandom random, LongSupplier doubts) {
        long moment = System.nanoTime();
        program.kill();
        program.startAgain();
        return moment;
    }

    @Override
    public void close() {
        program.close();
        folder.server().kill();
    }
}
