package eljur.timetable;

import eljur.access.CurrentUser;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A day as it was planned, bit by bit: each change is taken back while nothing is recorded at its lesson. */
@Component
class DayTakeBacks {

    private final TimetabledDays days;
    private final DayChangeRows rows;
    private final DayFacts facts;
    private final LessonRecords records;
    private final HeldLessons held;

    DayTakeBacks(TimetabledDays days, DayChangeRows rows, DayFacts facts, LessonRecords records, HeldLessons held) {
        this.days = days;
        this.rows = rows;
        this.facts = facts;
        this.records = records;
        this.held = held;
    }

    List<TouchedRow> takeBack(CurrentUser who, TimetabledLesson lesson, String change) {
        return switch (change) {
            case "substitution" -> withoutSubstitute(who, lesson);
            case "cancellation" -> uncancelled(who, lesson);
            case "place" -> replanned(who, lesson);
            case "extra" -> withoutExtra(who, lesson);
            default -> throw new NotFound();
        };
    }

    private List<TouchedRow> withoutSubstitute(CurrentUser who, TimetabledLesson lesson) {
        if (lesson.substitute() == null) throw new Refused("timetable.change.gone");
        held.mustBeUnrecorded(who, lesson);
        TimetabledDay day = days.of(who.schoolId(), lesson.day());
        for (long teacher : lesson.teachers())
            day.givenBy(teacher, lesson).stream().findFirst().ifPresent(other -> {
                throw new Refused("timetable.change.teacher-busy", other.name(), lesson.ordinal());
            });
        return rows.remove(who.schoolId(), "substitution", List.of(lesson.id()));
    }

    private List<TouchedRow> uncancelled(CurrentUser who, TimetabledLesson lesson) {
        if (!lesson.cancelled()) throw new Refused("timetable.change.gone");
        Long instead = lesson.replacedBy();
        held.mustBeOpen(who, lesson.course(), lesson.day());
        held.mustFit(who, lesson.at(lesson.place()), instead == null ? Set.of() : Set.of(instead), true);
        var touched = new ArrayList<>(rows.remove(who.schoolId(), "cancellation", List.of(lesson.id())));
        if (instead != null) touched.addAll(unscheduled(who, held.found(who, instead)));
        return touched;
    }

    private List<TouchedRow> withoutExtra(CurrentUser who, TimetabledLesson lesson) {
        if (!lesson.extra()) throw new Refused("timetable.change.gone");
        Long instead = lesson.replaces();
        if (instead == null) return unscheduled(who, lesson);
        return uncancelled(who, held.found(who, instead));
    }

    private List<TouchedRow> unscheduled(CurrentUser who, TimetabledLesson extra) {
        held.mustBeUnrecorded(who, extra);
        if (!records.awaited(who.schoolId(), List.of(extra.id())).isEmpty())
            throw new Refused("timetable.change.awaited", extra.name());
        return rows.unschedule(who.schoolId(), extra.id());
    }

    private List<TouchedRow> replanned(CurrentUser who, TimetabledLesson lesson) {
        if (!lesson.moved()) throw new Refused("timetable.change.gone");
        List<TimetabledLesson> back = new ArrayList<>(List.of(lesson));
        if (lesson.partner() != null) back.add(held.found(who, lesson.partner()));
        Set<Long> leaving = lesson.partner() == null ? Set.of() : Set.of(lesson.id(), lesson.partner());
        List<TouchedRow> followed = new ArrayList<>();
        for (TimetabledLesson one : back) {
            var planned = facts.planned(who.schoolId(), one.id());
            boolean roomOnly = planned.day().equals(one.day()) && planned.ordinal() == one.ordinal();
            if (!roomOnly) held.mustBeUnrecorded(who, one);
            if (!roomOnly && !one.cancelled()) held.mustFit(who, one.at(planned), leaving, true);
            if (!planned.day().equals(one.day()))
                followed.addAll(records.moved(who.schoolId(), one.id(), planned.day()));
        }
        var touched = new ArrayList<>(rows.replan(
                who.schoolId(), back.stream().map(TimetabledLesson::id).toList()));
        touched.addAll(followed);
        return touched;
    }
}
