-- Plans that came back to their teachers and were not sent again: published for a teacher's day.
create view topics.v_plan_returned with (security_invoker = true) as
select school_id, course_id, remark, at from (
    select distinct on (school_id, course_id) school_id, course_id, act, remark, at
    from topics.approval order by school_id, course_id, id desc) last
where act = 'returned';

grant select on topics.v_plan_returned to ${app}, ${data};
