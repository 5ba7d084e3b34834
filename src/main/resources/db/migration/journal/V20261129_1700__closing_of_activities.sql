-- Clubs, electives and extracurricular work close in a chain of their own: their registers, all of them together, the school. They
-- belong to no class.
create table journal.activities_closure (
    school_id  bigint      not null,
    term_id    bigint      not null,
    at         timestamptz not null,
    closed_by  bigint      not null,
    order_ref  text        not null default '',
    open_until timestamptz,
    primary key (school_id, term_id),
    foreign key (school_id, term_id) references school.term (school_id, id)
);

-- Of all extracurricular work: neither a course nor a class, and not the whole school.
alter table journal.reopening
    add column activities boolean not null default false,
    add check (not activities or course_id is null and class_id is null);
drop index journal.reopening_waiting;
create unique index reopening_waiting
    on journal.reopening (school_id, term_id, coalesce(course_id, 0), coalesce(class_id, 0), activities)
    where decided_at is null;

create or replace view journal.v_reopening with (security_invoker = true) as
select school_id, id as reopening_id, term_id, course_id, class_id, asked_at, asked_by, decided_at, agreed, until, activities
from journal.reopening;

call platform.protect('journal.activities_closure');
grant select, insert, update on journal.activities_closure to ${app};
grant select, insert, update, delete on journal.activities_closure to ${data};
