package eljur.home.web;

/** One thing that a new school still lacks, or has already. */
public record NextStep(String title, String about, String path, boolean done) {}
