package eljur.faults;

import eljur.platform.postgres.Database;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** A program at work somewhere, and a blow that is dealt to it or to what it stands on. */
interface Fault extends AutoCloseable {

    Program program();

    /** The database itself, past everything that is broken on purpose. */
    Database database();

    /**
     * Strikes, and gives back what only a person can give back: power, space on the disk, the command that starts the program.
     * All else the program does by itself.
     *
     * @param doubts how many attempts have been left without an answer so far
     * @return the moment from which one waits for the program: {@link System#nanoTime}
     */
    long strike(SplittableRandom random, LongSupplier doubts) throws Exception;

    @Override
    void close();
}
