package eljur.upkeep;

/** Time that only passes: no hand and no time server sets it. */
interface Ticks {

    /** Nanoseconds since some moment. */
    long nanos();
}
