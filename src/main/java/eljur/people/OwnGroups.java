package eljur.people;

import eljur.access.CurrentUser;
import eljur.audit.Audit;
import eljur.audit.ChangeEvent;
import eljur.people.StudyGroups.GroupClass;
import eljur.people.StudyGroups.GroupMember;
import eljur.people.StudyGroups.StudyGroup;
import eljur.platform.NotFound;
import eljur.platform.Refused;
import eljur.platform.Texts;
import eljur.platform.TouchedRow;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The group of one pupil who is taught apart by an order: made with the first course of the individual journal, one for a year. Its only member is in
 * it on the days of the order, so that lessons of other days are nobody's. Who may, the caller has asked.
 */
@Component
public class OwnGroups {

    private final JdbcClient db;
    private final StudyGroups groups;
    private final Persons persons;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    OwnGroups(JdbcClient db, StudyGroups groups, Persons persons, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.groups = groups;
        this.persons = persons;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A pupil of a class, with the order that still holds.
     *
     * @param form home, individual; null: no order
     */
    public record Taught(
            long pupil,
            String name,
            String shortName,
            long classId,
            String className,
            long year,
            String scheme,
            Optional<Order> order) {}

    public record Order(String form, LocalDate since, LocalDate until, String number) {}

    /** @throws NotFound when nobody of the school is in a class under this number */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Taught pupil(CurrentUser who, long pupil) {
        return db.sql("""
                        select p.name, p.short_name, k.class_id, k.name as class_name, k.year_id, k.scheme,
                               f.form, f.since, f.until, coalesce(f.order_number, '') as number
                        from school.v_school s
                        cross join lateral (select (cast(:now as timestamptz) at time zone s.zone)::date as day) t
                        join people.enrolment e on e.school_id = s.school_id and e.pupil_id = :pupil and coalesce(e.until, 'infinity') >= t.day
                        join people.v_person p on p.school_id = e.school_id and p.person_id = e.pupil_id
                        join school.v_class_group k on k.school_id = e.school_id and k.class_id = e.class_id
                        left join lateral (
                            select f.form, f.since, f.until, f.order_number from people.v_study_form f
                            where f.school_id = e.school_id and f.pupil_id = e.pupil_id and f.form in ('home', 'individual') and f.until >= t.day
                            order by f.since limit 1) f on true
                        where s.school_id = :school
                        order by e.since desc limit 1""")
                .param("now", Timestamp.from(clock.instant()))
                .param("school", who.schoolId())
                .param("pupil", pupil)
                .query((row, n) -> new Taught(
                        pupil,
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getLong("class_id"),
                        row.getString("class_name"),
                        row.getLong("year_id"),
                        row.getString("scheme"),
                        row.getString("form") == null
                                ? Optional.empty()
                                : Optional.of(new Order(
                                        row.getString("form"),
                                        row.getObject("since", LocalDate.class),
                                        row.getObject("until", LocalDate.class),
                                        row.getString("number")))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The group, made where it is missing, with the pupil in it on the days of the order.
     *
     * @throws Refused when no order says that the pupil is taught apart
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long groupFor(CurrentUser who, Taught of) {
        Order order = of.order().orElseThrow(() -> new Refused("people.own-group.no.order"));
        long id = found(who, of).orElseGet(() -> made(who, of, order));
        var touched = groups.saveMembers(
                who.schoolId(), List.of(new GroupMember(id, of.pupil(), order.since(), order.until())));
        audit.record(who, touched.stream().map(row -> event(row, of.pupil())).toList());
        return id;
    }

    private Optional<Long> found(CurrentUser who, Taught of) {
        return db.sql("""
                        select o.group_id from people.own_group o
                        join people.study_group g on g.school_id = o.school_id and g.id = o.group_id
                        where o.school_id = ? and o.pupil_id = ? and g.year_id = ?""")
                .params(who.schoolId(), of.pupil(), of.year())
                .query(Long.class)
                .optional();
    }

    private long made(CurrentUser who, Taught of, Order order) {
        long id = persons.numbers("study-group", 1).getFirst();
        String name = texts.of("people.own-group." + order.form(), of.shortName(), of.className());
        var touched = new ArrayList<>(
                groups.saveGroups(who.schoolId(), List.of(new StudyGroup(id, of.year(), name, false, null))));
        touched.addAll(groups.addClasses(who.schoolId(), List.of(new GroupClass(id, of.classId()))));
        db.sql(
                        "insert into people.own_group (school_id, group_id, pupil_id, recorded_at, recorded_by) values (?, ?, ?, ?, ?)")
                .params(who.schoolId(), id, of.pupil(), Timestamp.from(clock.instant()), who.personId())
                .update();
        audit.record(who, touched.stream().map(row -> event(row, of.pupil())).toList());
        return id;
    }

    private static ChangeEvent event(TouchedRow row, long pupil) {
        String action = row.created() ? "recorded" : "corrected";
        return new ChangeEvent(
                row.entity(), action, row.key(), null, null, pupil, row.before(), row.after(), null, null, null);
    }
}
