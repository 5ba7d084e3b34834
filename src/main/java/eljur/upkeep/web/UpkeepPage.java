package eljur.upkeep.web;

import java.util.List;

/**
 * How it stands with the machine.
 *
 * @param durability the settings an acknowledged save rests on, as the database reports them
 */
public record UpkeepPage(List<State> disks, State clock, boolean doubted, State durability) {

    /**
     * One thing that is well or not.
     *
     * @param tone ok, warn or bad
     * @param said how it stands
     * @param detail what is behind it
     */
    public record State(String tone, String said, String detail) {}
}
