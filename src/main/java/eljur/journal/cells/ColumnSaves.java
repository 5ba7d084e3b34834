package eljur.journal.cells;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.audit.Origin;
import eljur.journal.CellText;
import eljur.journal.MarkValue;
import eljur.journal.cells.ColumnCells.Change;
import eljur.journal.cells.ColumnCells.Kind;
import eljur.journal.cells.ColumnCells.Place;
import eljur.journal.writing.LessonFacts;
import eljur.journal.writing.LessonsForWriting;
import eljur.platform.NotFound;
import eljur.platform.Operations;
import eljur.platform.Refused;
import eljur.platform.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** One work for the whole class: all marks or none, in one transaction, under one operation id. */
@Component
class ColumnSaves {

    private final Operations operations;
    private final LessonsForWriting lessons;
    private final ColumnCells cells;
    private final CellAnswers answers;
    private final Audit audit;
    private final JsonMapper json;
    private final Texts texts;
    private final Clock clock;

    ColumnSaves(
            Operations operations,
            LessonsForWriting lessons,
            ColumnCells cells,
            CellAnswers answers,
            Audit audit,
            JsonMapper json,
            Texts texts,
            Clock clock) {
        this.operations = operations;
        this.lessons = lessons;
        this.cells = cells;
        this.answers = answers;
        this.audit = audit;
        this.json = json;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The same operation again changes nothing and is no error.
     *
     * @throws UnreadColumn naming the pupils whose mark cannot be read, or whose cell somebody changed meanwhile
     * @throws Refused when the school says no
     * @throws NotFound when the lesson or a pupil is not the writer's own
     */
    @Transactional
    public void save(CurrentUser who, long lessonId, ColumnEntry entry) {
        String asked = lessonId + " " + entry.work() + " " + entry.title() + " " + entry.reason() + " "
                + new TreeMap<>(entry.marks());
        if (operations.take(who.schoolId(), who.accountId(), entry.op(), asked).isPresent()) return;
        LessonFacts lesson = lessons.lessonForWriting(who, lessonId, "mark");
        Kind kind = cells.kind(who, lesson, entry.work());
        List<Change> changes = changes(who, lesson, kind, entry);
        boolean titled = !entry.title().isEmpty() && !entry.title().equals(kind.title());
        if (!changes.isEmpty() || titled && kind.given()) write(who, lesson, kind, entry, changes, titled);
        operations.keep(who.schoolId(), entry.op(), new Operations.Answer(200, "{}"), notice(lesson, changes));
    }

    private void write(
            CurrentUser who, LessonFacts lesson, Kind kind, ColumnEntry entry, List<Change> changes, boolean titled) {
        Instant now = clock.instant();
        if (cells.raise(who, lesson, changes, now) < changes.size()) throw new Refused("column.no.just-changed");
        cells.write(who, lesson, kind.kind().code(), entry.title(), changes, now);
        List<ChangeEvent> events = new ArrayList<>();
        if (titled) events.add(titled(lesson, kind, entry));
        for (var change : changes)
            events.add(answers.event(lesson, single(lesson, entry, change.pupil()), change.before(), change.after()));
        Origin.from(Origin.COLUMN, () -> audit.record(who, events));
    }

    private List<Change> changes(CurrentUser who, LessonFacts lesson, Kind kind, ColumnEntry entry) {
        List<Place> places = cells.places(who, lesson);
        Set<Long> strangers = new HashSet<>(entry.marks().keySet());
        Map<Long, String> errors = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (var place : places) {
            strangers.remove(place.pupil());
            ColumnEntry.Typed typed = entry.marks().get(place.pupil());
            if (typed == null || typed.text().isBlank()) continue;
            try {
                Change change = change(who, lesson, kind, place, entry, typed);
                if (change != null) changes.add(change);
            } catch (Refused no) {
                errors.put(place.pupil(), no.said(texts));
            }
        }
        if (!strangers.isEmpty()) throw new NotFound();
        if (!errors.isEmpty()) throw new UnreadColumn(errors);
        return changes;
    }

    private @Nullable Change change(
            CurrentUser who, LessonFacts lesson, Kind kind, Place place, ColumnEntry entry, ColumnEntry.Typed typed) {
        Cell before = place.cell(), after = becomes(before, kind.kind(), typed.text());
        if (before.sameAs(after)) return null;
        if (before.version() != typed.seen()) throw changed(lesson, before);
        boolean corrected = CellSaves.isCorrection(who, lesson, before, after, clock.instant());
        CellSaves.refuseSilentCorrection(lesson, entry.reason(), before, corrected, clock.instant());
        return new Change(place.pupil(), before, after, corrected);
    }

    private Refused changed(LessonFacts lesson, Cell theirs) {
        LocalDate today = LocalDate.now(clock.withZone(lesson.rules().zone()));
        return new Refused(
                "column.no.changed",
                theirs.text().printed(),
                theirs.changedByName(),
                CellAnswers.said(theirs.changedAt(), lesson.rules().zone(), today));
    }

    /**
     * The cell with these marks for the work; those of other kinds stay as they are.
     *
     * @throws Refused when the text is no mark of the scale by which the work is judged
     */
    static Cell becomes(Cell before, Cells.WorkKind kind, String typed) {
        CellText read = CellText.parse(typed, (nth, sign) -> kind.rule().scale());
        if (read.absence() != null && read.absence() != before.absence()) throw new Refused("column.no.absence", typed);
        if (read.marks().isEmpty()) return before;
        List<Cell.GivenMark> marks = over(before.marks(), read.marks(), kind);
        if (marks.size() > CellText.MOST_MARKS) throw new Refused("journal.cell.too-many", CellText.MOST_MARKS);
        return new Cell(
                List.copyOf(marks),
                before.absence(),
                before.minutes(),
                before.reason(),
                before.version(),
                before.corrected(),
                before.firstAt(),
                before.changedAt(),
                before.changedBy(),
                before.changedByName());
    }

    // Each mark for the work stands where one stood before, what is more comes after all.
    private static List<Cell.GivenMark> over(List<Cell.GivenMark> before, List<MarkValue> values, Cells.WorkKind kind) {
        List<Cell.GivenMark> marks = new ArrayList<>();
        int next = 0;
        for (var mark : before) {
            if (!mark.workCode().equals(kind.code())) marks.add(mark);
            else if (next < values.size()) marks.add(given(values.get(next++), kind, mark.comment()));
        }
        for (; next < values.size(); next++) marks.add(given(values.get(next), kind, null));
        return marks;
    }

    private static Cell.GivenMark given(MarkValue value, Cells.WorkKind kind, @Nullable String comment) {
        return new Cell.GivenMark(value, kind.code(), kind.name(), comment, kind.rule());
    }

    private static CellEntry single(LessonFacts lesson, ColumnEntry entry, long pupil) {
        String reason = entry.reason().isEmpty() ? null : entry.reason();
        return new CellEntry(
                entry.op(), null, lesson.lesson(), pupil, 0, "", false, entry.work(), null, reason, null, null);
    }

    private ChangeEvent titled(LessonFacts lesson, Kind kind, ColumnEntry entry) {
        return new ChangeEvent(
                "work",
                kind.title().isEmpty() ? "recorded" : "corrected",
                WorkTitles.key(lesson, entry.work()),
                lesson.course(),
                lesson.lesson(),
                null,
                kind.title().isEmpty() ? null : json.writeValueAsString(Map.of("title", kind.title())),
                json.writeValueAsString(Map.of("title", entry.title())),
                null,
                entry.op(),
                null);
    }

    private Operations.Notice notice(LessonFacts lesson, List<Change> changes) {
        var pupils = changes.stream().map(Change::pupil).toList();
        return new Operations.Notice(
                "column",
                json.writeValueAsString(
                        Map.of("lesson", lesson.lesson(), "course", lesson.course(), "pupils", pupils)));
    }
}
