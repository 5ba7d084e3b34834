package eljur.attendance;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    record Child(long id, String name, String className, long classId) {}

    List<Child> of(CurrentUser who, LocalDate today) {
        boolean byChild =
                rights.relations(who.role(), "announced-absence", "read").contains(Relation.OWN_CHILD);
        return db.sql("""
                        select distinct p.person_id, p.given_name, k.name as class_name, k.grade, k.class_id
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
                .query((row, n) ->
                        new Child(row.getLong(1), row.getString(2), row.getString(3), row.getLong("class_id")))
                .list();
    }

    /**
     * The first day of these on which the class has school: no holiday, no Sunday; a Saturday only where it has lessons. Empty where none of
     * them is.
     */
    Optional<LocalDate> schoolDay(CurrentUser who, Child child, LocalDate first, LocalDate last) {
        return db.sql("""
                        select d.on_date from school.v_class_day d
                        where d.school_id = :school and d.class_id = :class and d.on_date between :first and :last and d.weekday is not null
                          and (d.weekday <= 5 or exists (
                              select from people.v_group_class g
                              join timetable.v_course c on c.school_id = g.school_id and c.group_id = g.group_id and c.kind = 'lesson'
                              join timetable.v_lesson l on l.school_id = c.school_id and l.course_id = c.course_id and l.on_date = d.on_date
                              where g.school_id = d.school_id and g.class_id = d.class_id and not l.cancelled))
                        order by d.on_date limit 1""")
                .param("school", who.schoolId())
                .param("class", child.classId())
                .param("first", first)
                .param("last", last)
                .query(LocalDate.class)
                .optional();
    }

    /** @param asked null: the first */
    Child childForReading(List<Child> own, @Nullable Long asked) {
        return own.stream()
                .filter(child -> asked == null || child.id() == asked)
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
