package eljur.access;

/** A school: the key of everything it owns, and of row-level security. */
public record SchoolId(long value) {}
