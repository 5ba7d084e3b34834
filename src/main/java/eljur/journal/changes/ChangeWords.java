package eljur.journal.changes;

import eljur.audit.ChangeEntry;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an event changed, in words: what stood there, and what stands there since. */
@Component
class ChangeWords {

    private final JsonMapper json;
    private final Texts texts;

    ChangeWords(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** «отметка или явка», «тема урока»; what nobody has a word for yet is «запись». */
    String what(ChangeEntry entry) {
        String key = "changes.what." + entry.entity() + "." + entry.action();
        if (texts.has(key)) return texts.of(key);
        String entity = "changes.what." + entry.entity();
        return texts.of(texts.has(entity) ? entity : "changes.what.other");
    }

    /** The signs of a cell, the mark of a period, the text of a topic or of homework; empty for nothing. */
    String value(@Nullable String kept) {
        if (kept == null) return "";
        JsonNode read = json.readTree(kept);
        for (String field : List.of("text", "topic", "homework"))
            if (read.path(field).isString()) return read.path(field).asString();
        String value = read.path("value").asString("");
        return value.isEmpty() ? "" : MarkValue.of(value).printed();
    }

    /** A mark that stood is another one or is gone; one that was added beside it, or an absence, is no correction. */
    boolean isOfMarks(ChangeEntry entry) {
        if (!entry.entity().equals("cell")) return true;
        List<String> before = marks(entry.oldValue()), after = marks(entry.newValue());
        return after.size() < before.size() || !after.subList(0, before.size()).equals(before);
    }

    private List<String> marks(@Nullable String kept) {
        if (kept == null) return List.of();
        return json.readTree(kept)
                .path("marks")
                .valueStream()
                .map(mark -> mark.path("value").asString(""))
                .toList();
    }
}
