package eljur.people.web;

import java.util.List;

/** Whose log-ins one may look after: the staff, and classes. */
public record AccessIndex(boolean staff, List<ClassIndex.Entry> classes) {}
