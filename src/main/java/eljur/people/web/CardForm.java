package eljur.people.web;

/** What is mended on a card. */
public record CardForm(long pupil, String name, Fields fields) {}
