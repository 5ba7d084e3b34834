package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.writing.LessonAccess;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
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
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

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
        Place place = place(who.schoolId(), lesson, pupil);
        return entries.stream()
                .map(entry -> said(entry, names, words, place, about(entry, entries, words, place)))
                .toList();
    }

    /**
     * @param owed a debt stands in the cell
     * @param due until when it is to be paid; null: no day was set
     */
    private record Place(
            ZoneId zone,
            LocalDate held,
            boolean owed,
            @Nullable LocalDate due) {}

    private List<String> about(ChangeEntry entry, List<ChangeEntry> all, CellHistoryWords words, Place place) {
        if (entry.entity().equals("debt")) return List.of(words.due(entry.newValue()));
        List<String> said = new ArrayList<>(words.about(entry.oldValue(), entry.newValue()));
        LocalDate day = LocalDate.ofInstant(entry.at(), place.zone());
        if (words.adds(entry.oldValue(), entry.newValue()) && day.isAfter(place.held()))
            said.add(texts.of("register.history.later", DAY.format(place.held()), DAY.format(day)));
        if (place.owed() && isNewest(entry, all))
            said.add(
                    place.due() == null
                            ? texts.of("register.history.debt-undated")
                            : texts.of("register.history.debt", DAY.format(place.due())));
        return List.copyOf(said);
    }

    private static boolean isNewest(ChangeEntry entry, List<ChangeEntry> all) {
        return all.stream()
                .filter(one -> one.entity().equals("cell"))
                .findFirst()
                .map(one -> one.id() == entry.id())
                .orElse(false);
    }

    private Entry said(
            ChangeEntry entry, Map<Long, String> names, CellHistoryWords words, Place place, List<String> about) {
        boolean debt = entry.entity().equals("debt");
        return new Entry(
                debt ? "" : words.text(entry.oldValue()),
                debt ? "" : words.text(entry.newValue()),
                names.getOrDefault(entry.person().value(), ""),
                texts.of("role." + entry.role().name()),
                TIME.format(entry.at().atZone(place.zone())),
                entry.reason(),
                entry.action(),
                about);
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

    private Place place(long school, long lesson, long pupil) {
        return db.sql("""
                        select s.zone, l.on_date, d.pupil_id is not null as owed, d.due_on
                        from timetable.v_lesson_place l
                        join school.v_school s on s.school_id = l.school_id
                        left join journal.v_debt d on d.school_id = l.school_id and d.lesson_id = l.lesson_id and d.pupil_id = :pupil
                        where l.school_id = :school and l.lesson_id = :lesson order by d.due_on limit 1""")
                .param("school", school)
                .param("lesson", lesson)
                .param("pupil", pupil)
                .query((row, n) -> new Place(
                        ZoneId.of(row.getString("zone")),
                        row.getObject("on_date", LocalDate.class),
                        row.getBoolean("owed"),
                        row.getObject("due_on", LocalDate.class)))
                .single();
    }
}
