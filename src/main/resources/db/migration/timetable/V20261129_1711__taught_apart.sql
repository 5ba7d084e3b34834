-- The courses of a pupil's individual journal.
create view timetable.v_own_course with (security_invoker = true) as
select o.school_id, o.pupil_id, c.id as course_id, c.year_id, c.subject_id, o.group_id
from people.v_own_group o
join timetable.course c on c.school_id = o.school_id and c.group_id = o.group_id;

-- On which days a pupil of a course's group does not count at its lessons. exempt: by a certificate, may sit there and count nowhere. home, family: is
-- at no lesson of the others. individual: at those of subjects for which there is no own course. Clubs are open to all.
create view timetable.v_taught_apart with (security_invoker = true) as
select c.school_id, c.id as course_id, x.pupil_id, x.kind, x.since, x.until, x.document_number as number, x.document_day as day
from timetable.course c
join people.v_exemption x on x.school_id = c.school_id and x.subject_id = c.subject_id and x.kind = 'exempt'
union all
select c.school_id, c.id, f.pupil_id, f.form, f.since, f.until, coalesce(f.order_number, ''), f.order_date
from timetable.course c
join people.v_study_form f on f.school_id = c.school_id
where c.kind = 'lesson'
  and not exists (select from people.v_own_group o where o.school_id = c.school_id and o.group_id = c.group_id)
  and (f.form <> 'individual' or exists (
      select from timetable.v_own_course o
      where o.school_id = f.school_id and o.pupil_id = f.pupil_id and o.subject_id = c.subject_id and o.year_id = c.year_id));

grant select on timetable.v_own_course, timetable.v_taught_apart to ${app}, ${data};
