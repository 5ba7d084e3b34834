package eljur.results;

import eljur.access.CurrentUser;
import eljur.journal.MarkValue;
import eljur.journal.PeriodMarks;
import eljur.journal.ProposedMarks;
import eljur.platform.NotFound;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the register shows in the column of a term that ends, to whoever may write there. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
class RegisterProposals implements ProposedMarks {

    private final ResultCourses courses;
    private final ResultLines lines;
    private final PeriodMarks marks;
    private final ResultWords words;

    RegisterProposals(ResultCourses courses, ResultLines lines, PeriodMarks marks, ResultWords words) {
        this.courses = courses;
        this.lines = lines;
        this.marks = marks;
        this.words = words;
    }

    @Override
    public Map<Long, Proposed> ofCourse(CurrentUser who, long id, long term) {
        ResultCourse course = courses.courseForReading(who, id);
        ResultCourse.Shown shown = course.term(term).orElseThrow(NotFound::new);
        if (course.unmarked() || !marks.mayWrite(who, course.column(shown))) return Map.of();
        Map<Long, Proposed> proposed = new HashMap<>();
        for (ResultLine line : lines.of(who, course, shown)) {
            MarkValue value = line.proposal().value();
            if (value != null && !line.isGiven() && line.pupil().isDue(shown.endsOn()))
                proposed.put(line.pupil().id(), proposed(line, value));
        }
        return proposed;
    }

    private Proposed proposed(ResultLine line, MarkValue value) {
        String doubt = words.doubt(line), how = words.how(line.rule(), line.inputs());
        return new Proposed(value, line.proposal().doubt() == null, doubt.isEmpty() ? how : how + " " + doubt);
    }
}
