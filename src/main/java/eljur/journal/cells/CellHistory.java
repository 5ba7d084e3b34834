package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.writing.LessonAccess;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How a cell came to what it says, newest first. */
@Component
class CellHistory {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy H:mm");

    private final JdbcClient db;
    private final Audit audit;
    private final LessonAccess access;
    private final JsonMapper json;
    private final Texts texts;

    CellHistory(JdbcClient db, Audit audit, LessonAccess access, JsonMapper json, Texts texts) {
        this.db = db;
        this.audit = audit;
        this.access = access;
        this.json = json;
        this.texts = texts;
    }

    /**
     * One change, in words: an empty {@code from} or {@code to} means that nothing stood there.
     *
     * @param about what changed beside the signs: a note, the kind of work, the minutes of a lateness
     */
    record Entry(
            String from,
            String to,
            String by,
            String role,
            String at,
            @Nullable String reason,
            String action,
            List<String> about) {}

    @Transactional(readOnly = true)
    public List<Entry> of(CurrentUser who, long course, long lesson, long pupil) {
        if (!access.mayRead(who, "history", course, lesson)) throw new NotFound();
        List<ChangeEntry> entries = audit.ofCell(who.schoolId(), lesson, pupil);
        Map<Long, String> names = names(who.schoolId(), entries);
        CellHistoryWords words = new CellHistoryWords(json, texts, works(who.schoolId()));
        ZoneId zone = zone(who.schoolId());
        return entries.stream().map(entry -> said(entry, names, words, zone)).toList();
    }

    private Entry said(ChangeEntry entry, Map<Long, String> names, CellHistoryWords words, ZoneId zone) {
        return new Entry(
                words.text(entry.oldValue()),
                words.text(entry.newValue()),
                names.getOrDefault(entry.person().value(), ""),
                texts.of("role." + entry.role().name()),
                TIME.format(entry.at().atZone(zone)),
                entry.reason(),
                entry.action(),
                words.about(entry.oldValue(), entry.newValue()));
    }

    private Map<Long, String> names(long school, List<ChangeEntry> entries) {
        List<Long> people =
                entries.stream().map(entry -> entry.person().value()).distinct().toList();
        if (people.isEmpty()) return Map.of();
        return db
                .sql(
                        "select person_id, short_name from people.v_person where school_id = :school and person_id in (:people)")
                .param("school", school)
                .param("people", people)
                .query((row, n) -> Map.entry(row.getLong("person_id"), row.getString("short_name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<String, String> works(long school) {
        return db
                .sql("select code, name from journal.work_type where school_id = ?")
                .param(school)
                .query((row, n) -> Map.entry(row.getString("code"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private ZoneId zone(long school) {
        return ZoneId.of(db.sql("select zone from school.v_school where school_id = ?")
                .param(school)
                .query(String.class)
                .single());
    }
}
