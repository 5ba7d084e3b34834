create index lesson_topic on journal.lesson (school_id, topic_id) where topic_id is not null;

-- What of a plan is still to be given, in its order. A lesson that was missed has given nothing, so that all that follows moves on.
create view journal.v_open_topic with (security_invoker = true) as
select t.school_id, t.course_id, t.topic_id, t.ordinal, t.title, t.hours - g.given as hours_left
from timetable.v_planned_topic t
cross join lateral (select count(*)::int as given from journal.lesson j
                    where j.school_id = t.school_id and j.topic_id = t.topic_id) g
where not t.taught_before and g.given < t.hours;
grant select on journal.v_open_topic to ${app}, ${data};
