package eljur.carried;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose brought marks somebody may open: of a pupil by the last class of this year, also of one who left it. */
@Component
class CarriedPupils {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    CarriedPupils(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * @param firstDay in this school in this year
     * @param today of the school
     */
    record Found(
            long id,
            String name,
            long schoolClass,
            String className,
            String scheme,
            long year,
            String yearName,
            LocalDate yearStarts,
            LocalDate firstDay,
            LocalDate today) {

        /** A year later than it began, nothing more is brought along into it. */
        boolean yearIsOver() {
            return !today.isBefore(yearStarts.plusYears(1));
        }
    }

    /** @param action of the entity {@code carried-mark} */
    Found pupilFor(CurrentUser who, long pupil, String action) {
        return sought(who, pupil, action).orElseThrow(NotFound::new);
    }

    Optional<Found> sought(CurrentUser who, long pupil, String action) {
        Set<Relation> own = rights.relations(who.role(), "carried-mark", action);
        if (own.isEmpty()) return Optional.empty();
        return db.sql("""
                        select e.pupil_id, p.full_name, k.class_id, k.name, k.scheme, k.year_id, k.year_name, k.year_starts_on, k.day,
                               (select min(f.since) from people.v_enrolment f
                                join school.v_class_group c on c.school_id = f.school_id and c.class_id = f.class_id
                                where f.school_id = e.school_id and f.pupil_id = e.pupil_id and c.year_id = k.year_id) as first_day
                        from people.v_own_class(:school, :me, :now, :school_wide, :by_class) k
                        join people.v_enrolment e on e.school_id = :school and e.class_id = k.class_id and e.pupil_id = :pupil
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        where not exists (
                            select from people.v_enrolment n
                            join school.v_class_group c on c.school_id = n.school_id and c.class_id = n.class_id
                            where n.school_id = e.school_id and n.pupil_id = e.pupil_id and c.year_id = k.year_id and n.since > e.since)""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .param("pupil", pupil)
                .query((row, n) -> found(row))
                .optional();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getLong("pupil_id"),
                row.getString("full_name"),
                row.getLong("class_id"),
                row.getString("name"),
                row.getString("scheme"),
                row.getLong("year_id"),
                row.getString("year_name"),
                row.getObject("year_starts_on", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("day", LocalDate.class));
    }
}
