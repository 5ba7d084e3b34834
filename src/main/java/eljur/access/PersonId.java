package eljur.access;

/** A person of a school, whatever they are there: teacher, guardian, pupil. */
public record PersonId(long value) {}
