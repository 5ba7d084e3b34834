package eljur.school.web;

import java.util.List;

/** @param adding what was typed about a new building when it could not be saved */
public record BuildingsPage(List<Building> buildings, List<Shift> shifts, Fields adding, boolean mayChange) {

    /** @param id 0 for rooms that stand in no building */
    public record Building(long id, String name, String address, String closed, List<Room> rooms) {}

    public record Room(long id, String name, String place, String purpose, String closed) {}

    public record Shift(String name, String classes) {}
}
