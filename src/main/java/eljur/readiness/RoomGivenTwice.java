package eljur.readiness;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** More courses in one room at one hour than it takes; those that one teacher gives together are one. */
@Component
@Order(140)
class RoomGivenTwice implements Check {

    @Override
    public String key() {
        return "room";
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
                select r.name || ': ' || p.names as name, '/timetable/check' as path, p.weekday::text as first, p.ordinal::text as second
                from pair p join school.v_room r on r.school_id = :school and r.room_id = p.a_room
                where p.a_room = p.b_room and not exists (
                    select from taught a join taught b on b.person_id = a.person_id
                    where a.course_id = p.a_course and b.course_id = p.b_course)
                  and (select count(distinct w.course_id) from week w where w.weekday = p.weekday and w.ordinal = p.ordinal and w.room_id = p.a_room)
                      > r.lessons_at_once
                order by p.weekday, p.ordinal, 1""";
    }
}
