package eljur.school.web;

import java.util.List;

/** @param id 0: a new one */
public record SubjectForm(long id, String name, Fields fields, List<ChangePage.Choice> areas) {}
