-- Written works that were held, with the day by which their marks are due: of a kind that the register has begun or the plan names for the
-- topic. The days are those of the kind; of a kind that says nothing and controls, those of the school.
create view journal.v_written_work with (security_invoker = true) as
select j.school_id, j.course_id, j.term_id, j.id as lesson_id, j.on_date as held_on, t.code as work_code, t.name as work_name,
       k.days, j.on_date + k.days as due_on
from (
    select w.school_id, w.lesson_id, w.work_code as code from journal.work w
    union
    select g.school_id, g.id, p.work_code from journal.lesson g
    join timetable.v_topic p on p.school_id = g.school_id and p.topic_id = g.topic_id
    where p.work_code is not null) c
join journal.lesson j on j.school_id = c.school_id and j.id = c.lesson_id
join journal.work_type t on t.school_id = j.school_id and t.code = c.code
join school.v_deadline d on d.school_id = j.school_id and j.on_date >= d.since and j.on_date < d.until
cross join lateral (
    select coalesce(
        (select r.days from journal.work_rule r
         where r.school_id = t.school_id and r.code = t.code and r.since <= j.on_date order by r.since desc, r.id desc limit 1),
        case when t.control then d.written_days else 0 end) as days) k
where k.days > 0;

grant select on journal.v_written_work to ${app}, ${data};
