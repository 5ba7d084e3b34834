package eljur.people;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.people.web.GroupIndex;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Groups and who is in them, read and changed by whoever may. */
@Component
class GroupRolls {

    // The groups that the asker's relations open, with the school's today and the year of each.
    private static final String GROUPS = """
            with today as (select school_id, (:now at time zone zone)::date as day from school.v_school where school_id = :school),
            groups as (
                select g.school_id, g.id, g.name, g.whole, d.day, y.year_id, y.name as year, y.starts_on, y.ends_on
                from people.study_group g
                join today d on d.school_id = g.school_id
                join school.v_academic_year y on y.school_id = g.school_id and y.year_id = g.year_id
                where g.school_id = :school
                  and (:school_wide or :by_class and exists (
                      select from people.group_class c
                      join people.form_tutor f on f.school_id = c.school_id and f.class_id = c.class_id
                      where c.school_id = g.school_id and c.group_id = g.id and f.person_id = :me
                        and d.day >= f.since and (f.until is null or d.day <= f.until))))
            """;

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    GroupRolls(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    record Group(long id, String name, boolean whole, LocalDate today, LocalDate startsOn, LocalDate endsOn) {

        /** Nobody comes or goes before the year begins. */
        LocalDate day() {
            return today.isBefore(startsOn) ? startsOn : today;
        }
    }

    /** A place in the group, or that of a pupil who could take one: then without a first day. */
    record Place(
            long pupil,
            String name,
            String className,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean inClass) {

        boolean in(LocalDate day) {
            return since != null && (until == null || !until.isBefore(day));
        }
    }

    /** Empty ones first: they are what is to be done. */
    GroupIndex groupsForReading(CurrentUser who) {
        List<GroupIndex.Entry> groups = asked(who, "read", GROUPS + """
                        select * from (select g.id, g.name, array_to_string(array(
                                   select c.name from people.group_class gc
                                   join school.v_class_group c on c.school_id = gc.school_id and c.class_id = gc.class_id
                                   where gc.school_id = g.school_id and gc.group_id = g.id order by c.grade, c.name), ', ') as classes,
                               (select count(distinct p.pupil_id) from people.v_group_pupil p
                                where p.school_id = g.school_id and p.group_id = g.id
                                  and (p.until is null or p.until >= greatest(g.day, g.starts_on))) as members,
                               case when g.starts_on > g.day then g.year else '' end as year
                        from groups g where not g.whole and g.day <= g.ends_on + 90) g
                        order by year <> '', members > 0, name collate "ru-x-icu", id""")
                .query((row, n) -> new GroupIndex.Entry(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("classes"),
                        row.getInt("members"),
                        row.getString("year")))
                .list();
        return new GroupIndex(
                groups, (int) groups.stream().filter(one -> one.members() == 0).count());
    }

    Group groupForReading(CurrentUser who, long id) {
        return group(who, "read", id);
    }

    Group groupForChange(CurrentUser who, long id) {
        return group(who, "change", id);
    }

    boolean mayChange(CurrentUser who, long id) {
        return rights.any(who.role(), "group", "change") && find(who, "change", id) != null;
    }

    private Group group(CurrentUser who, String action, long id) {
        Group group = find(who, action, id);
        if (group == null) throw new NotFound();
        return group;
    }

    private @Nullable Group find(CurrentUser who, String action, long id) {
        return asked(who, action, GROUPS + "select id, name, whole, day, starts_on, ends_on from groups where id = :id")
                .param("id", id)
                .query((row, n) -> new Group(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("whole"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .optional()
                .orElse(null);
    }

    /** Everybody of the group's classes (of all classes, where it has none), and whoever has or had a place in it. */
    List<Place> places(CurrentUser who, Group group) {
        return db.sql("""
                        with mine as (select class_id from people.group_class where school_id = :school and group_id = :group),
                        enrolled as (
                            select e.pupil_id, c.name as class_name, c.grade
                            from people.enrolment e
                            join school.v_class_group c on c.school_id = e.school_id and c.class_id = e.class_id
                            join people.study_group g on g.school_id = e.school_id and g.id = :group and g.year_id = c.year_id
                            where e.school_id = :school and coalesce(e.until, :day) >= :day
                              and (not exists (select from mine) or e.class_id in (select class_id from mine)))
                        select coalesce(e.pupil_id, m.pupil_id) as pupil_id, p.name, coalesce(e.class_name, '') as class_name,
                               m.since, m.until, e.pupil_id is not null as in_class
                        from enrolled e
                        full join (select * from people.group_member where school_id = :school and group_id = :group) m
                          on m.pupil_id = e.pupil_id
                        join people.v_person p on p.school_id = :school and p.person_id = coalesce(e.pupil_id, m.pupil_id)
                        order by e.grade nulls last, e.class_name, p.name collate "ru-x-icu", 1, m.since""")
                .param("school", who.schoolId())
                .param("group", group.id())
                .param("day", group.day())
                .query((row, n) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                row.getLong("pupil_id"),
                row.getString("name"),
                row.getString("class_name"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getBoolean("in_class"));
    }

    private JdbcClient.StatementSpec asked(CurrentUser who, String action, String sql) {
        Set<Relation> own = rights.relations(who.role(), "group", action);
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("by_class", own.contains(Relation.OWN_CLASS));
    }
}
