-- A group made for one pupil who is taught apart by an order (at home, by an individual plan): its courses are the pupil's individual journal.
-- A group of one is no such thing by itself: a village class may have one pupil.
create table people.own_group (
    school_id   bigint      not null,
    group_id    bigint      not null,
    pupil_id    bigint      not null,
    recorded_at timestamptz not null,
    recorded_by bigint      not null,
    primary key (school_id, group_id),
    foreign key (school_id, group_id) references people.study_group (school_id, id),
    foreign key (school_id, pupil_id) references people.pupil (school_id, person_id)
);
create index own_group_pupil on people.own_group (school_id, pupil_id);

create view people.v_own_group with (security_invoker = true) as
select school_id, group_id, pupil_id from people.own_group;

call platform.protect('people.own_group');

grant select, insert on people.own_group to ${app};
grant select, insert, update, delete on people.own_group to ${data};
grant select on people.v_own_group to ${app}, ${data};
