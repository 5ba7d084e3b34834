-- An order about a pupil can be annulled by another one: its line stays, struck through, and what it did to the pupil's places is undone.
alter table people.movement
    add annulled_at timestamptz,
    add annulled_by bigint,
    add annulled_order text,
    add annulled_date date,
    add annulled_why text,
    add constraint movement_annulled check (
        (annulled_at is null) = (annulled_by is null) and (annulled_at is null) = (annulled_order is null)
        and (annulled_at is null) = (annulled_date is null) and (annulled_at is null) = (annulled_why is null));
drop index people.movement_order;
create unique index movement_order on people.movement (school_id, pupil_id, kind, order_number, order_date, effective_on)
    where annulled_at is null;

-- What an order did to a place in a class or a group, as it was and as it became.
create table people.movement_row (
    school_id   bigint not null,
    movement_id bigint not null,
    ordinal     int    not null,
    entity      text   not null check (entity in ('enrolment', 'group-member')),
    key         text   not null,
    before      jsonb,
    after       jsonb,
    primary key (school_id, movement_id, ordinal),
    foreign key (school_id, movement_id) references people.movement (school_id, id)
);
call platform.protect('people.movement_row');
grant select, insert, update, delete on people.movement_row to ${app}, ${data};

-- A form of study that was annulled holds on no day.
alter table people.study_form add annulled_at timestamptz;
do $$
declare
    excluding text;
begin
    select conname into strict excluding from pg_constraint
    where conrelid = 'people.study_form'::regclass and contype = 'x';
    execute format('alter table people.study_form drop constraint %I', excluding);
end $$;
alter table people.study_form add constraint study_form_days
    exclude using gist (school_id with =, pupil_id with =, daterange(since, until, '[]') with &&) where (annulled_at is null);

create or replace view people.v_departure with (security_invoker = true) as
select m.school_id, m.pupil_id, m.from_class as class_id, m.kind,
       case m.kind when 'transfer' then m.effective_on - 1 else m.effective_on end as last_day,
       m.order_number, m.order_date, m.note, k.name as to_class
from people.movement m
left join school.v_class_group k on k.school_id = m.school_id and k.class_id = m.to_class
where m.kind in ('leaving', 'transfer') and m.annulled_at is null;

create or replace view people.v_study_form with (security_invoker = true) as
select f.school_id, f.pupil_id, f.form, f.since, f.until, m.order_number, m.order_date
from people.study_form f
join people.movement m on m.school_id = f.school_id and m.id = f.movement_id
where f.annulled_at is null;

-- A guardian changes the surname by a document of the registry, not by an order of the school.
alter table people.name_change add basis text not null default 'order' check (basis in ('order', 'document'));
