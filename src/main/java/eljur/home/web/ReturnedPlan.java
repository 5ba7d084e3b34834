package eljur.home.web;

/** A plan of topics that came back to its teacher. */
public record ReturnedPlan(long course, String name, String remark) {}
