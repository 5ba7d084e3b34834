package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.BroughtMarks;
import eljur.journal.MarkValue;
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

    private final Registers registers;
    private final RegisterTerms terms;
    private final RegisterColumns columns;
    private final RegisterWords words;
    private final CellRefusal refusal;
    private final BroughtMarks brought;
    private final TermColumns termColumns;
    private final Rights rights;
    private final Texts texts;

    RegisterPages(
            Registers registers,
            RegisterTerms terms,
            RegisterColumns columns,
            RegisterWords words,
            CellRefusal refusal,
            BroughtMarks brought,
            TermColumns termColumns,
            Rights rights,
            Texts texts) {
        this.registers = registers;
        this.terms = terms;
        this.columns = columns;
        this.words = words;
        this.refusal = refusal;
        this.brought = brought;
        this.termColumns = termColumns;
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
                registers.registersForReading(who, year),
                years,
                year,
                rights.any(who.role(), "permit", "read"),
                rights.any(who.role(), "class-closure", "read"));
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
        TermColumns.Column ofTerm = termColumns.of(who, course, term, today);
        var assembly = new RegisterAssembly(
                lessons,
                heads,
                cells,
                term,
                words,
                course.zone(),
                brought.ofCourse(who.schoolId(), course.id(), term.id()),
                ofTerm.proposed());
        return new RegisterPage(
                course.id(),
                course.name(),
                new RegisterPage.Printed(course.school(), course.year(), course.teachers()),
                counted(),
                words.term(term) + ", " + words.span(term),
                today.toString(),
                course.zone().getId(),
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
                course.summedUp() || pupils.stream().anyMatch(p -> p.mark() != null || p.carried() != null)
                        ? words.termShort(term)
                        : "",
                ofTerm.why(),
                course.summedUp(),
                counts.totals(today, today.isAfter(term.endsOn()) ? term.endsOn() : today),
                course.kinds().stream()
                        .map(kind -> new RegisterPage.WorkKind(kind.code(), kind.name()))
                        .toList(),
                Asking.HINT,
                rights.any(who.role(), "lesson-note", "write"),
                texts.under("register.word."));
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
