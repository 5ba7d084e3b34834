package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.PeriodMarks;
import eljur.journal.PeriodMarks.Standing;
import eljur.results.MarkRule.Scope;
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
    private final OwnRules rules;
    private final PeriodMarks marks;
    private final BroughtResults brought;

    ResultLines(
            ResultPupils pupils,
            PeriodInputs periods,
            YearInputs years,
            OwnRules rules,
            PeriodMarks marks,
            BroughtResults brought) {
        this.pupils = pupils;
        this.periods = periods;
        this.years = years;
        this.rules = rules;
        this.marks = marks;
        this.brought = brought;
    }

    List<ResultLine> of(CurrentUser who, ResultCourse course, ResultCourse.Shown shown) {
        Map<Long, ResultInputs> inputs =
                shown.term() == null ? years.of(who, course) : periods.of(who, course, shown.term());
        Map<Long, Standing> standing = marks.standing(who.schoolId(), course.column(shown));
        Map<Long, String> before = brought.of(who, course, shown);
        MarkRules own = rules.of(who.schoolId());
        return pupils.pupils(who, course, shown).stream()
                .map(pupil -> line(
                        course,
                        shown,
                        pupil,
                        own,
                        inputs.getOrDefault(pupil.id(), ResultInputs.NONE),
                        standing.getOrDefault(pupil.id(), Standing.NONE),
                        before.get(pupil.id())))
                .toList();
    }

    private static ResultLine line(
            ResultCourse course,
            ResultCourse.Shown shown,
            ResultPupil pupil,
            MarkRules own,
            ResultInputs inputs,
            Standing standing,
            @Nullable String brought) {
        Scope scope = shown.term() == null ? Scope.YEAR : Scope.PERIOD;
        MarkRule rule = own.of(scope, pupil.grade(), course.subject(), shown.endsOn());
        // The year is made of all its terms; one of which there is no mark is a reason to look.
        int fewest = shown.term() == null ? course.terms().size() : rule.fewestOf(course.scheme());
        return new ResultLine(pupil, inputs, rule, fewest, Proposal.of(rule, fewest, inputs), standing, brought);
    }
}
