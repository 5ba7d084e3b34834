package eljur.planner;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.planner.DraftLessons.Copied;
import eljur.planner.DraftLessons.Placed;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import eljur.school.LaidDays;
import eljur.timetable.LessonRecords;
import eljur.timetable.WeekPlans;
import eljur.timetable.WeekPlans.WeeklyLesson;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A draft comes into force: what it does not have ends on the day before, what it has anew begins, and the days are laid. Lessons at which
 * something is recorded or arranged stay, and are named.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftForces {

    private final DraftSaves saves;
    private final DraftLessons lessons;
    private final WeekPlans weeks;
    private final LaidDays days;
    private final LessonRecords records;
    private final TouchedRows touchedRows;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;
    private final TimetableOwners owners;

    DraftForces(
            DraftSaves saves,
            DraftLessons lessons,
            WeekPlans weeks,
            LaidDays days,
            LessonRecords records,
            TouchedRows touchedRows,
            TimetableOwners owners,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.saves = saves;
        this.lessons = lessons;
        this.weeks = weeks;
        this.days = days;
        this.records = records;
        this.touchedRows = touchedRows;
        this.owners = owners;
        this.audit = audit;
        this.db = db;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param ended places of the week that are no longer
     * @param begun new ones
     * @param kept lessons of the former week that stay, because something is recorded at them or arranged
     */
    record Outcome(int ended, int begun, int removed, List<LaidDays.Kept> kept) {}

    /** @throws Refused when its day is past, a later week is planned, or nothing is different */
    Outcome force(CurrentUser who, long id) {
        Drafts.Draft draft = saves.openDraft(who, id);
        if (draft.starts().isBefore(owners.today(who).day())) throw new Refused("planner.draft.past");
        waitForTurn(who);
        LocalDate later = saves.laterWeek(who.schoolId(), draft.starts());
        if (later != null) throw new Refused("planner.draft.later", DraftWords.DAY.format(later));
        Map<Long, WeeklyLesson> now = inForce(who.schoolId(), draft);
        List<WeeklyLesson> begun = fresh(who.schoolId(), draft, now);
        if (now.isEmpty() && begun.isEmpty()) throw new Refused("planner.draft.same");
        List<TouchedRow> touched = new ArrayList<>(
                weeks.end(who.schoolId(), now.keySet(), draft.starts(), recorded(who.schoolId(), now, draft.starts())));
        int removed = (int) touched.stream()
                .filter(row -> row.entity().equals("scheduled-lesson"))
                .count();
        touched.addAll(weeks.begin(who.schoolId(), begun));
        layDaysOff(who, draft);
        var outcome = new Outcome(now.size(), begun.size(), removed, kept(who.schoolId(), now, draft.starts()));
        keep(who, id, outcome, touched);
        return outcome;
    }

    // Of two drafts that come into force at once the second sees what the first has done.
    private void waitForTurn(CurrentUser who) {
        db.sql("select id from planner.draft where school_id = ? order by id for update")
                .param(who.schoolId())
                .query(Long.class)
                .list();
    }

    /** The places in force on the day that the draft begins with. */
    private Map<Long, WeeklyLesson> inForce(long school, Drafts.Draft draft) {
        Map<Long, WeeklyLesson> now = new HashMap<>();
        db.sql("""
                        select w.* from timetable.v_weekly_lesson w
                        join timetable.v_course c on c.school_id = w.school_id and c.course_id = w.course_id
                        where w.school_id = ? and c.year_id = ? and ? between w.since and coalesce(w.until, 'infinity')""").params(school, draft.year(), draft.starts()).query(row -> {
            now.put(
                    row.getLong("weekly_id"),
                    new WeeklyLesson(
                            row.getLong("weekly_id"),
                            row.getLong("course_id"),
                            row.getInt("weekday"),
                            row.getInt("ordinal"),
                            row.getObject("room_id", Long.class),
                            row.getObject("since", LocalDate.class),
                            row.getObject("until", LocalDate.class),
                            null,
                            row.getString("weeks")));
        });
        return now;
    }

    /** What is in the draft as it is in force is taken out of {@code now}; the rest of the draft begins. */
    private List<WeeklyLesson> fresh(long school, Drafts.Draft draft, Map<Long, WeeklyLesson> now) {
        List<Copied> fresh = new ArrayList<>();
        for (Copied one : lessons.copied(school, draft.id())) {
            WeeklyLesson same = one.weekly() == null ? null : now.get(one.weekly());
            if (same != null && same(same, one.place())) now.remove(one.weekly());
            else fresh.add(one);
        }
        List<Long> numbers = weeks.numbers(fresh.size());
        List<WeeklyLesson> begun = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) begun.add(weekly(numbers.get(i), fresh.get(i), draft.starts()));
        return begun;
    }

    private static boolean same(WeeklyLesson weekly, Placed place) {
        return weekly.courseId() == place.course()
                && weekly.weekday() == place.weekday()
                && weekly.ordinal() == place.ordinal()
                && Objects.equals(weekly.roomId(), place.room())
                && weekly.weeks().equals(place.weeks());
    }

    private static WeeklyLesson weekly(long number, Copied one, LocalDate since) {
        Placed place = one.place();
        return new WeeklyLesson(
                number,
                place.course(),
                place.weekday(),
                place.ordinal(),
                place.room(),
                since,
                one.until(),
                null,
                place.weeks());
    }

    private List<Long> recorded(long school, Map<Long, WeeklyLesson> now, LocalDate from) {
        List<Long> planned = scheduled(school, now.keySet(), from);
        List<Long> held = new ArrayList<>(records.recorded(school, planned));
        held.addAll(records.awaited(school, planned));
        return held;
    }

    List<Long> scheduled(long school, java.util.Collection<Long> weekly, LocalDate from) {
        return db.sql("""
                        select lesson_id from timetable.v_lesson
                        where school_id = ? and weekly_id = any(?) and on_date >= ?""")
                .params(school, weekly.toArray(Long[]::new), from)
                .query(Long.class)
                .list();
    }

    private List<LaidDays.Kept> kept(long school, Map<Long, WeeklyLesson> ended, LocalDate from) {
        return db.sql("""
                        select l.lesson_id, l.on_date, l.ordinal, c.name from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where l.school_id = ? and l.weekly_id = any(?) and l.on_date >= ? and not l.cancelled
                        order by l.on_date, l.ordinal, c.name""")
                .params(school, ended.keySet().toArray(Long[]::new), from)
                .query((row, n) -> new LaidDays.Kept(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getInt(3), row.getString(4)))
                .list();
    }

    /** Days that are off as a whole take the new lessons away as they took the former ones. */
    private void layDaysOff(CurrentUser who, Drafts.Draft draft) {
        db.sql("""
                        select distinct on_date from school.v_calendar_change
                        where school_id = ? and year_id = ? and kind = 'off' and on_date >= ? order by on_date""")
                .params(who.schoolId(), draft.year(), draft.starts())
                .query(LocalDate.class)
                .list()
                .forEach(day -> days.lay(who, day, day));
    }

    private void keep(CurrentUser who, long id, Outcome outcome, List<TouchedRow> touched) {
        db.sql("""
                        insert into planner.draft_force (school_id, draft_id, at, by_person, ended, begun)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        who.schoolId(),
                        id,
                        Timestamp.from(clock.instant()),
                        who.personId(),
                        outcome.ended(),
                        outcome.begun())
                .update();
        touchedRows.keep(who.schoolId(), id, touched);
        List<ChangeEvent> events = new ArrayList<>();
        events.add(ChangeEvent.of("timetable-draft", "applied", String.valueOf(id), null, null));
        for (TouchedRow row : touched)
            if (row.entity().equals("weekly-lesson"))
                events.add(ChangeEvent.of(
                        row.entity(), row.created() ? "recorded" : "corrected", row.key(), row.before(), row.after()));
        audit.record(who, events);
    }

    /**
     * Takes it back, until somebody has written at a lesson of the new week.
     *
     * @throws Refused when somebody has, or something else was built on it
     */
    void undo(CurrentUser who, Drafts.Draft draft) {
        waitForTurn(who);
        if (!draft.isInForce()) throw new Refused("planner.undo.not-forced");
        List<TouchedRow> touched = touchedRows.backwards(who.schoolId(), draft.id());
        String held = firstHeld(who.schoolId(), touched);
        if (held != null) throw new Refused("planner.undo.recorded", held);
        mustBeLast(who, draft);
        try {
            touchedRows.takeBack(who.schoolId(), touched);
        } catch (DataIntegrityViolationException e) {
            throw new Refused("planner.undo.built-on");
        }
        layDaysOff(who, draft);
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

    /** The first lesson of the new week at which something is recorded, in words. */
    private @Nullable String firstHeld(long school, List<TouchedRow> touched) {
        List<Long> made = touched.stream()
                .filter(row -> row.entity().equals("weekly-lesson") && row.created())
                .map(row -> Long.valueOf(row.key()))
                .toList();
        List<Long> planned = scheduled(school, made, LocalDate.of(1900, 1, 1));
        List<Long> held = new ArrayList<>(records.recorded(school, planned));
        held.addAll(records.awaited(school, planned));
        if (held.isEmpty()) return null;
        return db.sql("""
                        select to_char(l.on_date, 'DD.MM.YYYY') || ', ' || c.name from timetable.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        where l.school_id = ? and l.lesson_id = any(?) order by l.on_date, l.ordinal limit 1""")
                .params(school, held.toArray(Long[]::new))
                .query(String.class)
                .single();
    }
}
