package eljur.results.certificates;

import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.Typed;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks typed line by line: {@code m.7} the mark, {@code v.7} the version that was seen, {@code r.7} the reason.
 *
 * @param entries of the lines whose field was sent
 * @param errors of fields that hold no mark
 */
public record MarkForm(Map<Long, Entry> entries, Map<Long, String> errors) {

    private static final int LONGEST_REASON = 300;

    /** @param value null: an empty field */
    public record Entry(@Nullable MarkValue value, String reason, int seen) {}

    /** @param allowed what may be typed; the refusal's words stand under {@code no} */
    public static MarkForm of(
            Map<String, String> typed, Collection<Long> lines, Set<MarkValue> allowed, String no, Texts texts) {
        Map<Long, Entry> entries = new LinkedHashMap<>();
        Map<Long, String> errors = new LinkedHashMap<>();
        for (long line : lines) {
            String text = typed.get("m." + line);
            if (text == null) continue;
            try {
                entries.put(line, entry(typed, line, text, allowed, no));
            } catch (Refused refused) {
                errors.put(line, refused.said(texts));
            }
        }
        return new MarkForm(entries, errors);
    }

    private static Entry entry(Map<String, String> typed, long line, String text, Set<MarkValue> allowed, String no) {
        String seen = typed.getOrDefault("v." + line, "");
        return new Entry(
                mark(Typed.text(text, 20), allowed, no),
                Typed.text(typed.get("r." + line), LONGEST_REASON).replaceAll("\\s+", " "),
                seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1);
    }

    private static @Nullable MarkValue mark(String text, Set<MarkValue> allowed, String no) {
        if (text.isBlank()) return null;
        CellText read;
        try {
            read = CellText.parse(text);
        } catch (Refused refused) {
            throw new Refused(no, text);
        }
        if (read.absence() != null
                || read.marks().size() != 1
                || !allowed.contains(read.marks().getFirst())) throw new Refused(no, text);
        return read.marks().getFirst();
    }
}
