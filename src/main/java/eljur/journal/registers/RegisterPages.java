package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.BroughtMarks;
import eljur.journal.MarkValue;
import eljur.journal.ProposedMarks;
import eljur.journal.Scale;
import eljur.journal.web.RegisterList;
import eljur.journal.web.RegisterPage;
import eljur.platform.NotFound;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Register pages and the list of them, each from one snapshot. */
@Component
@Transactional(readOnly = true)
class RegisterPages {

    /** So many days before a term ends its marks are proposed in the register. */
    private static final int PROPOSED_DAYS = 10;

    private final Registers registers;
    private final RegisterTerms terms;
    private final RegisterColumns columns;
    private final RegisterWords words;
    private final CellRefusal refusal;
    private final BroughtMarks brought;
    private final ProposedMarks proposed;
    private final Rights rights;
    private final Texts texts;

    RegisterPages(
            Registers registers,
            RegisterTerms terms,
            RegisterColumns columns,
            RegisterWords words,
            CellRefusal refusal,
            BroughtMarks brought,
            ProposedMarks proposed,
            Rights rights,
            Texts texts) {
        this.registers = registers;
        this.terms = terms;
        this.columns = columns;
        this.words = words;
        this.refusal = refusal;
        this.brought = brought;
        this.proposed = proposed;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param year null: the one that runs
     * @throws NotFound for a year of which the reader has no register
     */
    RegisterList list(CurrentUser who, @Nullable Long year) {
        List<RegisterList.Year> years = registers.yearsForReading(who);
        if (year != null && years.stream().noneMatch(one -> one.id() == year)) throw new NotFound();
        return new RegisterList(
                registers.registersForReading(who, year), years, year, rights.any(who.role(), "permit", "read"));
    }

    RegisterPage page(CurrentUser who, long courseId, @Nullable Long termId) {
        RegisterTerm read = terms.forReading(who, courseId, termId);
        return assembled(who, read.course(), read.term(), read.today(), read.lessons(), read.pupils(), read.cells());
    }

    private RegisterPage assembled(
            CurrentUser who,
            RegisterCourse course,
            RegisterCourse.Term term,
            LocalDate today,
            List<RegisterRows.Lesson> lessons,
            List<RegisterRows.Pupil> pupils,
            List<FilledCell> cells) {
        var counts = new LessonCounts(lessons, pupils, cells);
        Map<Long, Integer> marks = counts.marks();
        var heads = lessons.stream()
                .map(lesson -> columns.column(who, course, term, lesson, today, marks.getOrDefault(lesson.id(), 0)))
                .toList();
        Map<Long, ProposedMarks.Proposed> proposals = proposals(who, course, term, today);
        var assembly = new RegisterAssembly(
                lessons,
                heads,
                cells,
                term,
                words,
                course.zone(),
                brought.ofCourse(who.schoolId(), course.id(), term.id()),
                proposals);
        return new RegisterPage(
                course.id(),
                course.name(),
                new RegisterPage.Printed(course.school(), course.year(), course.teachers()),
                counted(),
                words.term(term) + ", " + words.span(term),
                today.toString(),
                course.unmarked(),
                term.endsOn().isBefore(today),
                rights.any(who.role(), "group", "change") ? course.group() : null,
                refusal.readsOnly(who) ? texts.of("register.read-only") : null,
                terms(course, term),
                columns.months(lessons),
                heads,
                numbered(pupils, assembly, today),
                pupils.stream().anyMatch(p -> p.previousMark() != null)
                        ? course.before(term).map(words::termShort).orElse("")
                        : "",
                !proposals.isEmpty() || pupils.stream().anyMatch(p -> p.mark() != null || p.carried() != null)
                        ? words.termShort(term)
                        : "",
                counts.totals(today, today.isAfter(term.endsOn()) ? term.endsOn() : today),
                course.kinds().stream()
                        .map(kind -> new RegisterPage.WorkKind(kind.code(), kind.name()))
                        .toList(),
                Asking.HINT,
                rights.any(who.role(), "lesson-note", "write"),
                texts.under("register.word."));
    }

    // A page of mid-term asks nothing more: marks are proposed when there is something to give.
    private Map<Long, ProposedMarks.Proposed> proposals(
            CurrentUser who, RegisterCourse course, RegisterCourse.Term term, LocalDate today) {
        boolean ends = !today.isBefore(term.endsOn().minusDays(PROPOSED_DAYS));
        return ends && term.closedOn() == null && rights.any(who.role(), "period-mark", "record")
                ? proposed.ofCourse(who, course.id(), term.id())
                : Map.of();
    }

    private List<RegisterPage.Term> terms(RegisterCourse course, RegisterCourse.Term shown) {
        return course.terms().stream()
                .map(term ->
                        new RegisterPage.Term(term.id(), words.term(term), words.span(term), term.id() == shown.id()))
                .toList();
    }

    private static List<RegisterPage.Pupil> numbered(
            List<RegisterRows.Pupil> pupils, RegisterAssembly assembly, LocalDate today) {
        List<RegisterPage.Pupil> numbered = new ArrayList<>();
        for (var pupil : pupils) numbered.add(assembly.row(pupil, numbered.size() + 1, today));
        return numbered;
    }

    private static String counted() {
        return Stream.concat(Arrays.stream(MarkValue.values()).filter(MarkValue::given), Scale.levels().stream())
                .map(MarkValue::printed)
                .collect(Collectors.joining(" "));
    }
}
