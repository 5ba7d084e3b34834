package eljur.results;

import eljur.access.CurrentUser;
import eljur.people.Departure;
import java.time.LocalDate;
import java.util.List;
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
                               d.last_day, d.order_number, d.order_date, d.to_class
                        from line l
                        join people.v_person p on p.school_id = :school and p.person_id = l.pupil_id
                        join school.v_class_group k on k.school_id = :school and k.class_id = l.class_id
                        left join people.v_departure d on d.school_id = :school and d.pupil_id = l.pupil_id and d.last_day = l.until
                        order by p.name collate "ru-x-icu", p.person_id""")
                .param("school", who.schoolId())
                .param("group", course.group())
                .param("first", shown.startsOn())
                .param("last", shown.endsOn())
                .query((row, n) -> new ResultPupil(
                        row.getLong("pupil_id"),
                        row.getString("name"),
                        row.getString("class_name"),
                        row.getInt("grade"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        Departure.of(row)))
                .list();
    }
}
