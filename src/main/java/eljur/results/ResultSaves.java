package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.journal.PeriodMarks.Decided;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.ResultForm.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final TakeOvers takeOvers;
    private final Texts texts;

    ResultSaves(
            ResultCourses courses,
            ResultLines lines,
            PeriodMarks marks,
            Derivations derivations,
            TakeOvers takeOvers,
            Texts texts) {
        this.courses = courses;
        this.lines = lines;
        this.marks = marks;
        this.derivations = derivations;
        this.takeOvers = takeOvers;
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
        Set<Long> unexplained = new HashSet<>();
        Map<ResultLine, Entry> changed = new LinkedHashMap<>();
        for (var line : opened.lines()) {
            long pupil = line.pupil().id();
            Entry entry = entry(opened, line, form.entries().get(pupil), takeOver && !errors.containsKey(pupil));
            if (entry == null || entry.value() == line.standing().value()) continue;
            No no = refusal(opened, line, entry);
            if (no == null) changed.put(line, entry);
            else errors.put(pupil, no.said());
            if (no != null && no.unexplained()) unexplained.add(pupil);
        }
        if (!errors.isEmpty()) throw new UnreadResults(errors, unexplained);
        write(who, opened, changed);
        if (takeOver) takeOvers.add(who, opened.course(), opened.shown(), taken(opened, form, changed.keySet()));
        return changed.size();
    }

    // What was typed with them is no part of the act.
    private static List<ResultLine> taken(Opened opened, ResultForm form, Set<ResultLine> written) {
        return written.stream()
                .filter(line -> line.canBeTakenOver(opened.shown()))
                .filter(line -> {
                    Entry typed = form.entries().get(line.pupil().id());
                    return typed == null || typed.value() == null;
                })
                .toList();
    }

    /**
     * Takes back what the last press on «Поставить предложенные» gave, as one act. Where another mark stands since, it stays.
     *
     * @return how many marks were taken back; 0: there was nothing to take back
     */
    @Transactional
    public int undo(CurrentUser who, long course, @Nullable Long term) {
        Opened opened = open(who, course, term);
        var act = takeOvers.last(who, opened.course(), opened.shown());
        if (act.isEmpty()) return 0;
        List<ResultLine> standing = act.get().standing(opened.lines());
        Map<ResultLine, Entry> back = new LinkedHashMap<>();
        for (var line : standing)
            back.put(
                    line,
                    new Entry(
                            null,
                            texts.of("results.undo.reason"),
                            line.standing().version()));
        write(who, opened, back);
        takeOvers.undone(who, opened.course(), act.get(), standing.size());
        return standing.size();
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

    /** @param unexplained only the reason is missing */
    private record No(String said, boolean unexplained) {}

    private @Nullable No refusal(Opened opened, ResultLine line, Entry entry) {
        if (entry.seen() != line.standing().version()) return new No(changedMeanwhile(line), false);
        LocalDate end = opened.shown().endsOn();
        if (line.pupil().isJudgedElsewhere(end) && line.standing().value() == null)
            return new No(texts.of(line.pupil().leftBefore(end) ? "results.no.left" : "results.no.apart"), false);
        String asked = entry.reason().isEmpty() ? reason(opened, line, entry) : null;
        return asked == null ? null : new No(asked, true);
    }

    // What is asked for before this is written; null where no reason is needed.
    private @Nullable String reason(Opened opened, ResultLine line, Entry entry) {
        var from = line.coveredBy();
        if (from != null) return overBrought(from, entry);
        if (line.proposal().value() == null
                && opened.shown().endsOn().isBefore(opened.course().here())) return null;
        boolean asProposed = entry.value() == line.proposal().value() && entry.value() != null;
        boolean standsSinceEarlier = line.standing().value() != null && !writtenToday(opened, line);
        if (asProposed && !standsSinceEarlier) return null;
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

    private void write(CurrentUser who, Opened opened, Map<ResultLine, Entry> changed) {
        List<Decided> decided = new ArrayList<>();
        changed.forEach((line, entry) ->
                decided.add(new Decided(line.pupil().id(), line.standing(), entry.value(), said(entry))));
        Set<Long> missed = marks.write(who, opened.course().column(opened.shown()), decided);
        Map<Long, String> errors = new LinkedHashMap<>();
        for (var line : changed.keySet())
            if (missed.contains(line.pupil().id())) errors.put(line.pupil().id(), changedMeanwhile(line));
        if (!errors.isEmpty()) throw new UnreadResults(errors, Set.of());
        derivations.add(who, opened.course(), opened.shown(), changed);
    }

    static @Nullable String said(Entry entry) {
        return entry.reason().isEmpty() ? null : entry.reason();
    }
}
