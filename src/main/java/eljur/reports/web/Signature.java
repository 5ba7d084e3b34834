package eljur.reports.web;

/**
 * A place to sign at the foot of a sheet.
 *
 * @param name empty where the school has not said who signs: then it is written by hand
 */
public record Signature(String position, String name) {}
