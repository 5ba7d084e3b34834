package eljur.homework;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.homework.web.AssignmentPage;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How one homework came to be as it is: who set, changed and withdrew it, when, and what stood before. */
@Component
class AssignmentHistory {

    private final Audit audit;
    private final JdbcClient db;
    private final JsonMapper json;
    private final AssignmentWords words;
    private final Texts texts;

    AssignmentHistory(Audit audit, JdbcClient db, JsonMapper json, AssignmentWords words, Texts texts) {
        this.audit = audit;
        this.db = db;
        this.json = json;
        this.words = words;
        this.texts = texts;
    }

    /** The latest first. */
    List<AssignmentPage.Event> of(CurrentUser who, long assignment, ZoneId zone) {
        List<ChangeEntry> entries = audit.of(who.schoolId(), "assignment", String.valueOf(assignment));
        Map<Long, String> names = names(who, entries);
        return entries.stream()
                .map(one -> new AssignmentPage.Event(
                        words.when(one.at(), zone),
                        names.getOrDefault(one.person().value(), ""),
                        texts.of("homework.act." + one.action()),
                        before(one)))
                .toList();
    }

    private String before(ChangeEntry one) {
        if (one.action().startsWith("file-"))
            return json.readTree(String.valueOf(one.newValue())).path("name").asString("");
        if (!one.action().equals("corrected") || one.oldValue() == null || one.newValue() == null) return "";
        JsonNode was = json.readTree(one.oldValue()), is = json.readTree(one.newValue());
        List<String> said = new ArrayList<>();
        if (differs(was, is, "due_on"))
            said.add(texts.of(
                    "homework.was.due",
                    words.day(LocalDate.parse(was.path("due_on").asString()))));
        if (differs(was, is, "minutes") && !was.path("minutes").isNull())
            said.add(texts.of(
                    "homework.was.minutes", String.valueOf(was.path("minutes").asInt())));
        if (differs(was, is, "audience") || differs(was, is, "pupils") || differs(was, is, "group_id"))
            said.add(texts.of("homework.was.whom." + was.path("audience").asString()));
        if (differs(was, is, "links")) said.add(texts.of("homework.was.links"));
        if (differs(was, is, "text"))
            said.add(texts.of("homework.was.text", was.path("text").asString()));
        return String.join("; ", said);
    }

    private static boolean differs(JsonNode was, JsonNode is, String field) {
        return !was.path(field).equals(is.path(field));
    }

    private Map<Long, String> names(CurrentUser who, List<ChangeEntry> entries) {
        return db
                .sql(
                        "select person_id, short_name from people.v_person where school_id = :school and person_id = any(:people)")
                .param("school", who.schoolId())
                .param(
                        "people",
                        entries.stream().map(one -> one.person().value()).toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("person_id"), row.getString("short_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
