package eljur.reports;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of this year whose sheets the reader may open, and the periods of their year. */
@Component
class SummarizedClasses {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    SummarizedClasses(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    List<SummarizedClass> classesForReading(CurrentUser who) {
        var relations = rights.relations(who.role(), "summary", "read");
        return db.sql("""
                        with today as (select school_id, name, (:now at time zone zone)::date as day from school.v_school where school_id = :school),
                        year as (select y.year_id, y.name from school.v_academic_year y join today d using (school_id)
                                 order by y.starts_on <= d.day desc, abs(y.starts_on - d.day) limit 1)
                        select k.class_id, k.name, k.year_id, y.name as year_name, k.scheme, d.name as school_name, d.day
                        from school.v_class_group k
                        join today d on d.school_id = k.school_id
                        join year y on y.year_id = k.year_id
                        where k.school_id = :school
                          and (:school_wide or :by_class and exists (
                              select from people.v_form_tutor f
                              where f.school_id = k.school_id and f.class_id = k.class_id and f.person_id = :me
                                and d.day between f.since and coalesce(f.until, 'infinity')))
                        order by k.grade, k.name, k.class_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("school_wide", relations.contains(Relation.OWN_SCHOOL))
                .param("by_class", relations.contains(Relation.OWN_CLASS))
                .query((row, n) -> new SummarizedClass(
                        row.getLong("class_id"),
                        row.getString("name"),
                        row.getLong("year_id"),
                        row.getString("year_name"),
                        row.getString("scheme"),
                        row.getString("school_name"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    List<SummarizedClass.Period> periods(CurrentUser who, SummarizedClass of) {
        return db.sql("""
                        select term_id, ordinal, starts_on, ends_on from school.v_term
                        where school_id = ? and year_id = ? and scheme = ? order by ordinal""")
                .params(who.schoolId(), of.year(), of.scheme())
                .query((row, n) -> new SummarizedClass.Period(
                        row.getLong("term_id"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }
}
