package eljur.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program itself says of the cells, to somebody who is signed in. */
final class Pages {

    private static final JsonMapper JSON = new JsonMapper();

    /** A history shows no more than this. */
    private static final int NEWEST = 200;

    private Pages() {}

    /** Each cell's history must say the events, newest first, and nothing else. */
    static void compare(Session reader, Kept kept, Set<Cell> cells, Verdict verdict) throws IOException {
        var expected = Oracle.histories(kept, cells);
        for (Cell cell : cells) {
            List<String> whole = expected.getOrDefault(cell, List.of());
            List<String> said = history(reader, cell);
            if (!said.equals(whole.subList(0, Math.min(NEWEST, whole.size()))))
                verdict.flaw(Flaw.MISSHOWN, cell + " says " + said + " of " + whole);
        }
    }

    private static List<String> history(Session reader, Cell cell) throws IOException {
        String path = "/registers/" + cell.course() + "/cells/" + cell.lesson() + "/" + cell.pupil() + "/history";
        var answer = reader.get(path, "application/json");
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode());
        List<String> said = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(answer.body()))
            said.add(entry.get("from").asString() + ">" + entry.get("to").asString());
        return said;
    }
}
