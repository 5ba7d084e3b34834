package eljur.planner;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.planner.DraftLessons.Placed;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import eljur.platform.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is done to a draft: begun, changed, laid aside. The week in force is not touched by any of it. */
@Component
@Transactional
class DraftSaves {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Drafts drafts;
    private final DraftLessons lessons;
    private final TimetableOwners owners;
    private final Operations operations;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    DraftSaves(
            Drafts drafts,
            DraftLessons lessons,
            TimetableOwners owners,
            Operations operations,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.drafts = drafts;
        this.lessons = lessons;
        this.owners = owners;
        this.operations = operations;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /**
     * @return its number
     * @throws Refused when the day is past, belongs to no year, or a later week is planned already
     */
    public long begin(CurrentUser who, LocalDate starts, String note) {
        mustBegin(who, starts);
        Long draft = db.sql("""
                        insert into planner.draft (school_id, year_id, starts_on, note, made_at, made_by)
                        select y.school_id, y.year_id, :starts, :note, :now, :who from school.v_academic_year y
                        where y.school_id = :school and :starts between y.starts_on and y.ends_on
                        returning id""")
                .param("school", who.schoolId())
                .param("starts", starts)
                .param("note", note)
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who.personId())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("planner.draft.no-year"));
        int copied = lessons.copyWeek(who.schoolId(), draft);
        audit.record(
                who,
                ChangeEvent.of(
                        "timetable-draft",
                        "recorded",
                        String.valueOf(draft),
                        null,
                        JSON.writeValueAsString(Map.of("starts", starts.toString(), "lessons", copied))));
        return draft;
    }

    private void mustBegin(CurrentUser who, LocalDate starts) {
        mustNotBePast(who, starts);
        LocalDate later = laterWeek(who.schoolId(), starts);
        if (later != null) throw new Refused("planner.draft.later", DraftWords.DAY.format(later));
    }

    /** @throws Refused when the day is past, and a week was in force on it or after it */
    void mustNotBePast(CurrentUser who, LocalDate starts) {
        if (starts.isBefore(owners.today(who).day()) && drafts.anyWeek(who, starts))
            throw new Refused("planner.draft.past");
    }

    /** The first day after this one from which another week is planned already. */
    @Nullable
    LocalDate laterWeek(long school, LocalDate starts) {
        return db.sql("""
                        select min(w.since) from timetable.v_weekly_lesson w
                        join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                        join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                         and :starts between y.starts_on and y.ends_on
                        where w.school_id = :school and w.since > :starts and (w.until is null or w.until >= w.since)""")
                .param("school", school)
                .param("starts", starts)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list()
                .getFirst();
    }

    /**
     * One act at the grid: places set anew or changed, and removed.
     *
     * @param op its own id: sent twice, it counts once
     * @param seen the version that the page was made from
     */
    record Change(UUID op, long seen, List<Placed> put, List<Long> remove) {}

    /**
     * @return version and the numbers of what was put, in its order
     * @throws Refused when somebody else changed the draft meanwhile, or it can no longer be changed
     */
    public Operations.Answer change(CurrentUser who, long id, Change change) {
        var given = operations.take(who.schoolId(), who.accountId(), change.op(), id + " " + change);
        if (given.isPresent()) return given.get();
        openDraft(who, id);
        raise(who, id, change.seen());
        Map<Long, Placed> before =
                lessons.of(who.schoolId(), id).stream().collect(Collectors.toMap(Placed::id, Function.identity()));
        List<ChangeEvent> events = new ArrayList<>();
        if (lessons.remove(who.schoolId(), id, change.remove())
                != change.remove().size()) throw new NotFound();
        for (long gone : change.remove()) events.add(event("removed", gone, before.get(gone), null, change.op()));
        List<Long> put = new ArrayList<>();
        for (Placed place : change.put()) put.add(put(who, id, place, before, events, change.op()));
        audit.record(who, events);
        var answer =
                new Operations.Answer(200, JSON.writeValueAsString(Map.of("version", change.seen() + 1, "put", put)));
        operations.keep(who.schoolId(), change.op(), answer);
        return answer;
    }

    private long put(
            CurrentUser who, long draft, Placed place, Map<Long, Placed> before, List<ChangeEvent> events, UUID op) {
        boolean fresh = place.id() == 0;
        Long number = fresh
                ? lessons.add(who.schoolId(), draft, place)
                : lessons.change(who.schoolId(), draft, place) == 1 ? Long.valueOf(place.id()) : null;
        if (number == null) throw new NotFound();
        events.add(event(fresh ? "recorded" : "corrected", number, fresh ? null : before.get(number), place, op));
        return number;
    }

    private static ChangeEvent event(String action, long id, @Nullable Placed before, @Nullable Placed after, UUID op) {
        return new ChangeEvent(
                "draft-lesson",
                action,
                String.valueOf(id),
                null,
                null,
                null,
                before == null ? null : JSON.writeValueAsString(before),
                after == null ? null : JSON.writeValueAsString(after),
                null,
                op,
                null);
    }

    Drafts.Draft openDraft(CurrentUser who, long id) {
        hold(who, id);
        Drafts.Draft draft = drafts.draftForReading(who, id);
        if (!draft.isOpen()) throw new Refused("planner.draft.closed");
        return draft;
    }

    /** Acts on one draft come one after the other. */
    void hold(CurrentUser who, long id) {
        db.sql("select id from planner.draft where school_id = ? and id = ? for update")
                .params(who.schoolId(), id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private void raise(CurrentUser who, long id, long seen) {
        int raised = db.sql(
                        "update planner.draft set version = version + 1 where school_id = ? and id = ? and version = ?")
                .params(who.schoolId(), id, seen)
                .update();
        if (raised == 0) throw new Refused("planner.draft.meanwhile");
    }

    /** Laid aside: it stays to be read. */
    public void remove(CurrentUser who, long id) {
        openDraft(who, id);
        db.sql("insert into planner.draft_removal (school_id, draft_id, at, by_person) values (?, ?, ?, ?)")
                .params(who.schoolId(), id, Timestamp.from(clock.instant()), who.personId())
                .update();
        audit.record(who, ChangeEvent.of("timetable-draft", "removed", String.valueOf(id), null, null));
    }
}
