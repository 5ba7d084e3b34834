package eljur.diary;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEntry;
import eljur.journal.MarkValue;
import eljur.platform.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a corrected mark was before, for the family to see: from the memory itself, the latest correction first. */
@Component
class Corrections {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final JdbcClient db;
    private final Audit audit;
    private final JsonMapper json;
    private final Texts texts;

    Corrections(JdbcClient db, Audit audit, JsonMapper json, Texts texts) {
        this.db = db;
        this.audit = audit;
        this.json = json;
        this.texts = texts;
    }

    /** @param said when, from what and why, in words */
    record Correction(String said, Instant at) {}

    /** Of the lessons whose cell is flagged as corrected: what stood there, by lesson. */
    Map<Long, Correction> of(CurrentUser who, long pupil, Collection<Long> lessons, ZoneId zone) {
        Map<Long, Correction> said = new HashMap<>();
        for (ChangeEntry entry : audit.correctionsOf(who.schoolId(), pupil, lessons))
            if (entry.lessonId() != null && marksChanged(entry))
                said.putIfAbsent(entry.lessonId(), new Correction(said(entry, zone), entry.at()));
        return said;
    }

    /** Of a mark of a period that was corrected openly: what stood there before it was corrected last. */
    @Nullable
    String ofPeriodMark(CurrentUser who, long course, long term, long pupil, ZoneId zone) {
        if (!isCorrected(who, course, term, pupil)) return null;
        return audit.of(who.schoolId(), "period-mark", course + ":" + term + ":" + pupil).stream()
                .filter(entry -> entry.oldValue() != null)
                .findFirst()
                .map(entry -> ofPeriod(entry, zone))
                .orElse(null);
    }

    private boolean isCorrected(CurrentUser who, long course, long term, long pupil) {
        return db.sql("""
                        select exists (select from journal.v_period_mark
                                       where school_id = ? and course_id = ? and term_id = ? and pupil_id = ? and corrected)""")
                .params(who.schoolId(), course, term, pupil)
                .query(Boolean.class)
                .single();
    }

    private String ofPeriod(ChangeEntry entry, ZoneId zone) {
        String was = MarkValue.of(json.readTree(String.valueOf(entry.oldValue()))
                        .path("value")
                        .asString())
                .printed();
        return because(texts.of("diary.corrected", DAY.format(entry.at().atZone(zone)), was), entry);
    }

    private String because(String words, ChangeEntry entry) {
        return entry.reason() == null ? words : words + " " + texts.of("diary.corrected.because", entry.reason());
    }

    // A mark added, or an absence beside it, is no correction of the marks that stood.
    private boolean marksChanged(ChangeEntry entry) {
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

    private String said(ChangeEntry entry, ZoneId zone) {
        String before =
                json.readTree(String.valueOf(entry.oldValue())).path("text").asString("");
        String words = texts.of("diary.corrected", DAY.format(entry.at().atZone(zone)), before);
        return because(words, entry);
    }
}
