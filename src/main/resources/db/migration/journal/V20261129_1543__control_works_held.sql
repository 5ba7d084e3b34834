-- Works of a kind that controls, held or begun: what the schedule of control works reads.
create view journal.v_control_work with (security_invoker = true) as
select w.school_id, w.id as work_id, w.course_id, w.lesson_id, w.held_on, w.work_code, t.name as work_name
from journal.work w join journal.work_type t on t.school_id = w.school_id and t.code = w.work_code
where t.control;
grant select on journal.v_control_work to ${app}, ${data};
