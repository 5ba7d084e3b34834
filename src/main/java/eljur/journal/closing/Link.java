package eljur.journal.closing;

/** A link above another one that was ever closed. @param name of the class; empty: the school */
record Link(Level level, String name, Closed closed) {}
