package eljur.faults;

/** What may never be, whatever failed. */
enum Flaw {
    /** Acknowledged, and its event or its value is not there. */
    LOST,
    /** One operation has more than one event, or an event belongs to no operation at all. */
    DOUBLED,
    /** Refused, and written nevertheless. */
    CONTRADICTED,
    /** The versions of a cell are no line: two from one, one missing, a value that comes from nowhere. */
    FORKED,
    /** Written after the period was closed, or not seen by the closing. */
    INTRUDED,
    /** A change without its notice, or a notice without its change. */
    UNTOLD,
    /** The program's own pages say something else than its tables. */
    MISSHOWN,
    /** Repeated again and again, and never answered definitely. */
    UNRESOLVED
}
