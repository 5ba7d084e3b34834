package eljur.planner.web;

import java.util.List;
import java.util.Map;

/**
 * The editor of a draft; what stands in the grid, its script asks for.
 *
 * @param mayChange open, and the reader may write
 * @param weekdays names, Monday first
 */
public record DraftPage(
        long id,
        String starts,
        String note,
        boolean open,
        boolean mayChange,
        long ofClass,
        List<String> weekdays,
        Map<String, String> words) {}
