package eljur.results;

import eljur.access.CurrentUser;
import eljur.access.Relation;
import eljur.access.Rights;
import eljur.platform.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses whose results somebody may read, by the relations that the rights give. */
@Component
class ResultCourses {

    private final JdbcClient db;
    private final Rights rights;
    private final Clock clock;

    ResultCourses(JdbcClient db, Rights rights, Clock clock) {
        this.db = db;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such course, or it is in no way the reader's own */
    ResultCourse courseForReading(CurrentUser who, long course) {
        Set<Relation> own = rights.relations(who.role(), "period-mark", "read");
        List<Row> rows = db.sql("""
                        select c.course_id, c.name, c.group_id, c.subject_id, c.kind, c.scheme, c.unmarked or c.kind <> 'lesson' as unmarked,
                               s.zone, s.journal_since, t.term_id, t.ordinal, t.starts_on, t.ends_on, k.at, coalesce(p.short_name, '') as closed_by
                        from timetable.v_course c
                        join school.v_school s on s.school_id = c.school_id
                        join school.v_term t on t.school_id = c.school_id and t.year_id = c.year_id and t.scheme = c.scheme
                        left join journal.v_period_closure k
                          on k.school_id = c.school_id and k.course_id = c.course_id and k.term_id = t.term_id
                         and coalesce(k.open_until, '-infinity') <= :now
                        left join people.v_person p on p.school_id = k.school_id and p.person_id = k.closed_by
                        where c.school_id = :school and c.course_id = :course
                          and (:school_wide or :activities and c.kind <> 'lesson' or :by_course and exists (
                                select from timetable.v_course_teacher e
                                where e.school_id = c.school_id and e.course_id = c.course_id and e.person_id = :me)
                            or :by_class and exists (
                                select from people.v_group_class g
                                join people.v_form_tutor f on f.school_id = g.school_id and f.class_id = g.class_id
                                where g.school_id = c.school_id and g.group_id = c.group_id and f.person_id = :me
                                  and (:now at time zone s.zone)::date between f.since and coalesce(f.until, 'infinity')))
                        order by t.ordinal""")
                .param("school", who.schoolId())
                .param("course", course)
                .param("me", who.personId())
                .param("now", Timestamp.from(clock.instant()))
                .param("school_wide", own.contains(Relation.OWN_SCHOOL))
                .param("activities", own.contains(Relation.OWN_ACTIVITIES))
                .param("by_course", own.contains(Relation.OWN_COURSE))
                .param("by_class", own.contains(Relation.OWN_CLASS))
                .query((row, n) -> row(row))
                .list();
        if (rows.isEmpty()) throw new NotFound();
        return rows.getFirst().with(rows.stream().map(Row::term).toList(), clock);
    }

    private record Row(
            long id,
            String name,
            long group,
            long subject,
            String kind,
            String scheme,
            boolean unmarked,
            ZoneId zone,
            LocalDate here,
            ResultCourse.Term term) {

        ResultCourse with(List<ResultCourse.Term> terms, Clock clock) {
            return new ResultCourse(
                    id,
                    name,
                    group,
                    subject,
                    kind,
                    scheme,
                    unmarked,
                    zone,
                    LocalDate.now(clock.withZone(zone)),
                    here,
                    new ArrayList<>(terms));
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new Row(
                row.getLong("course_id"),
                row.getString("name"),
                row.getLong("group_id"),
                row.getLong("subject_id"),
                row.getString("kind"),
                row.getString("scheme"),
                row.getBoolean("unmarked"),
                zone,
                row.getObject("journal_since", LocalDate.class),
                new ResultCourse.Term(
                        row.getLong("term_id"),
                        row.getInt("ordinal"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        day(row.getTimestamp("at"), zone),
                        row.getString("closed_by")));
    }

    private static @Nullable LocalDate day(@Nullable Timestamp at, ZoneId zone) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), zone);
    }
}
