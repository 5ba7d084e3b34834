package eljur.journal.registers;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.journal.Scale;
import eljur.journal.web.RegisterList;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The registers somebody may read, by the relations that the rights give. */
@Component
class Registers {

    static final String MINE = """
            (:school_wide
              or :activities and c.kind <> 'lesson'
              or :by_course and exists (
                select from timetable.v_course_teacher t
                where t.school_id = c.school_id and t.course_id = c.course_id and t.person_id = :me)
              or :by_class and exists (
                select from people.v_group_class g
                join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me
                  and (:now at time zone s.zone)::date between f.since and coalesce(f.until, 'infinity')))
            """;

    /** The scales that give no mark: allowed where none are given. */
    private static final String[] LEVELS = Arrays.stream(Scale.values())
            .filter(Scale::unmarked)
            .map(Scale::stored)
            .toArray(String[]::new);

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    Registers(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such register, or it is in no way the reader's own */
    RegisterCourse registerForReading(CurrentUser who, long course) {
        List<CourseInTerm> rows = asked(who, """
                select c.course_id, c.name, s.name as school_name, y.name as year_name, c.group_id, c.unmarked, c.asks_homework,
                       not c.unmarked and c.kind = 'lesson' as summed_up, s.zone,
                       array(select d.since::text || '|' || d.edit_window_days from school.v_deadline d
                             where d.school_id = c.school_id order by d.since desc) as edit_windows,
                       array_to_string(array(
                           select o.short_name from timetable.v_course_teacher e
                           join people.v_person o on o.school_id = e.school_id and o.person_id = e.person_id
                           where e.school_id = c.school_id and e.course_id = c.course_id
                             and (:now at time zone s.zone)::date between e.since and coalesce(e.until, 'infinity')
                           order by o.short_name), ', ') as teachers,
                       array(select w.code || '|' || w.name from journal.work_type w
                             where w.school_id = c.school_id and w.withdrawn_at is null
                               and (not c.unmarked or (select r.scale from journal.work_rule r where r.school_id = w.school_id and r.code = w.code
                                   and r.since <= (:now at time zone s.zone)::date order by r.since desc, r.id desc limit 1) = any (:levels))
                             order by w.ordinal) as kinds,
                       t.term_id, t.ordinal, t.scheme, t.starts_on, t.ends_on, k.at, coalesce(p.short_name, '') as closed_by
                from timetable.v_course c
                join school.v_school s on s.school_id = c.school_id
                join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                left join journal.period_closure k
                  on k.school_id = c.school_id and k.course_id = c.course_id and k.term_id = t.term_id and coalesce(k.open_until, '-infinity') <= :now
                left join people.v_person p on p.school_id = k.school_id and p.person_id = k.closed_by
                where c.school_id = :school and c.course_id = :course and %s
                order by t.ordinal""".formatted(MINE))
                .param("course", course)
                .param("levels", LEVELS)
                .query((row, n) -> courseInTerm(row))
                .list();
        if (rows.isEmpty()) throw new NotFound();
        RegisterCourse head = rows.getFirst().course();
        return new RegisterCourse(
                head.id(),
                head.name(),
                head.school(),
                head.year(),
                head.teachers(),
                head.group(),
                head.unmarked(),
                head.asksHomework(),
                head.summedUp(),
                head.zone(),
                head.windows(),
                head.kinds(),
                rows.stream().map(CourseInTerm::term).toList());
    }

    /**
     * Those of one school year, class by class in the order of grades; those that cross classes last. A closed
     * course is one of them while anything is recorded in it.
     *
     * @param year null: the one that runs; where none has begun, the next
     */
    List<RegisterList.Entry> registersForReading(CurrentUser who, @Nullable Long year) {
        return asked(who, """
                select c.course_id, c.name,
                       (select count(distinct g.pupil_id) from people.v_group_pupil g
                        where g.school_id = c.school_id and g.group_id = c.group_id
                          and (:now at time zone s.zone)::date between g.since and coalesce(g.until, 'infinity')) as pupils,
                       array_to_string(array(
                           select p.short_name from timetable.v_course_teacher t
                           join people.v_person p on p.school_id = t.school_id and p.person_id = t.person_id
                           where t.school_id = c.school_id and t.course_id = c.course_id
                             and (:now at time zone s.zone)::date between t.since and coalesce(t.until, 'infinity')
                           order by p.short_name), ', ') as teachers,
                       case when k.classes = 1 then k.name else '' end as class_name,
                       c.last_day < (:now at time zone s.zone)::date as closed
                from timetable.v_course c
                join school.v_school s on s.school_id = c.school_id
                join school.v_academic_year y on y.school_id = c.school_id and y.year_id = c.year_id
                left join lateral (
                    select count(*) as classes, min(k.grade) as grade, min(k.name) as name
                    from people.v_group_class g
                    join school.v_class_group k on k.school_id = g.school_id and k.class_id = g.class_id
                    where g.school_id = c.school_id and g.group_id = c.group_id) k on true
                where c.school_id = :school and %s
                  and (coalesce(c.last_day, 'infinity') >= (:now at time zone s.zone)::date or exists (
                      select from journal.v_recorded_course r where r.school_id = c.school_id and r.course_id = c.course_id))
                  and c.year_id = coalesce(:year::bigint, (
                      select n.year_id from school.v_academic_year n where n.school_id = c.school_id
                      order by n.starts_on <= (:now at time zone s.zone)::date desc, abs(n.starts_on - (:now at time zone s.zone)::date) limit 1))
                order by k.classes <> 1, k.grade, class_name, c.name, c.course_id""".formatted(MINE))
                .param("year", year, Types.BIGINT)
                .query((row, n) -> new RegisterList.Entry(
                        row.getLong("course_id"),
                        row.getString("name"),
                        row.getString("teachers"),
                        row.getInt("pupils"),
                        row.getString("class_name"),
                        row.getBoolean("closed")))
                .list();
    }

    /** The years of which the reader has any register, the latest first. */
    List<RegisterList.Year> yearsForReading(CurrentUser who) {
        return asked(who, """
                select y.year_id, y.name, y.year_id = (
                           select n.year_id from school.v_academic_year n where n.school_id = y.school_id
                           order by n.starts_on <= (:now at time zone s.zone)::date desc, abs(n.starts_on - (:now at time zone s.zone)::date) limit 1) as runs
                from school.v_academic_year y
                join school.v_school s on s.school_id = y.school_id
                where y.school_id = :school and exists (
                    select from timetable.v_course c where c.school_id = y.school_id and c.year_id = y.year_id and %s)
                order by y.starts_on desc""".formatted(MINE))
                .query((row, n) -> new RegisterList.Year(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    JdbcClient.StatementSpec asked(CurrentUser who, String sql) {
        Set<Relation> own = rights.relations(who.role(), "register", "read");
        return db.sql(sql)
                .param("school", who.schoolId())
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_class", own.contains(Relation.OWN_CLASS));
    }

    private record CourseInTerm(RegisterCourse course, RegisterCourse.Term term) {}

    private static CourseInTerm courseInTerm(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        var course = new RegisterCourse(
                row.getLong("course_id"),
                row.getString("name"),
                row.getString("school_name"),
                row.getString("year_name"),
                row.getString("teachers"),
                row.getLong("group_id"),
                row.getBoolean("unmarked"),
                row.getBoolean("asks_homework"),
                row.getBoolean("summed_up"),
                zone,
                RegisterCourse.windows((String[]) row.getArray("edit_windows").getArray()),
                kinds((String[]) row.getArray("kinds").getArray()),
                List.of());
        var term = new RegisterCourse.Term(
                row.getLong("term_id"),
                row.getInt("ordinal"),
                row.getString("scheme"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                day(row.getTimestamp("at"), zone),
                row.getString("closed_by"));
        return new CourseInTerm(course, term);
    }

    private static List<RegisterCourse.KindOfWork> kinds(String[] said) {
        return Arrays.stream(said)
                .map(kind -> kind.split("\\|", 2))
                .map(kind -> new RegisterCourse.KindOfWork(kind[0], kind[1]))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), zone);
    }
}
