package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.access.Rights;
import eljur.journal.PeriodMarks;
import eljur.journal.ProposedMarks;
import eljur.platform.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The column of a term's own marks at the end of a register: what is proposed there, and why nothing can be typed into it. */
@Component
class TermColumns {

    /** So many days before a term ends its marks are proposed in the register. */
    private static final int PROPOSED_DAYS = 10;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ProposedMarks proposed;
    private final PeriodMarks marks;
    private final Rights rights;
    private final Texts texts;

    TermColumns(ProposedMarks proposed, PeriodMarks marks, Rights rights, Texts texts) {
        this.proposed = proposed;
        this.marks = marks;
        this.rights = rights;
        this.texts = texts;
    }

    /**
     * @param why in words; null where the reader may write
     * @param proposed by pupil
     */
    record Column(@Nullable String why, Map<Long, ProposedMarks.Proposed> proposed) {}

    Column of(CurrentUser who, RegisterCourse course, RegisterCourse.Term term, LocalDate today) {
        String why = why(who, course, term, today);
        boolean proposes = why == null && !today.isBefore(term.endsOn().minusDays(PROPOSED_DAYS));
        return new Column(why, proposes ? proposed.ofCourse(who, course.id(), term.id()) : Map.of());
    }

    // A page of mid-term asks the database nothing more; the save asks for itself.
    private @Nullable String why(CurrentUser who, RegisterCourse course, RegisterCourse.Term term, LocalDate today) {
        if (!course.summedUp() || !rights.any(who.role(), "period-mark", "record"))
            return texts.of("register.term.not-own");
        if (term.startsOn().isAfter(today)) return texts.of("register.term.ahead", DAY.format(term.startsOn()));
        var column = new PeriodMarks.Column(course.id(), term.id(), term.id());
        return term.closedOn() == null || marks.mayWrite(who, column)
                ? null
                : texts.of("register.closed.period", DAY.format(term.closedOn()), term.closedBy());
    }
}
