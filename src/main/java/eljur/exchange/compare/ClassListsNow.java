package eljur.exchange.compare;

import eljur.exchange.compare.ClassListNow.Guardian;
import eljur.exchange.formats.AscReader;
import eljur.exchange.formats.PersonName;
import eljur.people.StudyGroups.GroupMember;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the school has already, for class lists to be compared with. */
@Component
class ClassListsNow {

    private final JdbcClient db;
    private final TimetablesNow timetables;
    private final ContactsNow contacts;
    private final FormerNames names;

    ClassListsNow(JdbcClient db, TimetablesNow timetables, ContactsNow contacts, FormerNames names) {
        this.db = db;
        this.timetables = timetables;
        this.contacts = contacts;
        this.names = names;
    }

    ClassListNow of(long school, CurrentYear year) {
        return new ClassListNow(
                year,
                timetables.classes(school, year),
                begun(school, year),
                pupils(school, year),
                timetables.groups(school, year),
                members(school, year),
                exportedParts(school),
                sameSubject(school, year),
                staff(school, year),
                contacts.of(school));
    }

    private List<ClassListNow.Employee> staff(long school, CurrentYear year) {
        return db.sql("""
                        select person_id, surname, given_name, patronymic, position from people.v_staff
                        where school_id = ? and coalesce(until, ?::date) >= ?::date order by person_id""")
                .params(school, year.today(), year.today())
                .query((row, n) -> new ClassListNow.Employee(
                        row.getLong(1),
                        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5)))
                .list();
    }

    private Set<Long> begun(long school, CurrentYear year) {
        return Set.copyOf(
                db.sql("""
                        select distinct g.class_id from journal.v_lesson l
                        join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                        join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                        where l.school_id = ? and c.year_id = ?""").params(school, year.id()).query(Long.class).list());
    }

    private List<ClassListNow.Pupil> pupils(long school, CurrentYear year) {
        Map<Long, List<Guardian>> guardians = guardians(school);
        Map<Long, List<FormerNames.FormerName>> former = names.of(school);
        return db.sql("""
                        select p.pupil_id, p.surname, p.given_name, p.patronymic, p.born_on, p.file_number, e.class_id, p.external_id,
                               d.last_day, d.order_number, d.order_date
                        from people.v_pupil p
                        left join lateral (
                            select e.class_id from people.v_enrolment e
                            join school.v_class_group c on c.school_id = e.school_id and c.class_id = e.class_id and c.year_id = :year
                            where e.school_id = p.school_id and e.pupil_id = p.pupil_id and coalesce(e.until, :day) >= :day
                            order by e.since limit 1) e on true
                        left join lateral (
                            select d.last_day, d.order_number, d.order_date from people.v_departure d
                            where d.school_id = p.school_id and d.pupil_id = p.pupil_id and d.kind = 'leaving' and not exists (
                                select from people.v_enrolment n
                                where n.school_id = d.school_id and n.pupil_id = d.pupil_id and n.since > d.last_day)
                            order by d.last_day desc limit 1) d on true
                        where p.school_id = :school order by p.pupil_id""")
                .param("school", school)
                .param("year", year.id())
                .param("day", year.fromNow())
                .query((row, n) -> new ClassListNow.Pupil(
                        row.getLong(1),
                        new PersonName(row.getString(2), row.getString(3), row.getString(4)),
                        row.getObject(5, LocalDate.class),
                        row.getString(6),
                        row.getString(8),
                        row.getObject(7, Long.class),
                        left(row),
                        guardians.getOrDefault(row.getLong(1), List.of()),
                        former.getOrDefault(row.getLong(1), List.of())))
                .list();
    }

    private static ClassListNow.@Nullable Left left(ResultSet row) throws SQLException {
        LocalDate last = row.getObject("last_day", LocalDate.class);
        return last == null
                ? null
                : new ClassListNow.Left(
                        last, row.getString("order_number"), row.getObject("order_date", LocalDate.class));
    }

    private Map<Long, List<Guardian>> guardians(long school) {
        Map<Long, List<Guardian>> guardians = new HashMap<>();
        db.sql("""
                        select g.pupil_id, g.guardian_id, p.surname, p.given_name, p.patronymic, g.relation, g.external_id
                        from people.v_guardianship g
                        join people.v_person p on p.school_id = g.school_id and p.person_id = g.guardian_id
                        where g.school_id = ? order by 1, 2""").param(school).query(row -> {
            guardians
                    .computeIfAbsent(row.getLong(1), pupil -> new ArrayList<>())
                    .add(new Guardian(
                            row.getLong(2),
                            new PersonName(row.getString(3), row.getString(4), row.getString(5)),
                            row.getString(6),
                            row.getString(7)));
        });
        return guardians;
    }

    private List<GroupMember> members(long school, CurrentYear year) {
        return db.sql("""
                        select m.group_id, m.pupil_id, m.since, m.until from people.v_group_member m
                        join people.v_study_group g on g.school_id = m.school_id and g.group_id = m.group_id
                        where m.school_id = ? and g.year_id = ? order by 1, 2, 3""")
                .params(school, year.id())
                .query((row, n) -> new GroupMember(
                        row.getLong(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** A part of a class bears its name in the export only: a group of several parts bears all their names. */
    private List<ClassListNow.ExportedPart> exportedParts(long school) {
        return db.sql("""
                        select b.content from exchange.import_batch b
                        join exchange.import_application a on a.school_id = b.school_id and a.batch_id = b.id
                        where b.school_id = ? and b.kind = 'asc' and not exists (
                            select from exchange.import_undo u where u.school_id = b.school_id and u.batch_id = b.id)
                        order by b.id desc limit 1""")
                .param(school)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(content -> AscReader.read(content).groups().stream()
                        .filter(group -> !group.entire())
                        .map(group -> new ClassListNow.ExportedPart(group.ref(), group.name(), group.classRef()))
                        .toList())
                .orElse(List.of());
    }

    /** Groups in which one subject is taught: nobody is in two of them. */
    private Map<Long, Set<Long>> sameSubject(long school, CurrentYear year) {
        Map<Long, Set<Long>> groups = new HashMap<>();
        db.sql("""
                        select c.group_id, o.group_id as other from timetable.v_course c
                        join timetable.v_course o on o.school_id = c.school_id and o.year_id = c.year_id and o.subject_id = c.subject_id
                         and o.kind = c.kind and o.group_id <> c.group_id
                        join people.v_study_group g on g.school_id = o.school_id and g.group_id = o.group_id and not g.whole
                        where c.school_id = :school and c.year_id = :year and c.kind = 'lesson'
                          and coalesce(c.last_day, :day) >= :day and coalesce(o.last_day, :day) >= :day""")
                .param("school", school)
                .param("year", year.id())
                .param("day", year.fromNow())
                .query(row -> {
                    groups.computeIfAbsent(row.getLong(1), group -> new HashSet<>())
                            .add(row.getLong(2));
                });
        return groups;
    }
}
