package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A pupil who is in two groups of one subject on one day: two registers wait for the marks. Whom an order takes out of the one before the other
 * begins is in one at a time. */
@Component
@Order(105)
class PupilTaughtTwice implements Check {

    @Override
    public String key() {
        return "pupil-twice";
    }

    @Override
    public Mends mends() {
        return new Mends("group", "read");
    }

    @Override
    public Base base() {
        return Base.COURSES;
    }

    @Override
    public String sql() {
        return """
                with place as materialized (
                    select m.pupil_id, greatest(m.since, :day) as since, m.until, c.subject_id, c.subject, g.group_id, g.name
                    from timetable.v_course c
                    join people.v_study_group g on g.school_id = c.school_id and g.group_id = c.group_id and not g.whole
                    join people.v_group_member m on m.school_id = g.school_id and m.group_id = g.group_id and coalesce(m.until, :day) >= :day
                    where c.school_id = :school and c.year_id = :year and c.kind = 'lesson' and coalesce(c.last_day, 'infinity') > :day)
                select p.name || ', ' || a.subject || ': ' || a.name || ' + ' || b.name as name, '/groups/' || b.group_id as path,
                       '' as first, '' as second
                from place a join place b on b.pupil_id = a.pupil_id and b.subject_id = a.subject_id and b.group_id > a.group_id
                 and daterange(b.since, b.until, '[]') && daterange(a.since, a.until, '[]')
                join people.v_person p on p.school_id = :school and p.person_id = a.pupil_id
                order by p.name collate "ru-x-icu", a.subject, a.group_id""";
    }
}
