-- Subject and group are always there, but few ask for their names: joined from the left, they are left out of the plans of the
-- others. What reads a course reads one table instead of three.
create or replace view timetable.v_course with (security_invoker = true) as
select c.school_id, c.id as course_id, c.year_id, c.kind, c.subject_id, s.name as subject, s.short_name as subject_short,
       c.group_id, g.name as group_name, c.name, c.scheme, c.unmarked, c.weekly_hours, c.external_id,
       (c.kind = 'lesson' and not c.unmarked) as asks_homework
from timetable.course c
left join school.subject s on s.school_id = c.school_id and s.id = c.subject_id
left join people.study_group g on g.school_id = c.school_id and g.id = c.group_id;
