package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import eljur.school.LaidDays.Outcome;
import eljur.school.SchoolFounding.Year;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The dates of a year, changed. What is recorded stays in the term in which it was recorded, so a term never leaves its records outside,
 * and a closed one keeps its dates; the lessons that nobody has written at follow the dates.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class YearSaves {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final HolidaySaves holidays;
    private final SchoolFounding founding;
    private final TermRecords records;
    private final LaidDays laid;
    private final Audit audit;

    YearSaves(
            JdbcClient db,
            HolidaySaves holidays,
            SchoolFounding founding,
            TermRecords records,
            LaidDays laid,
            Audit audit) {
        this.db = db;
        this.holidays = holidays;
        this.founding = founding;
        this.records = records;
        this.laid = laid;
        this.audit = audit;
    }

    /** A term that may not go where it is wanted. */
    static final class TermStands extends RuntimeException {
        private final String field;
        private final transient Refused why;

        TermStands(String field, Refused why) {
            super(why.messageKey(), null, false, false);
            this.field = field;
            this.why = why;
        }

        String field() {
            return field;
        }

        Refused why() {
            return why;
        }
    }

    /**
     * A year that the school does not have yet, with the dates proposed for it.
     *
     * @throws Refused when there is one of this name
     */
    long begin(CurrentUser who, YearPlan plan) {
        boolean there = db.sql("select exists (select from school.academic_year where school_id = ? and name = ?)")
                .params(who.schoolId(), plan.name())
                .query(Boolean.class)
                .single();
        if (there) throw new Refused("calendar.dates.no.twice", plan.name());
        var year = new Year(plan.name(), plan.starts(), plan.ends(), plan.terms("quarter"), plan.allFree());
        long id = founding.begin(who.school(), year);
        audit.record(who, event("academic-year", "recorded", id, null, year));
        return id;
    }

    /** @throws TermStands when something is recorded that would be left outside its term, or the term is closed */
    Outcome save(CurrentUser who, CalendarYear was, YearDates wanted) {
        lock(who, was.id());
        saveTerms(who, was, wanted);
        holidays.save(who, was, wanted.holidays());
        saveSpan(who, was, wanted);
        records.openRegisters(who.schoolId());
        return laid.lay(who, earlier(was.starts(), wanted.starts()), later(was.ends(), wanted.ends()));
    }

    private void lock(CurrentUser who, long year) {
        db.sql("select 1 from school.academic_year where school_id = ? and id = ? for update")
                .params(who.schoolId(), year)
                .query(Integer.class)
                .single();
    }

    private void saveSpan(CurrentUser who, CalendarYear was, YearDates wanted) {
        if (was.starts().equals(wanted.starts()) && was.ends().equals(wanted.ends())) return;
        db.sql("update school.academic_year set starts_on = ?, ends_on = ? where school_id = ? and id = ?")
                .params(wanted.starts(), wanted.ends(), who.schoolId(), was.id())
                .update();
        record Span(LocalDate starts, LocalDate ends) {}
        audit.record(
                who,
                event(
                        "academic-year",
                        "corrected",
                        was.id(),
                        new Span(was.starts(), was.ends()),
                        new Span(wanted.starts(), wanted.ends())));
    }

    private void saveTerms(CurrentUser who, CalendarYear was, YearDates wanted) {
        Map<String, CalendarYear.Term> there = was.terms().stream()
                .collect(Collectors.toMap(term -> term.scheme() + term.ordinal(), Function.identity()));
        for (YearDates.Term term : wanted.terms()) {
            CalendarYear.Term standing = there.remove(term.scheme() + term.ordinal());
            if (standing == null) addTerm(who, was.id(), term);
            else moveTerm(who, standing, term);
        }
        there.values().stream().findFirst().ifPresent(left -> {
            String field = "term." + left.scheme() + "." + left.ordinal() + ".starts";
            throw new TermStands(field, new Refused("calendar.dates.no.removed"));
        });
    }

    private void addTerm(CurrentUser who, long year, YearDates.Term term) {
        long id = db.sql("""
                        insert into school.term (school_id, year_id, scheme, ordinal, starts_on, ends_on)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(who.schoolId(), year, term.scheme(), term.ordinal(), term.starts(), term.ends())
                .query(Long.class)
                .single();
        audit.record(who, event("term", "recorded", id, null, term));
    }

    private void moveTerm(CurrentUser who, CalendarYear.Term was, YearDates.Term wanted) {
        if (was.starts().equals(wanted.starts()) && was.ends().equals(wanted.ends())) return;
        if (records.isClosed(who.schoolId(), was.id()))
            throw new TermStands(wanted.field() + ".starts", new Refused("calendar.dates.no.closed"));
        records.recordedOutside(who.schoolId(), was.id(), wanted.starts(), wanted.ends())
                .ifPresent(day -> {
                    String side = day.isBefore(wanted.starts()) ? ".starts" : ".ends";
                    String said = "%td.%<tm.%<tY".formatted(day);
                    throw new TermStands(wanted.field() + side, new Refused("calendar.dates.no.recorded", said));
                });
        db.sql("update school.term set starts_on = ?, ends_on = ? where school_id = ? and id = ?")
                .params(wanted.starts(), wanted.ends(), who.schoolId(), was.id())
                .update();
        audit.record(who, event("term", "corrected", was.id(), was, wanted));
    }

    private static ChangeEvent event(
            String entity, String action, long id, @Nullable Object before, @Nullable Object after) {
        return ChangeEvent.of(entity, action, String.valueOf(id), json(before), json(after));
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return Objects.requireNonNull(one.isBefore(other) ? one : other);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Objects.requireNonNull(one.isAfter(other) ? one : other);
    }
}
