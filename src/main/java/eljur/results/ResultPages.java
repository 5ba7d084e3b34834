package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.PeriodMarks;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.results.Derivations.Decision;
import eljur.results.web.ResultPage;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of results, from one snapshot; after a refusal with everything that was typed. */
@Component
@Transactional(readOnly = true)
class ResultPages {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Texts.RUSSIAN);

    private final ResultCourses courses;
    private final ResultLines lines;
    private final Derivations derivations;
    private final PeriodMarks marks;
    private final TakeOvers takeOvers;
    private final ResultWords words;
    private final Texts texts;

    ResultPages(
            ResultCourses courses,
            ResultLines lines,
            Derivations derivations,
            PeriodMarks marks,
            TakeOvers takeOvers,
            ResultWords words,
            Texts texts) {
        this.courses = courses;
        this.lines = lines;
        this.derivations = derivations;
        this.marks = marks;
        this.takeOvers = takeOvers;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param which id of a term, {@code year}, or null: the term of today
     * @param typed empty, unless it could not be saved
     */
    ResultPage page(CurrentUser who, long id, @Nullable String which, Map<String, String> typed, @Nullable Refused no) {
        ResultCourse course = courses.courseForReading(who, id);
        ResultCourse.Shown shown = shown(course, which);
        List<ResultLine> found = course.unmarked() ? List.of() : lines.of(who, course, shown);
        Map<Long, Decision> decisions = derivations.lastOf(who.schoolId(), course, shown);
        boolean mayRecord = !course.unmarked()
                && !course.today().isBefore(shown.startsOn())
                && marks.mayWrite(who, course.column(shown));
        List<ResultLine> due = found.stream()
                .filter(line -> line.pupil().isDue(shown.endsOn()))
                .toList();
        return new ResultPage(
                id,
                course.name(),
                shown.term() == null ? null : shown.term().id(),
                words.period(course, shown) + ", " + words.span(shown),
                tabs(course, shown),
                course.unmarked(),
                course.isActivity(),
                course.unmarked() ? "" : words.state(course, shown),
                mayRecord,
                (int) found.stream().filter(line -> line.canBeTakenOver(shown)).count(),
                course.today().isBefore(shown.endsOn()) ? DAY.format(shown.endsOn()) : null,
                mayRecord
                        ? takeOvers
                                .last(who, course, shown)
                                .map(act -> act.standing(found).size())
                                .orElse(0)
                        : 0,
                (int) due.stream().filter(ResultLine::isGiven).count(),
                due.size(),
                numbered(course, shown, found, decisions, typed, no),
                found.stream().map(line -> line.pupil().className()).distinct().count() > 1,
                found.stream().map(ResultLine::rule).distinct().map(this::rule).toList(),
                no == null ? null : no.said(texts));
    }

    private static ResultCourse.Shown shown(ResultCourse course, @Nullable String which) {
        if (which == null || which.isEmpty()) return course.now();
        if (which.equals("year")) return course.year();
        if (!which.matches("[0-9]{1,18}")) throw new NotFound();
        return course.term(Long.parseLong(which)).orElseThrow(NotFound::new);
    }

    private List<ResultPage.Tab> tabs(ResultCourse course, ResultCourse.Shown shown) {
        List<ResultPage.Tab> tabs = new ArrayList<>();
        for (var term : course.terms())
            tabs.add(new ResultPage.Tab(term.id(), words.period(course, term), term.equals(shown.term())));
        tabs.add(new ResultPage.Tab(null, texts.of("results.year"), shown.term() == null));
        return tabs;
    }

    private ResultPage.Rule rule(MarkRule rule) {
        return new ResultPage.Rule(words.act(rule), words.rule(rule));
    }

    private List<ResultPage.Line> numbered(
            ResultCourse course,
            ResultCourse.Shown shown,
            List<ResultLine> found,
            Map<Long, Decision> decisions,
            Map<String, String> typed,
            @Nullable Refused no) {
        Map<Long, String> errors = no instanceof UnreadResults unread ? unread.errors() : Map.of();
        List<ResultPage.Line> numbered = new ArrayList<>();
        for (var line : found)
            numbered.add(line(
                    course,
                    shown,
                    line,
                    numbered.size() + 1,
                    decisions.get(line.pupil().id()),
                    typed,
                    errors.getOrDefault(line.pupil().id(), "")));
        return numbered;
    }

    private ResultPage.Line line(
            ResultCourse course,
            ResultCourse.Shown shown,
            ResultLine line,
            int number,
            @Nullable Decision decision,
            Map<String, String> typed,
            String error) {
        ResultPupil pupil = line.pupil();
        var value = line.standing().value();
        ResultInputs counted = line.inputs().by(line.rule());
        return new ResultPage.Line(
                pupil.id(),
                number,
                pupil.name(),
                pupil.className(),
                words.note(pupil, shown),
                line.brought() == null ? "" : line.brought().said(),
                pupil.isJudgedElsewhere(shown.endsOn()) && value == null,
                counted.given(),
                line.proposal().mean().printed(line.rule().thresholds()),
                words.otherMean(line.rule(), counted),
                line.proposal().doubt() == Proposal.Doubt.NEAR,
                line.inputs().lessons() == 0
                        ? ""
                        : texts.of(
                                "results.missed",
                                line.inputs().missed(),
                                line.inputs().lessons()),
                ResultWords.sign(line.shown()),
                line.coveredBy() == null ? words.doubt(line) : "",
                ResultWords.sign(value),
                line.standing().corrected(),
                line.standing().version(),
                typed.getOrDefault("m." + pupil.id(), value == null ? "" : value.printed()),
                typed.getOrDefault("r." + pupil.id(), ""),
                words.how(line.rule(), line.inputs()),
                words.marks(line.rule(), line.inputs()),
                decision == null || value == null ? "" : words.decided(decision, course.zone()),
                decision == null || value == null ? "" : Objects.requireNonNullElse(decision.reason(), ""),
                error);
    }
}
