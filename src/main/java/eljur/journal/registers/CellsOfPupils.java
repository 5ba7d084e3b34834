package eljur.journal.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the cells of a register, as one writes it on paper: «н 4», «3 3». */
final class CellsOfPupils {

    /** Wide enough that two marks are not read as one number, and never broken. */
    private static final String APART = "\u00a0\u00a0";

    private final Map<Long, Map<Long, FilledCell>> cells = new HashMap<>();

    CellsOfPupils(List<FilledCell> filled) {
        for (var cell : filled)
            cells.computeIfAbsent(cell.pupil(), one -> new HashMap<>()).put(cell.lesson(), cell);
    }

    /** Empty when nothing stands there. */
    String text(long pupil, long lesson) {
        var cell = cells.getOrDefault(pupil, Map.of()).get(lesson);
        if (cell == null) return "";
        List<String> signs = new ArrayList<>();
        if (cell.absence() != null) signs.add(cell.absence().printed());
        for (var mark : cell.marks()) signs.add(mark.printed());
        return String.join(APART, signs);
    }
}
