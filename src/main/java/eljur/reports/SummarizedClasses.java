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
                        select class_id, name, grade, year_id, year_name, scheme, school_name, day
                        from people.v_own_class(:school, :me, :now, :school_wide, :by_class)
                        order by grade, name, class_id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("school_wide", relations.contains(Relation.OWN_SCHOOL))
                .param("by_class", relations.contains(Relation.OWN_CLASS))
                .query((row, n) -> new SummarizedClass(
                        row.getLong("class_id"),
                        row.getString("name"),
                        row.getInt("grade"),
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
