package eljur.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param order by what its rows are ordered, in SQL: the same content gives the same bytes on every server
 */
record Table(String schema, String name, List<String> columns, String order) {

    String fullName() {
        return schema + "." + name;
    }

    String copyOut() {
        return "copy (select %s from %s t order by %s) to stdout".formatted(quoted(columns), quoted(), order);
    }

    String copyIn() {
        return "copy %s (%s) from stdin".formatted(quoted(), quoted(columns));
    }

    String emptied() {
        return "delete from " + quoted();
    }

    private String quoted() {
        return quoted(List.of(schema)) + "." + quoted(List.of(name));
    }

    private static String quoted(List<String> names) {
        return names.stream()
                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(", "));
    }
}
