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
     * @return how many marks were written
     * @throws UnreadResults naming every line that cannot be written
     */
    @Transactional
    public int save(CurrentUser who, long course, @Nullable Long term, Map<String, String> typed) {
        Opened opened = open(who, course, term);
        ResultForm form = ResultForm.of(typed, opened.lines(), texts);
        Map<Long, String> errors = new LinkedHashMap<>();
        Map<ResultLine, Entry> changed = new LinkedHashMap<>();
        for (var line : opened.lines()) {
            Entry entry = form.entries().get(line.pupil().id());
            if (entry == null || entry.value() == line.standing().value()) continue;
            String no = refusal(opened, line, entry);
            if (no == null) changed.put(line, entry);
            else errors.put(line.pupil().id(), no);
        }
        if (!errors.isEmpty()) throw new UnreadResults(errors);
        changed.forEach((line, entry) -> write(who, opened, line, entry.value(), entry.reason()));
        return changed.size();
    }

    /** Takes over every proposal that is clear, where no mark stands. */
    @Transactional
    public int takeOver(CurrentUser who, long course, @Nullable Long term) {
        Opened opened = open(who, course, term);
        List<ResultLine> clear = opened.lines().stream()
                .filter(line -> line.canBeTakenOver(opened.shown()))
                .toList();
        clear.forEach(line -> write(who, opened, line, line.proposal().value(), ""));
        return clear.size();
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
        boolean asProposed = entry.value() == line.proposal().value() && entry.value() != null;
        boolean standsSinceEarlier = line.standing().value() != null && !writtenToday(opened, line);
        if (!entry.reason().isEmpty() || asProposed && !standsSinceEarlier) return null;
        if (entry.value() == null && !standsSinceEarlier) return null;
        return standsSinceEarlier ? texts.of("results.no.reason-of-change") : reasonAsked(line);
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
