package eljur.school;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.platform.Refused;
import eljur.school.LaidDays.Outcome;
import eljur.school.SchoolFounding.Year;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final SchoolFounding founding;
    private final TermRecords records;
    private final LaidDays laid;
    private final Audit audit;

    YearSaves(JdbcClient db, SchoolFounding founding, TermRecords records, LaidDays laid, Audit audit) {
        this.db = db;
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
        var year = new Year(plan.name(), plan.starts(), plan.ends(), plan.terms("quarter"), plan.holidays());
        long id = founding.begin(who.school(), year);
        audit.record(who, event("academic-year", "recorded", id, null, year));
        return id;
    }

    /** @throws TermStands when something is recorded that would be left outside its term, or the term is closed */
    Outcome save(CurrentUser who, CalendarYear was, YearDates wanted) {
        lock(who, was.id());
        saveTerms(who, was, wanted);
        saveHolidays(who, was, wanted);
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

    private void saveHolidays(CurrentUser who, CalendarYear was, YearDates wanted) {
        Map<Long, CalendarYear.Holiday> there =
                was.holidays().stream().collect(Collectors.toMap(CalendarYear.Holiday::id, Function.identity()));
        for (YearDates.Holiday holiday : wanted.holidays()) {
            CalendarYear.Holiday standing = holiday.id() == null ? null : there.remove(holiday.id());
            if (standing == null) addHoliday(who, was.id(), holiday);
            else changeHoliday(who, standing, holiday);
        }
        removeHolidays(who, there.values().stream().collect(Collectors.toSet()));
    }

    private void addHoliday(CurrentUser who, long year, YearDates.Holiday holiday) {
        long id = db.sql("""
                        insert into school.holiday (school_id, year_id, name, starts_on, ends_on, grades)
                        values (:school, :year, :name, :starts, :ends, :grades::int[]) returning id""")
                .param("school", who.schoolId())
                .param("year", year)
                .param("name", holiday.name())
                .param("starts", holiday.starts())
                .param("ends", holiday.ends())
                .param("grades", grades(holiday.grades()))
                .query(Long.class)
                .single();
        audit.record(who, event("holiday", "recorded", id, null, holiday));
    }

    private void changeHoliday(CurrentUser who, CalendarYear.Holiday was, YearDates.Holiday wanted) {
        if (was.equals(
                new CalendarYear.Holiday(was.id(), wanted.name(), wanted.starts(), wanted.ends(), wanted.grades())))
            return;
        db.sql("""
                        update school.holiday set name = :name, starts_on = :starts, ends_on = :ends, grades = :grades::int[]
                        where school_id = :school and id = :id""")
                .param("school", who.schoolId())
                .param("id", was.id())
                .param("name", wanted.name())
                .param("starts", wanted.starts())
                .param("ends", wanted.ends())
                .param("grades", grades(wanted.grades()))
                .update();
        audit.record(who, event("holiday", "corrected", was.id(), was, wanted));
    }

    /** The dates of a year are no record of anything that happened: what was, the events tell. */
    private void removeHolidays(CurrentUser who, Set<CalendarYear.Holiday> gone) {
        for (CalendarYear.Holiday holiday : gone) {
            db.sql("delete from school.holiday where school_id = ? and id = ?")
                    .params(who.schoolId(), holiday.id())
                    .update();
            audit.record(who, event("holiday", "removed", holiday.id(), holiday, null));
        }
    }

    private static @Nullable String grades(List<Integer> grades) {
        if (grades.isEmpty()) return null;
        return grades.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
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
