-- How the approval of each plan stands: the last act of each course. Published for the deputy head's day.
create view topics.v_plan_approval with (security_invoker = true) as
select distinct on (school_id, course_id) school_id, course_id, act, at
from topics.approval
order by school_id, course_id, id desc;

grant select on topics.v_plan_approval to ${app}, ${data};
