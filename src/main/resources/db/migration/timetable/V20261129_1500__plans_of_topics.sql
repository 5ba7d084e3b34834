-- A plan of topics: parts of the programme, lessons that a topic takes, what was given before the journal was kept here.
-- A topic that leaves its plan is ended and not deleted: lessons may refer to it.
alter table timetable.planned_topic
    add column section       text    not null default '',
    add column hours         int     not null default 1 check (hours between 1 and 40),
    add column taught_before boolean not null default false,
    add column ended_at      timestamptz;

-- Topics change places within one act, and leave theirs when they end.
alter table timetable.planned_topic drop constraint planned_topic_school_id_course_id_ordinal_key;
alter table timetable.planned_topic add constraint planned_topic_place
    exclude using btree (school_id with =, course_id with =, ordinal with =) where (ended_at is null) deferrable initially deferred;

create or replace view timetable.v_planned_topic with (security_invoker = true) as
select school_id, id as topic_id, course_id, ordinal, title, homework, work_code, section, hours, taught_before
from timetable.planned_topic where ended_at is null;

-- Those that left their plan as well: for what was recorded at them.
create view timetable.v_topic with (security_invoker = true) as
select school_id, id as topic_id, course_id, ordinal, title, homework, work_code, section, hours, taught_before, ended_at
from timetable.planned_topic;
grant select on timetable.v_topic to ${app}, ${data};
