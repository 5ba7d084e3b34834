package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pupil somebody may open. A form tutor: those whose last class that has begun is the own one, also after they left. */
@Component
class Pupils {

    /** Begins a statement: the school's today, and the classes of whose pupils the asker's relations say that they are the asker's. */
    static final String OWN = """
            with today as (select school_id, (:now at time zone zone)::date as day from school.v_school where school_id = :school),
            own as (
                select f.class_id from people.form_tutor f join today d using (school_id)
                where :by_class and f.person_id = :me and d.day >= f.since and d.day <= coalesce(f.until, d.day))
            """;

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    Pupils(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param today of the school */
    record Found(long id, LocalDate today) {}

    Found pupilForReading(CurrentUser who, long pupil) {
        return found(who, pupil, "pupil", "read");
    }

    /** Locked until the transaction ends: two orders about one pupil come one after the other. */
    Found pupilForChange(CurrentUser who, long pupil, String entity, String action) {
        Found found = found(who, pupil, entity, action);
        db.sql("select 1 from people.pupil where school_id = ? and person_id = ? for update")
                .params(who.schoolId(), pupil)
                .query(Integer.class)
                .single();
        return found;
    }

    /** May this asker do this with this pupil? */
    boolean may(CurrentUser who, long pupil, String entity, String action) {
        return rights.any(who.role(), entity, action)
                && sought(who, pupil, entity, action).isPresent();
    }

    private Found found(CurrentUser who, long pupil, String entity, String action) {
        return sought(who, pupil, entity, action).orElseThrow(NotFound::new);
    }

    private java.util.Optional<Found> sought(CurrentUser who, long pupil, String entity, String action) {
        return asked(who, entity, action, OWN + """
                        select u.person_id, d.day from people.pupil u join today d using (school_id)
                        where u.school_id = :school and u.person_id = :pupil and (:school_wide or exists (
                            select from people.enrolment e
                            where e.school_id = u.school_id and e.pupil_id = u.person_id and e.class_id in (select class_id from own)
                              and not exists (select from people.enrolment n
                                              where n.school_id = e.school_id and n.pupil_id = e.pupil_id and n.since > e.since
                                                and n.since <= d.day)))""")
                .param("pupil", pupil)
                .query((row, n) -> new Found(row.getLong(1), row.getObject(2, LocalDate.class)))
                .optional();
    }

    JdbcClient.StatementSpec asked(CurrentUser who, String entity, String action, String sql) {
        Set<Relation> own = rights.relations(who.role(), entity, action);
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS));
    }
}
