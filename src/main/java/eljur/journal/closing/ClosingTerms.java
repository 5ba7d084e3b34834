package eljur.journal.closing;

import eljur.platform.NotFound;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terms to choose: of the school's year, or of the year and scheme of a course or a class. */
@Component
class ClosingTerms {

    private final JdbcClient db;
    private final Clock clock;

    ClosingTerms(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The one asked for; without it the latest that has begun; where none has, the first. */
    ClosingTerm chosen(List<ClosingTerm> terms, @Nullable Long asked) {
        if (terms.isEmpty()) throw new NotFound();
        if (asked != null)
            return terms.stream().filter(one -> one.id() == asked).findFirst().orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock.withZone(terms.getFirst().zone()));
        return terms.stream()
                .filter(one -> !one.startsOn().isAfter(today))
                .max(Comparator.comparing(ClosingTerm::startsOn))
                .orElse(terms.getFirst());
    }

    List<ClosingTerm> ofCourse(long school, long course) {
        return terms(school, """
                exists (select from timetable.v_course c where c.school_id = t.school_id and c.course_id = :id
                          and c.year_id = t.year_id and c.scheme = t.scheme)""", course);
    }

    List<ClosingTerm> ofClass(long school, long classId) {
        return terms(school, """
                exists (select from school.v_class_group k where k.school_id = t.school_id and k.class_id = :id
                          and k.year_id = t.year_id and k.scheme = t.scheme)""", classId);
    }

    /** Those of the year of that term, or of this year, in which anything but lessons is taught; where nothing is, all of it. */
    List<ClosingTerm> ofActivities(long school, @Nullable Long term) {
        List<ClosingTerm> ofYear = ofYear(school, term);
        List<String> schemes = db.sql("""
                        select distinct scheme from timetable.v_course
                        where school_id = :school and year_id = :year and kind <> 'lesson'""")
                .param("school", school)
                .param("year", ofYear.isEmpty() ? 0 : ofYear.getFirst().year())
                .query(String.class)
                .list();
        return schemes.isEmpty()
                ? ofYear
                : ofYear.stream().filter(one -> schemes.contains(one.scheme())).toList();
    }

    /** Those of the year of that term; without one, of the year that runs, or began last. */
    List<ClosingTerm> ofYear(long school, @Nullable Long term) {
        return terms(school, """
                t.year_id = coalesce(
                    (select o.year_id from school.v_term o where o.school_id = t.school_id and o.term_id = :id::bigint),
                    (select y.year_id from school.v_academic_year y where y.school_id = t.school_id
                     order by y.starts_on <= (:now at time zone s.zone)::date desc,
                              abs(y.starts_on - (:now at time zone s.zone)::date) limit 1))
                and exists (select from school.v_class_group k
                            where k.school_id = t.school_id and k.year_id = t.year_id and k.scheme = t.scheme)""", term);
    }

    private List<ClosingTerm> terms(long school, String which, @Nullable Long id) {
        return db.sql("""
                        select t.term_id, t.year_id, t.scheme, t.ordinal, t.starts_on, t.ends_on, t.ends_on - d.period_mark_days as marks_due, s.zone
                        from school.v_term t
                        join school.v_school s on s.school_id = t.school_id
                        join school.v_deadline d on d.school_id = t.school_id and t.ends_on >= d.since and t.ends_on < d.until
                        where t.school_id = :school and %s
                        order by t.scheme <> 'quarter', t.scheme, t.ordinal""".formatted(which))
                .param("school", school)
                .param("id", id, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new ClosingTerm(
                        row.getLong("term_id"),
                        row.getLong("year_id"),
                        row.getString("scheme"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getObject("marks_due", LocalDate.class),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }
}
