package eljur.people.web;

import java.util.List;

/** Somebody new of the staff; {@code known} bear the name that was typed. */
public record StaffHire(List<GuardianForm.Known> known, Fields fields) {}
