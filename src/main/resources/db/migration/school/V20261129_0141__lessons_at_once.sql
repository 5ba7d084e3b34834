-- A gymnasium takes two classes, a workshop two parts of one: so many lessons at once are no clash.
alter table school.room add lessons_at_once int not null default 1 check (lessons_at_once between 1 and 20);

create or replace view school.v_room with (security_invoker = true) as
select school_id, id as room_id, name, external_id, building_id, floor, seats, purpose, closed_on, lessons_at_once from school.room;
