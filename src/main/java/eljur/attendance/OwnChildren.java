package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The children whose absences a guardian may announce: those whose diary is open to them, and who are in a class. */
@Component
class OwnChildren {

    private final JdbcClient db;
    private final Rights rights;

    OwnChildren(JdbcClient db, Rights rights) {
        this.db = db;
        this.rights = rights;
    }

    record Child(long id, String name, String className) {}

    List<Child> of(CurrentUser who, LocalDate today) {
        boolean byChild =
                rights.relations(who.role(), "announced-absence", "read").contains(Relation.OWN_CHILD);
        return db.sql("""
                        select distinct p.person_id, p.given_name, k.name as class_name, k.grade
                        from people.v_diary_reader r
                        join people.v_person p on p.school_id = r.school_id and p.person_id = r.pupil_id
                        join people.v_enrolment e on e.school_id = r.school_id and e.pupil_id = r.pupil_id
                         and cast(:today as date) between e.since and coalesce(e.until, 'infinity')
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        where :by_child and r.school_id = :school and r.guardian_id = :me and cast(:today as date) <@ r.days
                        order by k.grade desc, p.given_name, p.person_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("today", today)
                .param("by_child", byChild)
                .query((row, n) -> new Child(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** @param asked null: the first */
    Child childForReading(List<Child> own, @Nullable Long asked) {
        return own.stream()
                .filter(child -> asked == null || child.id() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
