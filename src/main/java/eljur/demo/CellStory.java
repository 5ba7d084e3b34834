package eljur.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cell through its life: an absence at the roll, marks, a slip mended or a correction; written as it stands at the end. */
final class CellStory {

    private final Copy copy;
    private final EventLog log;
    private final CellJson json;
    private final PlannedLesson lesson;
    private final long pupil;
    private final long person;

    private List<CellJson.KeptMark> marks = List.of();
    private AwayDays.@Nullable Away away;
    private int version;
    private boolean corrected;
    private @Nullable Instant first;
    private @Nullable Instant changed;
    private @Nullable Instant marked;

    CellStory(Copy copy, EventLog log, CellJson json, PlannedLesson lesson, long pupil, long person) {
        this.copy = copy;
        this.log = log;
        this.json = json;
        this.lesson = lesson;
        this.pupil = pupil;
        this.person = person;
    }

    /** Called away at the roll; the act of attendance writes its own event beside it. */
    void away(AwayDays.Away said, EventLog.Hand hand) {
        log.record(hand, change("recorded", null, json.cell(List.of(), said), null));
        copy.row(
                DemoTable.ABSENCE,
                DemoSchool.ID,
                lesson.id(),
                pupil,
                said.kind().stored(),
                said.minutes(),
                hand.at(),
                person);
        away = said;
        raise(hand.at());
    }

    /** @param open families are told: no slip mended at once */
    void type(List<CellJson.KeptMark> typed, Instant at, boolean open, @Nullable String reason) {
        String before = json.cell(marks, away), after = json.cell(typed, away);
        String action = before == null ? "recorded" : after == null ? "removed" : "corrected";
        var hand = new EventLog.Hand(at, person, "TEACHER", EventLog.operation(at, lesson.id(), pupil * 8 + version));
        log.record(hand, change(action, before, after, reason));
        marks = typed;
        marked = at;
        corrected |= open;
        raise(at);
    }

    /** Writes the cell and its marks, if anything was ever in it. */
    void write(Map<String, Long> works) {
        if (version == 0) return;
        copy.row(
                DemoTable.CELL,
                DemoSchool.ID,
                lesson.id(),
                pupil,
                version,
                first,
                changed,
                person,
                corrected,
                copy.next(DemoTable.CELL));
        Map<String, Integer> ordinals = new java.util.HashMap<>();
        for (CellJson.KeptMark mark : marks)
            copy.row(
                    DemoTable.MARK,
                    DemoSchool.ID,
                    works.get(mark.work()),
                    pupil,
                    ordinals.merge(mark.work(), 1, Integer::sum),
                    lesson.id(),
                    mark.value(),
                    mark.comment(),
                    marked,
                    person);
    }

    private void raise(Instant at) {
        version++;
        if (first == null) first = at;
        changed = at;
    }

    private EventLog.Change change(
            String action, @Nullable String before, @Nullable String after, @Nullable String reason) {
        return new EventLog.Change(
                "cell",
                action,
                lesson.id() + ":" + pupil,
                lesson.course().id(),
                lesson.id(),
                pupil,
                before,
                after,
                reason);
    }
}
