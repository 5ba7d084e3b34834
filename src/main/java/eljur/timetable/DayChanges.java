package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which a day is changed: another teacher, another hour, another lesson, or none. Who asks must be allowed to; what
 * is asked is judged here. {@code seen} is the {@link TimetabledLesson#arrangement} that was looked at: what changed meanwhile is not
 * overwritten. A change is taken back by removing its row; the history keeps both.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DayChanges {

    private final TimetabledDays days;
    private final DayChangeRows rows;
    private final DayFacts facts;
    private final LessonRecords records;
    private final HeldLessons lessons;
    private final DayTakeBacks takeBacks;

    DayChanges(
            TimetabledDays days,
            DayChangeRows rows,
            DayFacts facts,
            LessonRecords records,
            HeldLessons lessons,
            DayTakeBacks takeBacks) {
        this.days = days;
        this.rows = rows;
        this.facts = facts;
        this.records = records;
        this.lessons = lessons;
        this.takeBacks = takeBacks;
    }

    /** @param join the person leads a group of their own at the same hour */
    public void substitute(CurrentUser who, long lesson, long person, boolean join, ChangeReason reason, String seen) {
        TimetabledLesson held = lessons.held(who, lesson, seen);
        DayChangeRules.reasonHolds(reason, held.day());
        String name = facts.staffName(who.schoolId(), person, held.day());
        lessons.mustBeUnrecorded(who, held);
        DayChangeRules.mayBeGivenBy(days.of(who.schoolId(), held.day()), held, person, name, join);
        lessons.tell(who, held, reason.words(), rows.substitute(who, lesson, person, join, reason));
    }

    public void cancel(CurrentUser who, long lesson, ChangeReason reason, String seen) {
        TimetabledLesson held = lessons.held(who, lesson, seen);
        DayChangeRules.reasonHolds(reason, held.day());
        DayChangeRules.goesOn(held);
        if (held.extra()) throw new Refused("timetable.change.cancel-extra");
        lessons.mustBeUnrecorded(who, held);
        lessons.tell(who, held, reason.words(), dropped(who, held, null, reason));
    }

    /** @param room null: the one it has */
    public void move(
            CurrentUser who,
            long lesson,
            LocalDate day,
            int ordinal,
            @Nullable Long room,
            boolean shares,
            ChangeReason reason,
            String seen) {
        TimetabledLesson held = lessons.held(who, lesson, seen);
        DayChangeRules.reasonHolds(reason, held.day());
        DayChangeRules.goesOn(held);
        DayChangeRules.standsAlone(held);
        lessons.mustBeUnrecorded(who, held);
        if (day.equals(held.day()) && ordinal == held.ordinal()) throw new Refused("timetable.change.same-place");
        facts.mustBeSchoolDay(who.schoolId(), held.course(), day);
        lessons.mustBeOpen(who, held.course(), day);
        Long roomThere = room == null ? held.roomId() : facts.room(who.schoolId(), room);
        var there = facts.place(who.schoolId(), held.group(), day, ordinal, roomThere);
        lessons.mustFit(who, held.at(there), Set.of(), shares);
        lessons.tell(who, held, reason.words(), placed(who, held, there, null, reason));
    }

    public void changeRoom(CurrentUser who, long lesson, long room, boolean shares, ChangeReason reason, String seen) {
        TimetabledLesson held = lessons.held(who, lesson, seen);
        DayChangeRules.reasonHolds(reason, held.day());
        DayChangeRules.goesOn(held);
        if (Long.valueOf(room).equals(held.roomId())) throw new Refused("timetable.change.same-place");
        var there = new TimetabledLesson.Place(
                held.day(), held.ordinal(), held.startsAt(), held.endsAt(), facts.room(who.schoolId(), room));
        DayChangeRules.roomIsFree(days.of(who.schoolId(), held.day()), held.at(there), Set.of(), shares);
        lessons.tell(who, held, reason.words(), rows.place(who, held, there, held.partner(), reason));
    }

    /** Two lessons change places; each keeps its room. */
    public void swap(CurrentUser who, long lesson, long other, ChangeReason reason, String seen) {
        rows.inTurn(who.schoolId());
        rows.hold(who.schoolId(), List.of(lesson, other));
        TimetabledLesson one = lessons.unchanged(who, lesson, seen), two = lessons.found(who, other);
        DayChangeRules.reasonHolds(reason, one.day());
        DayChangeRules.mayChangePlaces(one, two);
        lessons.mustBeUnrecorded(who, one);
        lessons.mustBeUnrecorded(who, two);
        var oneThere = at(two, one.roomId());
        var twoThere = at(one, two.roomId());
        lessons.mustFit(who, one.at(oneThere), Set.of(two.id()), true);
        lessons.mustFit(who, two.at(twoThere), Set.of(one.id()), true);
        lessons.tell(who, one, reason.words(), placed(who, one, oneThere, two.id(), reason));
        lessons.tell(who, two, reason.words(), placed(who, two, twoThere, one.id(), reason));
    }

    /** At this hour a lesson of another course is given: the plan of both stays right, one has an hour less, the other one more. */
    public void replace(CurrentUser who, long lesson, long course, ChangeReason reason, String seen) {
        TimetabledLesson held = lessons.held(who, lesson, seen);
        DayChangeRules.reasonHolds(reason, held.day());
        DayChangeRules.goesOn(held);
        if (held.extra()) throw new Refused("timetable.change.cancel-extra");
        if (course == held.course()) throw new Refused("timetable.change.same-course", held.name());
        lessons.mustBeUnrecorded(who, held);
        lessons.mustBeOpen(who, course, held.day());
        TimetabledLesson instead = facts.imagined(who.schoolId(), course, held.place());
        if (facts.sharing(who.schoolId(), held.group(), List.of(instead.group()), held.day())
                .isEmpty()) throw new Refused("timetable.change.other-pupils", instead.name());
        lessons.mustFit(who, instead, Set.of(held.id()), true);
        long added = added(who, instead, held.id(), reason);
        lessons.tell(who, held, reason.words(), dropped(who, held, added, reason));
    }

    /** A lesson outside the timetable. */
    public void add(
            CurrentUser who,
            long course,
            LocalDate day,
            int ordinal,
            @Nullable Long room,
            boolean shares,
            ChangeReason reason) {
        rows.inTurn(who.schoolId());
        DayChangeRules.reasonHolds(reason, day);
        long group = facts.groupOf(who.schoolId(), course);
        facts.mustBeSchoolDay(who.schoolId(), course, day);
        lessons.mustBeOpen(who, course, day);
        var there = facts.place(who.schoolId(), group, day, ordinal, facts.room(who.schoolId(), room));
        TimetabledLesson extra = facts.imagined(who.schoolId(), course, there);
        lessons.mustFit(who, extra, Set.of(), shares);
        added(who, extra, null, reason);
    }

    /** @param change what of it: substitution, cancellation, place, extra */
    public void takeBack(CurrentUser who, long lesson, String change, String seen) {
        TimetabledLesson held = lessons.held(who, lesson, seen);
        lessons.tell(who, held, null, takeBacks.takeBack(who, held, change));
    }

    private static TimetabledLesson.Place at(TimetabledLesson other, @Nullable Long room) {
        return new TimetabledLesson.Place(other.day(), other.ordinal(), other.startsAt(), other.endsAt(), room);
    }

    private List<TouchedRow> placed(
            CurrentUser who,
            TimetabledLesson lesson,
            TimetabledLesson.Place there,
            @Nullable Long partner,
            ChangeReason reason) {
        var touched = new ArrayList<>(rows.place(who, lesson, there, partner, reason));
        if (!there.day().equals(lesson.day())) touched.addAll(records.moved(who.schoolId(), lesson.id(), there.day()));
        return touched;
    }

    // Nobody substitutes at a lesson that is not given.
    private List<TouchedRow> dropped(
            CurrentUser who, TimetabledLesson lesson, @Nullable Long replacedBy, ChangeReason reason) {
        var touched = new ArrayList<>(rows.remove(who.schoolId(), "substitution", List.of(lesson.id())));
        touched.addAll(rows.cancel(who, lesson.id(), replacedBy, reason));
        return touched;
    }

    private long added(CurrentUser who, TimetabledLesson extra, @Nullable Long replaces, ChangeReason reason) {
        TouchedRow scheduled = rows.schedule(who.schoolId(), extra.course(), extra.place());
        long id = Long.parseLong(scheduled.key());
        var touched = new ArrayList<>(List.of(scheduled));
        touched.addAll(rows.add(who, id, replaces, reason));
        lessons.tell(who, extra, reason.words(), touched);
        return id;
    }
}
