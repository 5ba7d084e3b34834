package eljur.planner;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A draft that came into force is taken back. */
@Component
@Transactional
class DraftUndos {

    private final Drafts drafts;
    private final WeekDays days;
    private final LaterChanges later;
    private final TouchedRows touchedRows;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    DraftUndos(
            Drafts drafts,
            WeekDays days,
            LaterChanges later,
            TouchedRows touchedRows,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.drafts = drafts;
        this.days = days;
        this.later = later;
        this.touchedRows = touchedRows;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Takes it back, until somebody has written at a lesson of the new week.
     *
     * @throws Refused when somebody has, or something else was built on it
     */
    public void undo(CurrentUser who, long id) {
        days.waitForTurn(who);
        Drafts.Draft draft = drafts.draftForReading(who, id);
        if (!draft.isInForce()) throw new Refused("planner.undo.not-forced");
        List<TouchedRow> touched = touchedRows.backwards(who.schoolId(), draft.id());
        String held = days.firstHeld(who.schoolId(), begun(touched));
        if (held != null) throw new Refused("planner.undo.recorded", held);
        mustBeLast(who, draft);
        later.dayOfLoad(who, touched).ifPresent(day -> {
            throw new Refused("planner.undo.loaded", DraftWords.DAY.format(day));
        });
        try {
            touchedRows.takeBack(who.schoolId(), touched);
        } catch (DataIntegrityViolationException e) {
            throw new Refused("planner.undo.built-on");
        }
        days.layDaysOff(who, draft);
        db.sql("insert into planner.draft_undo (school_id, draft_id, at, by_person) values (?, ?, ?, ?)")
                .params(who.schoolId(), draft.id(), Timestamp.from(clock.instant()), who.personId())
                .update();
        audit.record(who, ChangeEvent.of("timetable-draft", "undone", String.valueOf(draft.id()), null, null));
    }

    private void mustBeLast(CurrentUser who, Drafts.Draft draft) {
        boolean later = db.sql("""
                        select exists (
                            select from planner.draft_force f
                            join planner.draft_force own on own.school_id = f.school_id and own.draft_id = :draft
                            where f.school_id = :school and f.draft_id <> :draft and f.at > own.at
                              and not exists (select from planner.draft_undo u where u.school_id = f.school_id and u.draft_id = f.draft_id))""")
                .param("school", who.schoolId())
                .param("draft", draft.id())
                .query(Boolean.class)
                .single();
        if (later) throw new Refused("planner.undo.later");
    }

    private static List<Long> begun(List<TouchedRow> touched) {
        return touched.stream()
                .filter(row -> row.entity().equals("weekly-lesson") && row.created())
                .map(row -> Long.valueOf(row.key()))
                .toList();
    }
}
