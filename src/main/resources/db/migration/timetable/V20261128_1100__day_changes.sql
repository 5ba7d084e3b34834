-- What a day changes of the week's plan: who gives a lesson, when, where, or whether at all; each with its reason and document.
-- join: whoever gives it leads a group of their own at the same hour.
alter table timetable.substitution
    add kind        text not null default 'substitute' check (kind in ('substitute', 'join')),
    add reason_code text not null default 'other';

-- replaced_by: the lesson of another course that is given at this hour instead. Not valid: the owner who migrates stands under
-- row-level security and could not look at the rows that are there; all of them say null. New ones are checked.
alter table timetable.cancellation
    add reason_code text not null default 'other',
    add document    text,
    add replaced_by bigint,
    add foreign key (school_id, replaced_by) references timetable.scheduled_lesson (school_id, id) not valid;

-- A lesson that stands elsewhere than it was planned: another hour, another day, another room. scheduled_lesson says where it is,
-- this row where it was. partner: it changed places with this one, and goes back together with it.
create table timetable.lesson_move (
    school_id      bigint      not null,
    lesson_id      bigint      not null,
    from_date      date        not null,
    from_ordinal   int         not null,
    from_starts_at time        not null,
    from_ends_at   time        not null,
    from_room_id   bigint,
    partner        bigint,
    reason_code    text        not null,
    reason         text        not null,
    document       text,
    recorded_at    timestamptz not null,
    recorded_by    bigint      not null,
    primary key (school_id, lesson_id),
    foreign key (school_id, lesson_id) references timetable.scheduled_lesson (school_id, id),
    foreign key (school_id, partner) references timetable.scheduled_lesson (school_id, id),
    foreign key (school_id, from_room_id) references school.room (school_id, id)
);
create index lesson_move_from on timetable.lesson_move (school_id, from_date);

-- A lesson that the week does not have. replaces: the lesson of another course whose hour it takes.
create table timetable.extra_lesson (
    school_id   bigint      not null,
    lesson_id   bigint      not null,
    replaces    bigint,
    reason_code text        not null,
    reason      text        not null,
    document    text,
    recorded_at timestamptz not null,
    recorded_by bigint      not null,
    primary key (school_id, lesson_id),
    foreign key (school_id, lesson_id) references timetable.scheduled_lesson (school_id, id),
    foreign key (school_id, replaces) references timetable.scheduled_lesson (school_id, id)
);

call platform.protect('timetable.lesson_move');
call platform.protect('timetable.extra_lesson');
grant select, insert, update, delete on timetable.lesson_move, timetable.extra_lesson to ${app}, ${data};

create or replace view timetable.v_lesson with (security_invoker = true) as
select l.school_id, l.id as lesson_id, l.course_id, l.on_date, l.ordinal, l.starts_at, l.ends_at,
       r.name as room, sub.person_id as substitute_id, sub.reason as substitution_reason,
       (can.lesson_id is not null) as cancelled, can.reason as cancellation_reason, l.weekly_id,
       case when (m.from_date, m.from_ordinal) is distinct from (l.on_date, l.ordinal) then m.from_date end as moved_from,
       case when (m.from_date, m.from_ordinal) is distinct from (l.on_date, l.ordinal) then m.from_ordinal end as moved_from_ordinal,
       (m.lesson_id is not null and m.from_room_id is distinct from l.room_id) as room_changed,
       (x.lesson_id is not null) as extra, (coalesce(sub.kind, '') = 'join') as joined, x.replaces as replaces_lesson_id
from timetable.scheduled_lesson l
left join school.room r on r.school_id = l.school_id and r.id = l.room_id
left join timetable.substitution sub on sub.school_id = l.school_id and sub.lesson_id = l.id
left join timetable.cancellation can on can.school_id = l.school_id and can.lesson_id = l.id
left join timetable.lesson_move m on m.school_id = l.school_id and m.lesson_id = l.id
left join timetable.extra_lesson x on x.school_id = l.school_id and x.lesson_id = l.id;

-- Held while something is written at a lesson, so that it is not cancelled or moved meanwhile. One table alone: a view of several
-- cannot be locked.
create view timetable.v_lesson_place with (security_invoker = true) as
select school_id, id as lesson_id, course_id, on_date, ordinal, starts_at, ends_at, room_id from timetable.scheduled_lesson;

-- Everything that was changed of the days' plan, a row for each change, with its reason, document and author.
create view timetable.v_day_change with (security_invoker = true) as
select s.school_id, s.lesson_id, s.kind as change, s.person_id, null::bigint as other_lesson_id, s.reason_code, s.reason, s.document,
       s.recorded_at, s.recorded_by
from timetable.substitution s
union all
select c.school_id, c.lesson_id, case when c.replaced_by is null then 'cancellation' else 'replacement' end, null, c.replaced_by,
       c.reason_code, c.reason, c.document, c.recorded_at, c.recorded_by
from timetable.cancellation c
union all
select m.school_id, m.lesson_id,
       case when m.partner is not null then 'swap'
            when (m.from_date, m.from_ordinal) = (l.on_date, l.ordinal) then 'room' else 'move' end,
       null, m.partner, m.reason_code, m.reason, m.document, m.recorded_at, m.recorded_by
from timetable.lesson_move m
join timetable.scheduled_lesson l on l.school_id = m.school_id and l.id = m.lesson_id
union all
select x.school_id, x.lesson_id, 'extra', null, x.replaces, x.reason_code, x.reason, x.document, x.recorded_at, x.recorded_by
from timetable.extra_lesson x;

create view timetable.v_lesson_move with (security_invoker = true) as
select school_id, lesson_id, from_date, from_ordinal, from_room_id, partner from timetable.lesson_move;

grant select on all tables in schema timetable to ${app}, ${data};
-- Who locks must be allowed to update.
grant update on timetable.v_lesson_place to ${app};
