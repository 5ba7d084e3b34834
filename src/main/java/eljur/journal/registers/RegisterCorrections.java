package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.cells.CellHistoryWords;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was corrected openly in a register, in words for its paper: who stood there with what, what now, when and by whom. */
@Component
class RegisterCorrections {

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final RegisterWords words;
    private final Texts texts;

    RegisterCorrections(JdbcClient db, Audit audit, JsonMapper json, RegisterWords words, Texts texts) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.words = words;
        this.texts = texts;
    }

    private record Place(long lesson, long pupil) {}

    /** By lesson, in the order in which they were made. Slips mended within the school's minutes are none. */
    Map<Long, List<String>> byLesson(CurrentUser who, RegisterTerm read) {
        Set<Place> corrected = read.cells().stream()
                .filter(FilledCell::corrected)
                .map(cell -> new Place(cell.lesson(), cell.pupil()))
                .collect(Collectors.toSet());
        var entries = audit.correctionsIn(
                who.schoolId(), corrected.stream().map(Place::lesson).distinct().toList());
        var said = new HashMap<Long, List<String>>();
        var names = namesOf(who, entries);
        for (var entry : entries) {
            if (entry.lessonId() == null || entry.pupilId() == null) continue;
            var place = new Place(entry.lessonId(), entry.pupilId());
            if (corrected.contains(place))
                said.computeIfAbsent(place.lesson(), one -> new ArrayList<>()).add(said(read, place, entry, names));
        }
        return said;
    }

    private String said(RegisterTerm read, Place place, ChangeEntry entry, Map<Long, String> names) {
        var signs = new CellHistoryWords(json, texts, Map.of());
        String from = signs.text(entry.oldValue()), to = signs.text(entry.newValue());
        return texts.of(
                "register.sheet.corrected",
                read.pupils().stream()
                        .filter(pupil -> pupil.id() == place.pupil())
                        .map(RegisterRows.Pupil::name)
                        .findFirst()
                        .orElse(""),
                read.lessons().stream()
                        .filter(lesson -> lesson.id() == place.lesson())
                        .map(lesson -> words.shortDay(lesson.day()))
                        .findFirst()
                        .orElse(""),
                from.isEmpty() ? texts.of("register.sheet.nothing") : from,
                to.isEmpty() ? texts.of("register.sheet.nothing") : to,
                words.day(LocalDate.ofInstant(entry.at(), read.course().zone())),
                names.getOrDefault(entry.person().value(), ""));
    }

    private Map<Long, String> namesOf(CurrentUser who, List<ChangeEntry> entries) {
        if (entries.isEmpty()) return Map.of();
        return db
                .sql("select person_id, short_name from people.v_person where school_id = ? and person_id = any (?)")
                .params(
                        who.schoolId(),
                        entries.stream()
                                .map(entry -> entry.person().value())
                                .distinct()
                                .toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
