-- Two cards of one person became one: what hung on this card moved to the other. The card stays, to be read only. Without another card it
-- was made by mistake, and nothing hung on it.
create table people.person_merger (
    school_id   bigint      not null,
    person_id   bigint      not null,
    into_id     bigint,
    recorded_at timestamptz not null,
    recorded_by bigint      not null,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references people.person (school_id, id),
    foreign key (school_id, into_id) references people.person (school_id, id),
    check (person_id <> into_id)
);

call platform.protect('people.person_merger');
grant select, insert, update, delete on people.person_merger to ${app}, ${data};

create view people.v_merged_person with (security_invoker = true) as
select school_id, person_id, into_id from people.person_merger;
grant select on people.v_merged_person to ${app}, ${data};

-- Who stands for nobody any more is nobody's colleague.
create or replace view people.v_staff with (security_invoker = true) as
select s.school_id, s.person_id, s.external_id, s.since, s.until, p.surname, p.given_name, p.patronymic, p.born_on, s.position
from people.staff s
join people.person p on p.school_id = s.school_id and p.id = s.person_id
where not exists (select from people.person_merger m where m.school_id = s.school_id and m.person_id = s.person_id);
