package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.journal.MarkValue;
import eljur.journal.writing.LessonFacts;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import eljur.platform.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The save path of a cell: one transaction, one version, one event. */
@Component
class CellSaves {

    private final Operations operations;
    private final LessonsForWriting lessons;
    private final Cells cells;
    private final Audit audit;
    private final CellAnswers answers;
    private final Clock clock;

    CellSaves(
            Operations operations,
            LessonsForWriting lessons,
            Cells cells,
            Audit audit,
            CellAnswers answers,
            Clock clock) {
        this.operations = operations;
        this.lessons = lessons;
        this.cells = cells;
        this.audit = audit;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * @return the answer to show: the cell as it now stands, the same for a repeated operation
     * @throws CellChanged when somebody else changed the cell since it was seen; nothing is written
     * @throws Refused when the school says no; nothing is written
     * @throws NotFound when the lesson or the pupil is not the writer's own
     */
    @Transactional
    public Operations.Answer save(CurrentUser who, long course, CellEntry entry) {
        var given = operations.take(who.schoolId(), who.accountId(), entry.op(), course + " " + entry);
        if (given.isPresent()) return given.get();
        LessonFacts lesson = lessons.cellForWriting(who, entry.lesson(), entry.pupil(), "mark");
        if (lesson.course() != course) throw new NotFound();
        return write(who, lesson, entry);
    }

    private Operations.Answer write(CurrentUser who, LessonFacts lesson, CellEntry entry) {
        var row = cells.find(who, lesson, entry.pupil(), entry.work() == null ? "" : entry.work());
        if (row.cell().version() != entry.version())
            throw new CellChanged(row.cell(), lesson.rules().zone());
        Cell after = entry.over(row);
        if (lesson.unmarked()
                && after.marks().stream().anyMatch(mark -> !mark.rule().scale().unmarked()))
            throw new Refused("journal.cell.unmarked");
        if (row.cell().sameAs(after)) return unchanged(who, lesson, entry, row);
        if (row.apart() != null) row.apart().refuse(after);
        return changed(who, lesson, entry, row, after);
    }

    private Operations.Answer unchanged(CurrentUser who, LessonFacts lesson, CellEntry entry, Cells.CellInItsRow row) {
        var answer = answers.accepted(lesson, row, row.cell(), clock.instant());
        operations.keep(who.schoolId(), entry.op(), answer);
        return answer;
    }

    private Operations.Answer changed(
            CurrentUser who, LessonFacts lesson, CellEntry entry, Cells.CellInItsRow row, Cell after) {
        Instant now = clock.instant();
        Cell before = row.cell();
        boolean corrected = isCorrection(who, lesson, before, after, now);
        refuseSilentCorrection(lesson, entry.reason(), before, corrected, now);
        if (!cells.raise(who, lesson, entry.pupil(), before, corrected, now))
            throw new CellChanged(
                    cells.find(who, lesson, entry.pupil(), "").cell(),
                    lesson.rules().zone());
        cells.write(who, lesson, entry.pupil(), after, now);
        ChangeEvent event = answers.event(lesson, entry, before, after);
        audit.record(who, event);
        var answer =
                answers.accepted(lesson, row, after.raised(who, before, before.corrected() || corrected, now), now);
        operations.keep(who.schoolId(), entry.op(), answer, answers.notice(lesson, entry, event));
        return answer;
    }

    /** @throws ReasonMissing when a mark of a past day is changed without a word */
    static void refuseSilentCorrection(
            LessonFacts lesson, @Nullable String reason, Cell before, boolean corrected, Instant now) {
        boolean asks = CorrectionRule.asksWhy(
                corrected, before.firstAt(), lesson.day(), now, lesson.rules().zone());
        if (asks && (reason == null || reason.isEmpty())) throw new ReasonMissing();
    }

    /**
     * Is this a correction that families are told of? Changing or removing a mark that stood is one, unless its author
     * mends a slip within the school's minutes of first giving a mark in the cell.
     */
    static boolean isCorrection(CurrentUser who, LessonFacts lesson, Cell before, Cell after, Instant now) {
        if (onlyAdded(before.text().marks(), after.text().marks())) return false;
        boolean slip = before.changedBy() == who.personId()
                && before.firstAt() != null
                // A clock set back in between must not make the minutes long.
                && Duration.between(before.firstAt(), now).abs().toMinutes()
                        < lesson.rules().slipMinutes();
        return !slip;
    }

    // A debt that a mark takes the place of is paid, not corrected.
    private static boolean onlyAdded(List<MarkValue> before, List<MarkValue> after) {
        if (after.size() < before.size()) return false;
        for (int n = 0; n < before.size(); n++)
            if (before.get(n) != after.get(n) && before.get(n) != MarkValue.DEBT) return false;
        return true;
    }
}
