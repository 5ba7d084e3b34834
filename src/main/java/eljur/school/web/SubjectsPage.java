package eljur.school.web;

import java.util.List;

/** @param typed what was typed about an area when it could not be saved */
public record SubjectsPage(List<Area> areas, Fields typed, boolean mayChange, boolean empty) {

    /** @param id 0 for subjects that belong to none */
    public record Area(long id, String name, int ordinal, List<Entry> subjects) {}

    public record Entry(long id, String name, String shortName, String closed) {}
}
