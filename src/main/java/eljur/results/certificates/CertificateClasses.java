package eljur.results.certificates;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes of this year that somebody may read, and who learns in them today. */
@Component
class CertificateClasses {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    CertificateClasses(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** Those that lead to a certificate. */
    List<CertificateClass> classesForReading(CurrentUser who) {
        return own(who, "read").stream()
                .filter(CertificateClass::leadsToACertificate)
                .toList();
    }

    /** @throws NotFound when there is no such class, or it is not the reader's own */
    CertificateClass classForReading(CurrentUser who, long id) {
        return one(who, id, "read");
    }

    CertificateClass classForDeciding(CurrentUser who, long id) {
        return one(who, id, "decide");
    }

    boolean mayDecide(CurrentUser who) {
        return rights.any(who.role(), "certificate", "decide");
    }

    private CertificateClass one(CurrentUser who, long id, String action) {
        return own(who, action).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<CertificateClass> own(CurrentUser who, String action) {
        var relations = rights.relations(who.role(), "certificate", action);
        return db.sql("""
                        select k.class_id, k.name, k.grade, k.year_id, k.year_name, k.year_starts_on, k.day, s.zone
                        from people.v_own_class(:school, :me, :now, :school_wide, :by_class) k
                        join school.v_school s on s.school_id = k.school_id
                        order by k.grade, k.name, k.class_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", relations.contains(Relation.OWN_SCHOOL))
                .param("by_class", relations.contains(Relation.OWN_CLASS))
                .query((row, n) -> new CertificateClass(
                        row.getLong("class_id"),
                        row.getString("name"),
                        row.getInt("grade"),
                        row.getLong("year_id"),
                        row.getString("year_name"),
                        row.getObject("year_starts_on", LocalDate.class),
                        row.getObject("day", LocalDate.class),
                        ZoneId.of(row.getString("zone"))))
                .list();
    }

    record Pupil(long id, String name) {}

    /** In the class on this day, in the order of a class list. */
    List<Pupil> pupils(long school, CertificateClass of) {
        return db.sql("""
                        select p.person_id, p.name from people.v_enrolment e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        where e.school_id = ? and e.class_id = ? and coalesce(e.until, 'infinity') >= ?
                        order by p.name collate "ru-x-icu", p.person_id""")
                .params(school, of.id(), of.today())
                .query((row, n) -> new Pupil(row.getLong("person_id"), row.getString("name")))
                .list();
    }
}
