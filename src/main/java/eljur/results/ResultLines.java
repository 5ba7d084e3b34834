package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.journal.PeriodMarks.Standing;
import eljur.platform.Texts;
import eljur.results.BroughtPeriods.Brought;
import eljur.results.MarkRule.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lines of a course in a period, however many pupils there are with the same statements. */
@Component
class ResultLines {

    private final ResultPupils pupils;
    private final PeriodInputs periods;
    private final YearInputs years;
    private final BroughtPeriods brought;
    private final OwnRules rules;
    private final PeriodMarks marks;
    private final Attestations attestations;
    private final Texts texts;

    ResultLines(
            ResultPupils pupils,
            PeriodInputs periods,
            YearInputs years,
            BroughtPeriods brought,
            OwnRules rules,
            PeriodMarks marks,
            Attestations attestations,
            Texts texts) {
        this.pupils = pupils;
        this.periods = periods;
        this.years = years;
        this.brought = brought;
        this.rules = rules;
        this.marks = marks;
        this.attestations = attestations;
        this.texts = texts;
    }

    List<ResultLine> of(CurrentUser who, ResultCourse course, ResultCourse.Shown shown) {
        Map<Long, ResultInputs> inputs =
                shown.term() == null ? years.of(who, course) : periods.of(who, course, shown.term());
        Map<Long, Standing> standing = marks.standing(who.schoolId(), course.column(shown));
        Map<Long, Brought> from = shown.term() == null ? Map.of() : brought.of(who, course, shown.term());
        MarkRules own = rules.of(who.schoolId());
        var attested = shown.term() == null ? attestations.of(who.schoolId(), course) : null;
        return pupils.pupils(who, course, shown).stream()
                .map(pupil -> line(
                        course,
                        shown,
                        pupil,
                        own,
                        with(attested, course, pupil, inputs.getOrDefault(pupil.id(), ResultInputs.NONE)),
                        attested != null && attested.counts(course, pupil.grade()) ? 1 : 0,
                        standing.getOrDefault(pupil.id(), Standing.NONE),
                        from.get(pupil.id())))
                .toList();
    }

    // The yearly attestation stands beside the terms; where the school's act does not count it, it has no weight.
    private ResultInputs with(
            Attestations.@Nullable OfCourse attested, ResultCourse course, ResultPupil pupil, ResultInputs inputs) {
        MarkValue mark = attested == null ? null : attested.of(pupil.id());
        if (attested == null || mark == null) return inputs;
        BigDecimal weight = attested.counts(course, pupil.grade()) ? BigDecimal.ONE : BigDecimal.ZERO;
        return inputs.with(new CountedMark(mark, texts.of("exams.attestation"), null, weight, false));
    }

    private static ResultLine line(
            ResultCourse course,
            ResultCourse.Shown shown,
            ResultPupil pupil,
            MarkRules own,
            ResultInputs inputs,
            int attestations,
            Standing standing,
            @Nullable Brought brought) {
        Scope scope = shown.term() == null ? Scope.YEAR : Scope.PERIOD;
        MarkRule rule = own.of(scope, pupil.grade(), course.subject(), shown.endsOn());
        // The year is made of all its terms, and of the attestation that counts; one of which there is no mark is a
        // reason to look.
        int fewest = shown.term() == null ? course.terms().size() + attestations : rule.fewestOf(course.scheme());
        return new ResultLine(pupil, inputs, rule, fewest, Proposal.of(rule, fewest, inputs), standing, brought);
    }
}
