package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Two lessons of one class at one hour, with pupils who would have to be at both. */
@Component
@Order(160)
class ClassTaughtTwice implements Check {

    @Override
    public String key() {
        return "class-twice";
    }

    @Override
    public Mends mends() {
        return new Mends("timetable-check", "read");
    }

    @Override
    public Base base() {
        return Base.WEEK;
    }

    @Override
    public boolean atAnHour() {
        return true;
    }

    @Override
    public String sql() {
        return Week.PAIRS + """
                select distinct k.name || ': ' || p.names as name, '/timetable/check' as path, p.weekday::text as first, p.ordinal::text as second
                from pair p
                join people.v_group_class x on x.school_id = :school and x.group_id = p.a_group
                join people.v_group_class y on y.school_id = :school and y.group_id = p.b_group and y.class_id = x.class_id
                join school.v_class_group k on k.school_id = :school and k.class_id = x.class_id
                join people.v_study_group g on g.school_id = :school and g.group_id = p.a_group
                join people.v_study_group h on h.school_id = :school and h.group_id = p.b_group
                where not exists (select from people.v_own_group o where o.school_id = :school and o.group_id in (p.a_group, p.b_group))
                  and (g.whole or h.whole or exists (
                    select from people.v_group_member m
                    join people.v_group_member n on n.school_id = m.school_id and n.pupil_id = m.pupil_id and n.group_id = p.b_group
                     and coalesce(n.until, :day) >= :day
                    where m.school_id = :school and m.group_id = p.a_group and coalesce(m.until, :day) >= :day))
                order by 3, 4, 1""";
    }
}
