package eljur.journal.cells;

import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the history of a cell keeps, in words. */
public final class CellHistoryWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);
    private static final CellAnswers.Kept EMPTY = new CellAnswers.Kept("", List.of(), null, null);

    private final JsonMapper json;
    private final Texts texts;
    private final Map<String, String> works;

    /** @param works names of the kinds of work by their code */
    public CellHistoryWords(JsonMapper json, Texts texts, Map<String, String> works) {
        this.json = json;
        this.texts = texts;
        this.works = works;
    }

    /** The signs that stood; an empty text for none. */
    public String text(@Nullable String kept) {
        return read(kept).text();
    }

    /** More marks stand than before. */
    boolean adds(@Nullable String kept, @Nullable String keptAfter) {
        return read(keptAfter).marks().size() > read(kept).marks().size();
    }

    /** «долг, сдать до 25 декабря», of the event of a debt. */
    String due(@Nullable String kept) {
        String due = kept == null ? "" : json.readTree(kept).path("due").asString("");
        return due.isEmpty()
                ? texts.of("register.history.debt-undated")
                : texts.of("register.history.debt", DAY.format(LocalDate.parse(due)));
    }

    /** What changed beside the signs, mark by mark: also a note that came or went with its mark. */
    List<String> about(@Nullable String kept, @Nullable String keptAfter) {
        CellAnswers.Kept before = read(kept), after = read(keptAfter);
        List<String> said = new ArrayList<>();
        int marks = Math.max(before.marks().size(), after.marks().size());
        for (int i = 0; i < marks; i++) mark(said, at(before, i), at(after, i));
        if (!Objects.equals(before.minutes(), after.minutes()) && after.minutes() != null)
            said.add(texts.of("register.history.minutes", after.minutes()));
        return List.copyOf(said);
    }

    private void mark(List<String> said, CellAnswers.@Nullable KeptMark was, CellAnswers.@Nullable KeptMark is) {
        String note = was == null ? null : was.comment(), now = is == null ? null : is.comment();
        if (was != null && is != null && !was.work().equals(is.work()))
            said.add(texts.of("register.history.work", work(was), work(is)));
        if (Objects.equals(note, now)) return;
        said.add(
                now == null
                        ? texts.of("register.history.note-removed", String.valueOf(note))
                        : texts.of("register.history.note", now));
    }

    private String work(CellAnswers.KeptMark mark) {
        return works.getOrDefault(mark.work(), mark.work());
    }

    private static CellAnswers.@Nullable KeptMark at(CellAnswers.Kept cell, int nth) {
        return nth < cell.marks().size() ? cell.marks().get(nth) : null;
    }

    private CellAnswers.Kept read(@Nullable String kept) {
        return kept == null ? EMPTY : json.readValue(kept, CellAnswers.Kept.class);
    }
}
