-- One character for each week of a cycle that begins with the first week of the school year (from Monday): '10' is every
-- odd week, '1' every week.
alter table timetable.weekly_lesson add weeks text not null default '1' check (weeks ~ '^[01]{1,10}$');

create index scheduled_lesson_weekly on timetable.scheduled_lesson (school_id, weekly_id);

-- asks_homework: a lesson does; a club does not, nor does the first grade, which learns without marks.
create or replace view timetable.v_course with (security_invoker = true) as
select c.school_id, c.id as course_id, c.year_id, c.kind, c.subject_id, s.name as subject, s.short_name as subject_short,
       c.group_id, g.name as group_name, c.name, c.scheme, c.unmarked, c.weekly_hours, c.external_id,
       (c.kind = 'lesson' and not c.unmarked) as asks_homework
from timetable.course c
join school.subject s on s.school_id = c.school_id and s.id = c.subject_id
join people.study_group g on g.school_id = c.school_id and g.id = c.group_id;

create view timetable.v_weekly_lesson with (security_invoker = true) as
select school_id, id as weekly_id, course_id, weekday, ordinal, room_id, since, until, external_id, weeks
from timetable.weekly_lesson;

create or replace view timetable.v_lesson with (security_invoker = true) as
select l.school_id, l.id as lesson_id, l.course_id, l.on_date, l.ordinal, l.starts_at, l.ends_at,
       r.name as room, sub.person_id as substitute_id, sub.reason as substitution_reason,
       (can.lesson_id is not null) as cancelled, can.reason as cancellation_reason, l.weekly_id
from timetable.scheduled_lesson l
left join school.room r on r.school_id = l.school_id and r.id = l.room_id
left join timetable.substitution sub on sub.school_id = l.school_id and sub.lesson_id = l.id
left join timetable.cancellation can on can.school_id = l.school_id and can.lesson_id = l.id;

grant select on all tables in schema timetable to ${app}, ${data};
