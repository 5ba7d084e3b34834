package eljur.access;

import java.util.List;

/** The rows that one module declares, as a bean. */
public record RightsTable(List<Right> rows) {

    public static RightsTable of(Right... rows) {
        return new RightsTable(List.of(rows));
    }
}
