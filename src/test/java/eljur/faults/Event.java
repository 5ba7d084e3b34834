package eljur.faults;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change event of a cell. */
record Event(long id, @Nullable UUID op, Cell cell, String from, String to) {}
