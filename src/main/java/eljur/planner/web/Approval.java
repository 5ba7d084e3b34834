package eljur.planner.web;

/** Who approves a timetable that goes on paper: the head of the school, as its card names them. */
public record Approval(String position, String name) {}
