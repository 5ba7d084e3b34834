package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.ResultForm.Entry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Results of a class, written as one: all or nothing, each mark with what it was derived from. The column is locked first and everything
 * is read after that, so what is stored as its inputs is what stood in the register at that moment, and a closing sees all or none.
 */
@Component
class ResultSaves {

    private final ResultCourses courses;
    private final ResultLines lines;
    private final PeriodMarks marks;
    private final Derivations derivations;
    private final Texts texts;

    ResultSaves(ResultCourses courses, ResultLines lines, PeriodMarks marks, Derivations derivations, Texts texts) {
        this.courses = courses;
        this.lines = lines;
        this.marks = marks;
        this.derivations = derivations;
        this.texts = texts;
    }

    /**
     * Writes what was typed. A line typed as it stands is left alone.
     *
     * @param term null: the year
     * @param takeOver fields left empty take over what is proposed, where that is clear and no mark stands
     * @return how many marks were written
     * @throws UnreadResults naming every line that cannot be written; then nothing was
     */
    @Transactional
    public int save(CurrentUser who, long course, @Nullable Long term, Map<String, String> typed, boolean takeOver) {
        Opened opened = open(who, course, term);
        ResultForm form = ResultForm.of(typed, opened.lines(), texts);
        Map<Long, String> errors = new LinkedHashMap<>(form.errors());
        Map<ResultLine, Entry> changed = new LinkedHashMap<>();
        for (var line : opened.lines()) {
            long pupil = line.pupil().id();
            Entry entry = entry(opened, line, form.entries().get(pupil), takeOver && !errors.containsKey(pupil));
            if (entry == null || entry.value() == line.standing().value()) continue;
            String no = refusal(opened, line, entry);
            if (no == null) changed.put(line, entry);
            else errors.put(pupil, no);
        }
        if (!errors.isEmpty()) throw new UnreadResults(errors);
        changed.forEach((line, entry) -> write(who, opened, line, entry.value(), entry.reason()));
        return changed.size();
    }

    private static @Nullable Entry entry(Opened opened, ResultLine line, @Nullable Entry typed, boolean takeOver) {
        boolean empty = typed == null || typed.value() == null;
        return takeOver && empty && line.canBeTakenOver(opened.shown())
                ? new Entry(line.proposal().value(), "", line.standing().version())
                : typed;
    }

    private record Opened(ResultCourse course, ResultCourse.Shown shown, List<ResultLine> lines) {}

    private Opened open(CurrentUser who, long id, @Nullable Long term) {
        ResultCourse course = courses.courseForReading(who, id);
        if (course.unmarked()) throw new Refused("results.no.unmarked");
        ResultCourse.Shown shown =
                term == null ? course.year() : course.term(term).orElseThrow(NotFound::new);
        marks.openForWriting(who, course.column(shown));
        if (course.today().isBefore(shown.startsOn())) throw new Refused("results.no.ahead");
        return new Opened(course, shown, lines.of(who, course, shown));
    }

    private @Nullable String refusal(Opened opened, ResultLine line, Entry entry) {
        if (entry.seen() != line.standing().version()) return changedMeanwhile(line);
        LocalDate end = opened.shown().endsOn();
        if (line.pupil().isJudgedElsewhere(end) && line.standing().value() == null)
            return texts.of(line.pupil().leftBefore(end) ? "results.no.left" : "results.no.apart");
        var from = line.coveredBy();
        if (from != null) return entry.reason().isEmpty() ? overBrought(from, entry) : null;
        if (line.proposal().value() == null
                && opened.shown().endsOn().isBefore(opened.course().here())) return null;
        boolean asProposed = entry.value() == line.proposal().value() && entry.value() != null;
        boolean standsSinceEarlier = line.standing().value() != null && !writtenToday(opened, line);
        if (!entry.reason().isEmpty() || asProposed && !standsSinceEarlier) return null;
        if (entry.value() == null && !standsSinceEarlier) return null;
        return standsSinceEarlier ? texts.of("results.no.reason-of-change") : reasonAsked(line);
    }

    // What was brought along stands in all lists until this school gives a mark of its own: that is said before it is
    // covered.
    private @Nullable String overBrought(BroughtPeriods.Brought brought, Entry entry) {
        return entry.value() == brought.value()
                ? null
                : texts.of("results.no.reason-over-brought", brought.value().printed(), brought.source());
    }

    private String reasonAsked(ResultLine line) {
        MarkValue proposed = line.proposal().value();
        return proposed == null
                ? texts.of("results.no.reason-without-proposal")
                : texts.of("results.no.reason", proposed.printed());
    }

    private String changedMeanwhile(ResultLine line) {
        MarkValue now = line.standing().value();
        return texts.of("results.no.changed", now == null ? texts.of("results.nothing") : now.printed());
    }

    private boolean writtenToday(Opened opened, ResultLine line) {
        var at = line.standing().at();
        return at != null
                && LocalDate.ofInstant(at, opened.course().zone())
                        .equals(opened.course().today());
    }

    private void write(CurrentUser who, Opened opened, ResultLine line, @Nullable MarkValue value, String typedReason) {
        String reason = typedReason.isEmpty() ? null : typedReason;
        boolean written = marks.write(
                who, opened.course().column(opened.shown()), line.pupil().id(), line.standing(), value, reason);
        if (!written) throw new UnreadResults(Map.of(line.pupil().id(), changedMeanwhile(line)));
        derivations.add(who, opened.course(), opened.shown(), line, value, reason);
    }
}
