package eljur.results;

import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the results of a class.
 *
 * @param entries by pupil, in the order of the page; only of lines whose field was sent
 * @param errors by pupil, of fields that hold no mark
 */
record ResultForm(Map<Long, Entry> entries, Map<Long, String> errors) {

    private static final int LONGEST_REASON = 300;

    /**
     * @param value null: an empty field
     * @param seen the version of the mark that stood on the writer's page
     */
    record Entry(@Nullable MarkValue value, String reason, long seen) {}

    static ResultForm of(Map<String, String> typed, List<ResultLine> lines, Texts texts) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        Map<Long, String> errors = new LinkedHashMap<>();
        for (var line : lines) {
            long pupil = line.pupil().id();
            String text = typed.get("m." + pupil);
            if (text != null)
                try {
                    entries.put(pupil, entry(typed, pupil, text));
                } catch (Refused no) {
                    errors.put(pupil, no.said(texts));
                }
        }
        return new ResultForm(entries, errors);
    }

    private static Entry entry(Map<String, String> typed, long pupil, String text) {
        String seen = typed.getOrDefault("v." + pupil, "");
        return new Entry(
                mark(Typed.text(text, 20)),
                Typed.text(typed.get("r." + pupil), LONGEST_REASON).replaceAll("\\s+", " "),
                seen.matches("[0-9]{1,15}") ? Long.parseLong(seen) : -1);
    }

    // What a cell of the register would say about it, speaks of cells and absences.
    private static @Nullable MarkValue mark(String text) {
        if (text.isBlank()) return null;
        CellText read;
        try {
            read = CellText.parse(text);
        } catch (Refused no) {
            throw new Refused("results.no.mark", text);
        }
        if (read.absence() != null || read.marks().size() != 1 || read.marks().contains(MarkValue.DEBT))
            throw new Refused("results.no.mark", text);
        return read.marks().getFirst();
    }
}
