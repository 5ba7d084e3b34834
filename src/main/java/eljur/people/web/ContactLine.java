package eljur.people.web;

/**
 * How somebody is reached.
 *
 * @param link a telephone or mail address to touch; empty for an address
 */
public record ContactLine(long id, long person, String kind, String value, String link, String note, boolean hidden) {}
