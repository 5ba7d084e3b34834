package eljur.access;

/**
 * The holder of an account did something to it. Announced in the transaction of the act, so that what keeps the memory can write it down.
 *
 * @param action {@code activated}, {@code password-changed}, {@code way-back}
 */
public record AccountChange(CurrentUser who, String action) {}
