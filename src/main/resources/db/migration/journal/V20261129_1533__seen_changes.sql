-- Up to which event somebody has seen what others changed in the registers that are theirs.
create table journal.seen_change (
    school_id bigint      not null,
    person_id bigint      not null,
    up_to     bigint      not null,
    at        timestamptz not null,
    primary key (school_id, person_id),
    foreign key (school_id, person_id) references people.person (school_id, id)
);
call platform.protect('journal.seen_change');
grant select, insert, update on journal.seen_change to ${app};
grant select, insert, update, delete on journal.seen_change to ${data};
