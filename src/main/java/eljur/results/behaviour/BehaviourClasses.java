package eljur.results.behaviour;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import eljur.results.behaviour.BehaviourClass.Term;
import eljur.results.settings.Setting;
import eljur.results.settings.Settings;
import eljur.results.settings.SettingsInForce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The classes whose behaviour somebody may read or record, and who learns in them in a period. */
@Component
class BehaviourClasses {

    private final JdbcClient db;
    private final Rights rights;
    private final Settings settings;
    private final Clock clock;

    BehaviourClasses(JdbcClient db, Rights rights, Settings settings, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such class, or it is not the reader's own */
    BehaviourClass classForReading(CurrentUser who, long id) {
        return own(who, id, "read");
    }

    BehaviourClass classForRecording(CurrentUser who, long id) {
        return own(who, id, "record");
    }

    boolean mayRecord(CurrentUser who) {
        return rights.any(who.role(), "behaviour", "record");
    }

    private BehaviourClass own(CurrentUser who, long id, String action) {
        var relations = rights.relations(who.role(), "behaviour", action);
        SettingsInForce force = settings.of(who.schoolId());
        List<BehaviourClass> rows = db.sql("""
                        select k.class_id, k.name, k.grade, k.scheme, k.day, s.zone, t.term_id, t.ordinal, t.starts_on, t.ends_on
                        from people.v_own_class(:school, :me, :now, :school_wide, :by_class) k
                        join school.v_school s on s.school_id = k.school_id
                        join school.v_term t on t.school_id = k.school_id and t.year_id = k.year_id and t.scheme = k.scheme
                        where k.class_id = :class order by t.ordinal""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", relations.contains(Relation.OWN_SCHOOL))
                .param("by_class", relations.contains(Relation.OWN_CLASS))
                .param("class", id)
                .query((row, n) -> row(row, force))
                .list();
        if (rows.isEmpty()) throw new NotFound();
        BehaviourClass one = rows.getFirst();
        List<Term> terms = rows.stream().map(row -> row.terms().getFirst()).toList();
        return new BehaviourClass(one.id(), one.name(), one.grade(), one.scheme(), one.today(), one.zone(), terms);
    }

    private static BehaviourClass row(ResultSet row, SettingsInForce force) throws SQLException {
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        int grade = row.getInt("grade");
        var term = new Term(
                row.getLong("term_id"),
                row.getInt("ordinal"),
                row.getObject("starts_on", LocalDate.class),
                ends,
                force.of(Setting.Kind.BEHAVIOUR, grade, null, ends));
        return new BehaviourClass(
                row.getLong("class_id"),
                row.getString("name"),
                grade,
                row.getString("scheme"),
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                List.of(term));
    }

    record Pupil(long id, String name) {}

    /** In the class in this period to its end, or today. */
    List<Pupil> pupils(long school, BehaviourClass of, Term term) {
        LocalDate day = of.today().isBefore(term.endsOn()) ? of.today() : term.endsOn();
        return db.sql("""
                        select p.person_id, p.name from people.v_enrolment e
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        where e.school_id = ? and e.class_id = ? and e.since <= ? and coalesce(e.until, 'infinity') >= ?
                        order by p.name collate "ru-x-icu", p.person_id""")
                .params(school, of.id(), term.endsOn(), day)
                .query((row, n) -> new Pupil(row.getLong("person_id"), row.getString("name")))
                .list();
    }
}
