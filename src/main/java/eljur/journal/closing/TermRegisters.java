package eljur.journal.closing;

import eljur.journal.ActivityResults;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The registers below a link of the chain. They are held one after the other in the order of their numbers, so that two who close never
 * wait for each other.
 */
@Component
class TermRegisters {

    private static final String BELOW = """
            r.school_id = :school and r.term_id = :term and (:course::bigint is null or r.course_id = :course)
             and (not :activities or exists (
                select from timetable.v_course c
                where c.school_id = r.school_id and c.course_id = r.course_id and c.kind <> 'lesson'))
             and (:class::bigint is null or exists (
                select from timetable.v_course c
                join people.v_group_class g on g.school_id = c.school_id and g.group_id = c.group_id
                where c.school_id = r.school_id and c.course_id = r.course_id and c.kind = 'lesson' and g.class_id = :class))""";

    private final JdbcClient db;
    private final Gaps gaps;
    private final ActivityResults results;

    TermRegisters(JdbcClient db, Gaps gaps, ActivityResults results) {
        this.db = db;
        this.gaps = gaps;
        this.results = results;
    }

    /** Until the transaction ends nobody writes in them. */
    void hold(long school, Level level) {
        asked(
                        school,
                        level,
                        "select r.course_id from journal.register_period r where " + BELOW
                                + " order by r.course_id for update of r")
                .query(Long.class)
                .list();
    }

    /** @param most of what they lack so many are named of each kind */
    List<TermRegister> below(long school, Level level, int most) {
        List<TermRegister> registers = asked(
                        school, level, """
                select r.course_id, c.name, coalesce(c.subject_short, c.name) as subject, coalesce(c.group_name, '') as group_name,
                       c.kind <> 'lesson' as activity,
                       array_to_string(array(
                           select distinct p.short_name from timetable.v_course_teacher e
                           join people.v_person p on p.school_id = e.school_id and p.person_id = e.person_id
                           where e.school_id = r.school_id and e.course_id = r.course_id
                             and t.ends_on between e.since and coalesce(e.until, 'infinity')
                           order by p.short_name), ', ') as teachers,
                       array(select g.class_id from people.v_group_class g
                             where g.school_id = c.school_id and g.group_id = c.group_id and c.kind = 'lesson' order by g.class_id) as classes,
                       exists (select from timetable.v_lesson l
                               where l.school_id = r.school_id and l.course_id = r.course_id and not l.cancelled
                                 and l.on_date between t.starts_on and t.ends_on)
                         or exists (select from journal.lesson j where j.school_id = r.school_id and j.course_id = r.course_id and j.term_id = r.term_id)
                         or exists (select from journal.period_mark m
                                    where m.school_id = r.school_id and m.course_id = r.course_id and m.term_id = r.term_id) as needed,
                       k.at, coalesce(b.short_name, '') as closed_by, coalesce(k.order_ref, '') as order_ref, k.as_is, k.open_until
                from journal.register_period r
                join timetable.v_course c on c.school_id = r.school_id and c.course_id = r.course_id
                join school.v_term t on t.school_id = r.school_id and t.term_id = r.term_id
                left join journal.period_closure k
                  on k.school_id = r.school_id and k.course_id = r.course_id and k.term_id = r.term_id
                left join people.v_person b on b.school_id = k.school_id and b.person_id = k.closed_by
                where\s""" + BELOW + " order by c.name collate \"ru-x-icu\", r.course_id")
                .query((row, n) -> register(row))
                .list();
        Map<Long, List<Gap>> missing = gaps.of(
                school,
                level.term(),
                registers.stream()
                        .filter(TermRegister::needed)
                        .map(TermRegister::course)
                        .toList(),
                most);
        Set<Long> unconfirmed = unconfirmed(school, level, registers);
        return registers.stream()
                .map(one -> one.with(
                        gaps(one, missing.getOrDefault(one.course(), List.of()), unconfirmed.contains(one.course()))))
                .toList();
    }

    private Set<Long> unconfirmed(long school, Level level, List<TermRegister> registers) {
        List<Long> activities = registers.stream()
                .filter(one -> one.activity() && one.needed())
                .map(TermRegister::course)
                .toList();
        return activities.isEmpty() ? Set.of() : results.unconfirmed(school, level.term(), activities);
    }

    private static List<Gap> gaps(TermRegister of, List<Gap> missing, boolean unconfirmed) {
        // While lessons lie ahead nobody can say that it is all.
        boolean early = missing.stream().anyMatch(gap -> gap.kind().equals("ahead"));
        if (!unconfirmed || early) return missing;
        List<Gap> all = new ArrayList<>(missing);
        all.add(new Gap("confirmation", 1, List.of(new Gap.Item(of.course(), null, ""))));
        return all;
    }

    private JdbcClient.StatementSpec asked(long school, Level level, String sql) {
        return db.sql(sql)
                .param("school", school)
                .param("term", level.term())
                .param("course", level.course(), Types.BIGINT)
                .param("class", level.classId(), Types.BIGINT)
                .param("activities", level.activities());
    }

    private static TermRegister register(ResultSet row) throws SQLException {
        return new TermRegister(
                row.getLong("course_id"),
                row.getString("name"),
                row.getString("subject"),
                row.getString("group_name"),
                row.getBoolean("activity"),
                row.getString("teachers"),
                row.getBoolean("needed"),
                List.of((Long[]) row.getArray("classes").getArray()),
                Closed.of(row),
                List.of());
    }
}
