-- By when a lesson is filled (no hour: to the end of the day), in how many days marks of written works are there, and from which day the
-- days of editing count: that of the lesson, or the one on which the marks of its written work were due.
alter table school.deadline
    add column lesson_until time,
    add column lesson_days  int  not null default 0 check (lesson_days between 0 and 30),
    add column written_days int  not null default 4 check (written_days between 0 and 60),
    add column edit_from    text not null default 'lesson' check (edit_from in ('lesson', 'issue'));

create or replace view school.v_deadline with (security_invoker = true) as
select school_id, since, coalesce(lead(since) over (partition by school_id order by since), 'infinity') as until,
       homework_until, edit_window_days, slip_minutes, period_mark_days, lesson_until, lesson_days, written_days, edit_from
from (
    select id as school_id, '-infinity'::date as since, homework_until, edit_window_days, slip_minutes, 1 as period_mark_days,
           null::time as lesson_until, 0 as lesson_days, 4 as written_days, 'lesson' as edit_from
    from school.school
    union all
    select d.school_id, d.since, d.homework_until, d.edit_window_days, d.slip_minutes, d.period_mark_days,
           d.lesson_until, d.lesson_days, d.written_days, d.edit_from
    from school.deadline d
    where not exists (select from school.deadline l where l.school_id = d.school_id and l.since = d.since and l.id > d.id)) acts;
