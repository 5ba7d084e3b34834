package eljur.people;

import eljur.people.StudyGroups.GroupMember;
import eljur.people.web.MovementForm;
import eljur.platform.Refused;
import eljur.platform.TouchedRow;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of one pupil: in a class, and in groups. None is deleted but one that had not begun. */
@Component
class Places {

    private final JdbcClient db;
    private final StudyGroups groups;
    private final TaughtGroups taught;

    Places(JdbcClient db, StudyGroups groups, TaughtGroups taught) {
        this.taught = taught;
        this.db = db;
        this.groups = groups;
    }

    TouchedRow enrol(long school, long pupil, long schoolClass, LocalDate since, String order) {
        return db.sql("""
                        insert into people.enrolment as t (school_id, pupil_id, class_id, since, order_ref)
                        values (?, ?, ?, ?, ?) returning t.id::text as key, to_jsonb(t)::text as after""")
                .params(school, pupil, schoolClass, since, order)
                .query((row, n) -> new TouchedRow("enrolment", row.getString("key"), null, row.getString("after")))
                .single();
    }

    /** A place that has not begun. */
    TouchedRow giveUp(long school, long enrolment) {
        return db.sql("""
                        delete from people.enrolment t where t.school_id = ? and t.id = ?
                        returning t.id::text as key, to_jsonb(t)::text as before""")
                .params(school, enrolment)
                .query((row, n) -> new TouchedRow("enrolment", row.getString("key"), row.getString("before"), null))
                .single();
    }

    TouchedRow end(long school, long enrolment, LocalDate until) {
        return db.sql("""
                        with was as (select to_jsonb(t)::text as it from people.enrolment t where t.school_id = :school and t.id = :id),
                        now as (update people.enrolment t set until = :until where t.school_id = :school and t.id = :id
                                returning t.id::text as key, to_jsonb(t)::text as it)
                        select now.key, was.it as before, now.it as after from now cross join was""")
                .param("school", school)
                .param("id", enrolment)
                .param("until", until)
                .query((row, n) -> new TouchedRow(
                        "enrolment", row.getString("key"), row.getString("before"), row.getString("after")))
                .single();
    }

    /** The groups that a pupil of one class has no place in any more: all, or those that the new class has no part in. */
    Set<Long> ceasing(long school, long from, @Nullable Long to) {
        return Set.copyOf(db.sql("""
                        select g.id from people.study_group g
                        where g.school_id = :school and (:to::bigint is null
                           or exists (select from people.group_class c where c.school_id = g.school_id and c.group_id = g.id and c.class_id = :from)
                              and not exists (select from people.group_class c where c.school_id = g.school_id and c.group_id = g.id and c.class_id = :to))""")
                .param("school", school)
                .param("from", from)
                .param("to", to, Types.BIGINT)
                .query(Long.class)
                .list());
    }

    List<TouchedRow> leaveGroups(long school, long pupil, Collection<Long> ceasing, LocalDate lastDay) {
        List<TouchedRow> touched = new ArrayList<>(members(school, pupil, ceasing, lastDay, """
                with gone as (
                    delete from people.group_member t
                    where t.school_id = :school and t.pupil_id = :pupil and t.group_id = any(:groups) and t.since > :last
                    returning t.*)
                select t.group_id || ':' || t.pupil_id || ':' || t.since as key, to_jsonb(t)::text as before, null as after
                from gone t order by 1"""));
        touched.addAll(members(school, pupil, ceasing, lastDay, """
                with was as (
                    select t.* from people.group_member t
                    where t.school_id = :school and t.pupil_id = :pupil and t.group_id = any(:groups)
                      and t.since <= :last and (t.until is null or t.until > :last)),
                now as (
                    update people.group_member t set until = :last from was
                    where t.school_id = :school and t.group_id = was.group_id and t.pupil_id = was.pupil_id and t.since = was.since
                    returning t.*)
                select was.group_id || ':' || was.pupil_id || ':' || was.since as key, to_jsonb(was)::text as before, to_jsonb(now)::text as after
                from was join now using (group_id, pupil_id, since) order by 1"""));
        return touched;
    }

    private List<TouchedRow> members(long school, long pupil, Collection<Long> ceasing, LocalDate lastDay, String sql) {
        return db.sql(sql)
                .param("school", school)
                .param("pupil", pupil)
                .param("groups", ceasing.toArray(Long[]::new))
                .param("last", lastDay)
                .query((row, n) -> new TouchedRow(
                        "group-member", row.getString("key"), row.getString("before"), row.getString("after")))
                .list();
    }

    /** @throws Refused for a group that a pupil of this class cannot be in, and for two of one subject */
    List<TouchedRow> joinGroups(long school, long pupil, long schoolClass, Set<Long> chosen, LocalDate since) {
        List<Long> possible = offered(school, schoolClass).stream()
                .map(MovementForm.Group::id)
                .toList();
        if (!possible.containsAll(chosen)) throw new Refused("people.movement.no.group");
        Set<Long> in = in(school, pupil, since);
        eachSubjectOnce(school, chosen, in, since);
        return groups.saveMembers(
                school,
                chosen.stream()
                        .filter(group -> !in.contains(group))
                        .sorted()
                        .map(group -> new GroupMember(group, pupil, since, null))
                        .toList());
    }

    // In two groups of one subject a pupil stands in two registers, and each waits for the marks.
    private void eachSubjectOnce(long school, Set<Long> chosen, Set<Long> in, LocalDate day) {
        Set<Long> together = new TreeSet<>(in);
        together.addAll(chosen);
        for (long group : new TreeSet<>(chosen))
            taught.sameSubject(school, group, day).forEach((other, subject) -> {
                if (together.contains(other))
                    throw new Refused(
                            "people.movement.no.same-subject", subject, name(school, group), name(school, other));
            });
    }

    private String name(long school, long group) {
        return db.sql("select name from people.study_group where school_id = ? and id = ?")
                .params(school, group)
                .query(String.class)
                .single();
    }

    private Set<Long> in(long school, long pupil, LocalDate day) {
        return Set.copyOf(
                db.sql("""
                        select group_id from people.group_member
                        where school_id = ? and pupil_id = ? and (until is null or until >= ?)""").params(school, pupil, day).query(Long.class).list());
    }

    /** The groups that a pupil of this class may be in beside the class itself. */
    List<MovementForm.Group> offered(long school, long schoolClass) {
        return db.sql("""
                        select g.id, g.name from people.study_group g
                        join people.group_class c on c.school_id = g.school_id and c.group_id = g.id and c.class_id = :class
                        where g.school_id = :school and not g.whole order by g.name collate "ru-x-icu", g.id""")
                .param("school", school)
                .param("class", schoolClass)
                .query((row, n) -> new MovementForm.Group(row.getLong("id"), row.getString("name"), false))
                .list();
    }
}
