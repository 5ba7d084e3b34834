package eljur.planner;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.planner.web.Approval;
import eljur.platform.NotFound;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose timetables there are: the classes one may read, the teachers and the rooms that have lessons, the year they are of. */
@Component
class TimetableOwners {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    TimetableOwners(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    record Owner(long id, String name) {

        static Optional<Owner> of(List<Owner> all, @Nullable Long asked) {
            if (asked == null) return all.stream().findFirst();
            return Optional.of(
                    all.stream().filter(one -> one.id() == asked).findFirst().orElseThrow(NotFound::new));
        }
    }

    /**
     * The school, its today, and the day that a page opens with.
     *
     * @param lessonDay today when there are lessons, otherwise the next day that has some, or the last
     * @param approval null when the school's card does not say who signs as its head
     */
    record Today(
            String school,
            LocalDate day,
            LocalDate lessonDay,
            @Nullable Approval approval) {}

    private record School(
            String name, LocalDate today, @Nullable Approval approval) {}

    Today today(CurrentUser who) {
        School school = school(who);
        LocalDate today = school.today();
        LocalDate lessonDay = db.sql("""
                        select coalesce((select min(on_date) from timetable.v_lesson_place where school_id = :school and on_date >= :today),
                                        (select max(on_date) from timetable.v_lesson_place where school_id = :school), :today::date)""")
                .param("school", who.schoolId())
                .param("today", today)
                .query(LocalDate.class)
                .single();
        return new Today(school.name(), today, lessonDay, school.approval());
    }

    private School school(CurrentUser who) {
        return db.sql("""
                        select s.name, (:now at time zone s.zone)::date as today, g.position, g.name as signer
                        from school.v_school s
                        left join lateral (
                            select position, name from school.v_signer
                            where school_id = s.school_id and kind = 'head'
                              and (:now at time zone s.zone)::date between since and coalesce(until, 'infinity')
                            order by since, signer_id limit 1) g on true
                        where s.school_id = :school""")
                .param("school", who.schoolId())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new School(
                        row.getString("name"),
                        row.getObject("today", LocalDate.class),
                        row.getString("signer") == null
                                ? null
                                : new Approval(row.getString("position"), row.getString("signer"))))
                .single();
    }

    /** The classes that somebody is form tutor of today. */
    Set<Long> tutored(CurrentUser who) {
        return Set.copyOf(db.sql("""
                        select f.class_id from people.v_form_tutor f join school.v_school s on s.school_id = f.school_id
                        where f.school_id = :school and f.person_id = :me
                          and (:now at time zone s.zone)::date between f.since and coalesce(f.until, 'infinity')""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .list());
    }

    /**
     * Classes of the year of this day: to the staff all, to a family its own.
     *
     * @param asked for by its number: it is shown even if it is closed
     */
    List<Owner> classesForReading(CurrentUser who, LocalDate day, @Nullable Long asked) {
        Set<Relation> relations = rights.relations(who.role(), "timetable", "read");
        return db.sql("""
                        select k.class_id, k.name from school.v_class_group k
                        join school.v_academic_year y on y.school_id = k.school_id and y.year_id = k.year_id
                        where k.school_id = :school and :day between y.starts_on and y.ends_on
                          and (k.closed_on is null or k.closed_on > :day or k.class_id = :asked::bigint)
                          and (:all or k.class_id in (
                            select e.class_id from people.v_enrolment e
                            join (select cast(:me as bigint) as pupil_id, daterange(null, null) as days where :self
                                  union all
                                  select r.pupil_id, r.days from people.v_diary_reader r
                                  where :by_child and r.school_id = :school and r.guardian_id = :me) own on own.pupil_id = e.pupil_id
                            join school.v_school s on s.school_id = e.school_id
                            where e.school_id = :school and (:now at time zone s.zone)::date <= coalesce(e.until, 'infinity')
                              and greatest((:now at time zone s.zone)::date, e.since) <@ own.days))
                        order by k.grade, k.name, k.class_id""")
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("day", day)
                .param("asked", asked, Types.BIGINT)
                .param("now", Timestamp.from(clock.instant()))
                .param("all", relations.contains(Relation.OWN_SCHOOL))
                .param("self", relations.contains(Relation.SELF))
                .param("by_child", relations.contains(Relation.OWN_CHILD))
                .query((row, n) -> new Owner(row.getLong("class_id"), row.getString("name")))
                .list();
    }

    /** Who teaches anything in the year of this day, or stands in for somebody. */
    List<Owner> teachers(CurrentUser who, LocalDate day) {
        return db.sql("""
                        select p.person_id, p.full_name from people.v_person p
                        where p.school_id = :school and p.person_id in (
                            select t.person_id from timetable.v_course_teacher t
                            join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                            join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                            where t.school_id = :school and :day between y.starts_on and y.ends_on)
                        order by p.full_name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("day", day)
                .query((row, n) -> new Owner(row.getLong("person_id"), row.getString("full_name")))
                .list();
    }

    /** @param asked for by its number: it is shown even if it is closed */
    List<Owner> rooms(CurrentUser who, LocalDate day, @Nullable Long asked) {
        return db.sql("""
                        select room_id, name from school.v_room
                        where school_id = :school and (closed_on is null or closed_on > :day or room_id = :asked::bigint)
                        order by length(name), name, room_id""")
                .param("school", who.schoolId())
                .param("day", day)
                .param("asked", asked, Types.BIGINT)
                .query((row, n) -> new Owner(row.getLong("room_id"), row.getString("name")))
                .list();
    }
}
