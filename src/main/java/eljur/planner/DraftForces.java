package eljur.planner;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.planner.DraftLessons.Copied;
import eljur.planner.DraftLessons.Placed;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import eljur.school.LaidDays;
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
import java.util.stream.Stream;
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
    private final WeekDays days;
    private final TouchedRows touchedRows;
    private final Audit audit;
    private final JdbcClient db;
    private final Clock clock;

    DraftForces(
            DraftSaves saves,
            DraftLessons lessons,
            WeekPlans weeks,
            WeekDays days,
            TouchedRows touchedRows,
            Audit audit,
            JdbcClient db,
            Clock clock) {
        this.saves = saves;
        this.lessons = lessons;
        this.weeks = weeks;
        this.days = days;
        this.touchedRows = touchedRows;
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
     * @param heldBack new ones that have no lesson on a day, because one of those that stay stands there
     * @param change all of the places that end and begin, so that another change of the same size is told from this one
     */
    record Outcome(
            int ended,
            int begun,
            int removed,
            List<LaidDays.Kept> kept,
            List<WeekPlans.HeldBack> heldBack,
            List<String> change) {}

    /** @throws Refused when its day is past, a later week is planned, or nothing is different */
    Outcome force(CurrentUser who, long id) {
        Drafts.Draft draft = saves.openDraft(who, id);
        saves.mustNotBePast(who, draft.starts());
        days.waitForTurn(who);
        LocalDate later = saves.laterWeek(who.schoolId(), draft.starts());
        if (later != null) throw new Refused("planner.draft.later", DraftWords.DAY.format(later));
        List<String> closed = lessons.closed(who.schoolId(), id);
        if (!closed.isEmpty()) throw new Refused("planner.draft.closed-courses", String.join("; ", closed));
        Map<Long, WeeklyLesson> now = inForce(who.schoolId(), draft);
        List<WeeklyLesson> begun = fresh(who.schoolId(), draft, now);
        if (now.isEmpty() && begun.isEmpty()) throw new Refused("planner.draft.same");
        List<TouchedRow> touched = new ArrayList<>(weeks.end(
                who.schoolId(), now.keySet(), draft.starts(), days.held(who.schoolId(), now.keySet(), draft.starts())));
        int removed = (int) touched.stream()
                .filter(row -> row.entity().equals("scheduled-lesson"))
                .count();
        touched.addAll(weeks.begin(who.schoolId(), begun));
        days.layDaysOff(who, draft);
        var outcome = new Outcome(
                now.size(),
                begun.size(),
                removed,
                days.kept(who.schoolId(), now.keySet(), draft.starts()),
                weeks.heldBack(
                        who.schoolId(), begun.stream().map(WeeklyLesson::id).toList()),
                change(now, begun));
        keep(who, id, outcome, touched);
        return outcome;
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

    private static List<String> change(Map<Long, WeeklyLesson> ended, List<WeeklyLesson> begun) {
        // The numbers of what begins are drawn anew each time.
        return Stream.concat(
                        ended.keySet().stream().map(String::valueOf),
                        begun.stream()
                                .map(one -> List.of(
                                                one.courseId(),
                                                one.weekday(),
                                                one.ordinal(),
                                                String.valueOf(one.roomId()),
                                                String.valueOf(one.until()),
                                                one.weeks())
                                        .toString()))
                .sorted()
                .toList();
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
}
