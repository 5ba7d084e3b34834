-- The bells of an exported timetable are known by the program that exported them.
alter table school.bell_schedule add external_id text;
create unique index bell_schedule_external on school.bell_schedule (school_id, external_id);

create or replace view school.v_class_group with (security_invoker = true) as
select school_id, id as class_id, year_id, grade, letter, name, scheme, bell_schedule_id, external_id from school.class_group;

create or replace view school.v_subject with (security_invoker = true) as
select school_id, id as subject_id, name, short_name, external_id from school.subject;

create view school.v_room with (security_invoker = true) as
select school_id, id as room_id, name, external_id from school.room;

create view school.v_bell_schedule with (security_invoker = true) as
select school_id, id as bell_schedule_id, name, external_id from school.bell_schedule;

create view school.v_lesson_slot with (security_invoker = true) as
select school_id, bell_schedule_id, ordinal, starts_at, ends_at from school.lesson_slot;

grant select on all tables in schema school to ${app}, ${data};
