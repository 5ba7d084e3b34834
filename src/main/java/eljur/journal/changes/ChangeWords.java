package eljur.journal.changes;

import eljur.audit.ChangeEntry;
import eljur.audit.Origin;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an event changed, in words: what stood there, and what stands there since. */
@Component
class ChangeWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final JsonMapper json;
    private final Texts texts;

    ChangeWords(JsonMapper json, Texts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** «отметка или явка», «тема урока»; what nobody has a word for yet is «запись». */
    String what(ChangeEntry entry) {
        String key = "changes.what." + entry.entity() + "." + entry.action();
        if (entry.entity().equals("topic-plan-approval")) key = "changes.what.plan." + act(entry.newValue());
        if (texts.has(key)) return texts.of(key);
        String entity = "changes.what." + entry.entity();
        return texts.of(texts.has(entity) ? entity : "changes.what.other");
    }

    private String act(@Nullable String kept) {
        return kept == null ? "" : json.readTree(kept).path("act").asString("");
    }

    /** «из файла «оценки.xlsx», с компьютера»; empty where nothing is known of it. */
    String from(ChangeEntry entry) {
        List<String> said = new ArrayList<>();
        String origin = entry.origin();
        if (origin != null && origin.startsWith(Origin.IMPORT))
            said.add(texts.of("changes.from.import", origin.substring(Origin.IMPORT.length())));
        else if (origin != null) said.add(texts.of("changes.from." + origin));
        if (entry.device() != null) said.add(texts.of("changes.from." + entry.device()));
        return String.join(", ", said);
    }

    /** The signs of a cell, the mark of a period, the text of a topic or of homework; empty for nothing. */
    String value(@Nullable String kept) {
        if (kept == null) return "";
        JsonNode read = json.readTree(kept);
        if (read.path("due").isString())
            return DAY.format(LocalDate.parse(read.path("due").asString()));
        if (read.has("sign") && read.has("since")) return reason(read);
        for (String field : List.of("text", "topic", "homework", "title"))
            if (read.path(field).isString()) return read.path(field).asString();
        String value = read.path("value").asString("");
        return value.isEmpty() ? "" : MarkValue.of(value).printed();
    }

    /** «болезнь, 23 ноября – 27 ноября»; one that was withdrawn stands no more. */
    private String reason(JsonNode read) {
        if (!read.path("withdrawn_at").isNull()) return "";
        String since = DAY.format(LocalDate.parse(read.path("since").asString()));
        String until = DAY.format(LocalDate.parse(read.path("until").asString()));
        String kind = texts.of("attendance.reason." + read.path("reason").asString());
        return since.equals(until)
                ? texts.of("changes.reason.day", kind, since)
                : texts.of("changes.reason.days", kind, since, until);
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
