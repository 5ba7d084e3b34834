package eljur.access;

/** In what state a record is, with regard to its deadlines. */
public enum RecordState {
    /** Within its deadline. */
    OPEN,
    /** Past its deadline, still in the window of editing: accepted, and seen as late. */
    LATE,
    /** The window has passed, or the period is closed. */
    CLOSED
}
