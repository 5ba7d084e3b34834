package eljur.reports;

import eljur.people.StaffNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who gave how many lessons. A lesson counts once something is recorded at it; what nobody wrote in is shown apart and does not count,
 * and of the days before the journal was kept here not even that.
 * It counts for the substitute, or, when a teacher of the course wrote in it after all, for those teachers; of two teachers at once, for
 * both. A lesson of one's own course at the hour of another's counts as a substitution; clubs, electives and lessons outside the timetable
 * are additional.
 */
@Component
class GivenHours {

    private static final String GIVEN = """
            with lessons as (
                select l.lesson_id, l.course_id, l.on_date, c.kind, l.extra, l.replaces_lesson_id, l.joined, l.substitute_id, j.given_by,
                       exists (select from timetable.v_course_teacher t
                               where t.school_id = l.school_id and t.course_id = l.course_id and t.person_id = j.given_by
                                 and l.on_date between t.since and coalesce(t.until, 'infinity')) as by_own
                from timetable.v_lesson l
                join timetable.v_course c on c.school_id = l.school_id and c.course_id = l.course_id
                left join journal.v_lesson j on j.school_id = l.school_id and j.lesson_id = l.lesson_id
                where l.school_id = :school and l.on_date between :first and least(:last, :today) and not l.cancelled
                  and (j.lesson_id is not null
                       or l.on_date >= (select journal_since from school.v_school where school_id = :school))),
            credited as (
                select coalesce(case when not by_own then given_by end, substitute_id) as person_id, on_date, given_by,
                       case when joined then 'join' else 'substitute' end as how
                from lessons where not by_own and (substitute_id is not null or given_by is not null)
                union all
                select t.person_id, l.on_date, l.given_by,
                       case when l.replaces_lesson_id is not null then 'substitute' when l.extra or l.kind <> 'lesson' then 'additional' else 'main' end
                from lessons l
                join timetable.v_course_teacher t on t.school_id = :school and t.course_id = l.course_id
                 and l.on_date between t.since and coalesce(t.until, 'infinity')
                where l.by_own or l.substitute_id is null and l.given_by is null),
            counted as (
                select person_id, on_date, how, given_by from credited where cast(:person as bigint) is null or person_id = :person)
            """;

    private static final String COUNTS = """
            count(*) filter (where given_by is not null and how = 'main') as main,
            count(*) filter (where given_by is not null and how = 'additional') as additional,
            count(*) filter (where given_by is not null and how = 'substitute') as substituted,
            count(*) filter (where given_by is not null and how = 'join') as joined,
            count(*) filter (where given_by is null) as unrecorded""";

    private final JdbcClient db;
    private final StaffNames names;

    GivenHours(JdbcClient db, StaffNames names) {
        this.db = db;
        this.names = names;
    }

    /** @param name of the person, where all are listed; @param day where one person's days are */
    record Hours(
            @Nullable String name,
            @Nullable LocalDate day,
            int main,
            int additional,
            int substituted,
            int joined,
            int unrecorded,
            double weekly) {

        int total() {
            return main + additional + substituted + joined;
        }
    }

    /** A line for each teacher, with the load of a week by the plan. */
    List<Hours> ofAll(ReportedMonth of) {
        return asked(of, GIVEN + """
                select p.person_id, p.short_name as name, null::date as on_date, %s,
                       coalesce((select sum(c.weekly_hours) from timetable.v_course_teacher t
                                 join timetable.v_course c on c.school_id = t.school_id and c.course_id = t.course_id
                                 where t.school_id = :school and t.person_id = p.person_id
                                   and t.since <= :last and coalesce(t.until, 'infinity') >= :last::date
                                   and c.year_id = (select y.year_id from school.v_academic_year y
                                                    where y.school_id = :school and :last between y.starts_on and y.ends_on limit 1)), 0) as weekly
                from counted k join people.v_person p on p.school_id = :school and p.person_id = k.person_id
                group by p.person_id, p.short_name order by p.short_name collate "ru-x-icu", p.person_id""".formatted(COUNTS));
    }

    /** A line for each day of one person. */
    List<Hours> byDay(ReportedMonth of) {
        return asked(of, GIVEN + """
                select null::bigint as person_id, null as name, on_date, %s, 0 as weekly from counted group by on_date order by on_date""".formatted(COUNTS));
    }

    private List<Hours> asked(ReportedMonth of, String sql) {
        Map<Long, String> brief = names.brief(of.school());
        return db.sql(sql)
                .param("school", of.school())
                .param("first", of.first())
                .param("last", of.last())
                .param("today", of.today())
                .param("person", of.person(), Types.BIGINT)
                .query((row, n) -> hours(row, brief))
                .list();
    }

    private static Hours hours(ResultSet row, Map<Long, String> brief) throws SQLException {
        return new Hours(
                brief.getOrDefault(row.getLong("person_id"), row.getString("name")),
                row.getObject("on_date", LocalDate.class),
                row.getInt("main"),
                row.getInt("additional"),
                row.getInt("substituted"),
                row.getInt("joined"),
                row.getInt("unrecorded"),
                row.getDouble("weekly"));
    }
}
