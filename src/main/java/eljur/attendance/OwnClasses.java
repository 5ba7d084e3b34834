package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose class it is, for reading its attendance and for explaining it. */
@Component
class OwnClasses {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    OwnClasses(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param today in the school's zone */
    record OwnClass(long id, String name, long year, String scheme, LocalDate today) {}

    OwnClass classForReading(CurrentUser who, long id) {
        return of(who, id, rights.relations(who.role(), "class-attendance", "read"));
    }

    OwnClass classForEntering(CurrentUser who, long id) {
        return of(who, id, rights.relations(who.role(), "absence-reason", "enter"));
    }

    /** Are all of them in the class on some of these days? */
    boolean hold(CurrentUser who, OwnClass of, Collection<Long> pupils, LocalDate since, LocalDate until) {
        return pupils.size()
                == db.sql("""
                        select count(distinct pupil_id) from people.v_enrolment
                        where school_id = :school and class_id = :class and pupil_id = any(:pupils)
                          and since <= :until and coalesce(until, 'infinity') >= :since""")
                        .param("school", who.schoolId())
                        .param("class", of.id())
                        .param("pupils", pupils.toArray(Long[]::new))
                        .param("since", since)
                        .param("until", until)
                        .query(Integer.class)
                        .single();
    }

    private OwnClass of(CurrentUser who, long id, Set<Relation> relations) {
        return db.sql("""
                        select class_id, name, year_id, scheme, day from people.v_own_class(:school, :me, :now, :school_wide, :by_class)
                        where class_id = :class""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", relations.contains(Relation.OWN_SCHOOL))
                .param("by_class", relations.contains(Relation.OWN_CLASS))
                .param("class", id)
                .query((row, n) -> new OwnClass(
                        row.getLong("class_id"),
                        row.getString("name"),
                        row.getLong("year_id"),
                        row.getString("scheme"),
                        row.getObject("day", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
