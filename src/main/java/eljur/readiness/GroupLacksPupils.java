package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A part of a class that is taught, and nobody is in it. */
@Component
@Order(100)
class GroupLacksPupils implements Check {

    @Override
    public String key() {
        return "group-pupils";
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
                select g.name, '/groups/' || g.group_id as path, '' as first, '' as second from people.v_study_group g
                where g.school_id = :school and g.year_id = :year and not g.whole
                  and exists (select from timetable.v_course c where c.school_id = g.school_id and c.group_id = g.group_id
                                and coalesce(c.last_day, 'infinity') > :day)
                  and not exists (
                    select from people.v_group_member m where m.school_id = g.school_id and m.group_id = g.group_id
                      and coalesce(m.until, :day) >= :day)
                order by g.name collate "ru-x-icu", g.group_id""";
    }
}
