package eljur.results;

import eljur.access.CurrentUser;
import eljur.people.Departure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was in the group of a course in a period, in the order of a class list. */
@Component
class ResultPupils {

    private final JdbcClient db;

    ResultPupils(JdbcClient db) {
        this.db = db;
    }

    List<ResultPupil> pupils(CurrentUser who, ResultCourse course, ResultCourse.Shown shown) {
        return db.sql("""
                        with line as (
                            select g.pupil_id, min(g.since) as since, (array_agg(g.until order by g.since desc))[1] as until,
                                   (array_agg(g.class_id order by g.since desc))[1] as class_id
                            from people.v_group_pupil g
                            where g.school_id = :school and g.group_id = :group
                              and g.since <= :last and coalesce(g.until, 'infinity') >= :first
                            group by g.pupil_id)
                        select l.pupil_id, p.name, l.since, l.until, k.grade, k.name as class_name,
                               d.last_day, d.order_number, d.order_date, d.to_class,
                               a.kind as freed, a.since as freed_since, a.until as freed_until, a.number as freed_number,
                               exists (select from timetable.v_own_course o
                                       where o.school_id = :school and o.pupil_id = l.pupil_id and o.subject_id = :subject and o.course_id <> :course) as own_course
                        from line l
                        join people.v_person p on p.school_id = :school and p.person_id = l.pupil_id
                        join school.v_class_group k on k.school_id = :school and k.class_id = l.class_id
                        left join people.v_departure d on d.school_id = :school and d.pupil_id = l.pupil_id and d.last_day = l.until
                        left join lateral (
                            select x.kind, x.since, x.until, x.number from timetable.v_taught_apart x
                            where x.school_id = :school and x.course_id = :course and x.pupil_id = l.pupil_id
                              and cast(:last as date) between x.since and x.until
                            order by x.kind = 'exempt', x.since limit 1) a on true
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("group", course.group())
                .param("course", course.id())
                .param("subject", course.subject())
                .param("first", shown.startsOn())
                .param("last", shown.endsOn())
                .query((row, n) -> new ResultPupil(
                        row.getLong("pupil_id"),
                        row.getString("name"),
                        row.getString("class_name"),
                        row.getInt("grade"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Departure.of(row),
                        freed(row)))
                .list();
    }

    private static ResultPupil.@Nullable Freed freed(ResultSet row) throws SQLException {
        if (row.getString("freed") == null) return null;
        return new ResultPupil.Freed(
                row.getString("freed"),
                row.getObject("freed_since", LocalDate.class),
                row.getObject("freed_until", LocalDate.class),
                row.getString("freed_number"),
                row.getBoolean("own_course"));
    }
}
