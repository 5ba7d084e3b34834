-- What was said of a file when it was applied: which rows were refused and why, what was taken with a doubt. Computed anew it would
-- speak of the school as it is later, and nobody could finish the work next day.
create table exchange.import_message (
    school_id bigint not null,
    batch_id  bigint not null,
    ordinal   int    not null,
    sort      text   not null check (sort in ('refused', 'odd', 'remark')),
    -- row of the file; null where it is about none
    place     int,
    kind      text   not null,
    name      text   not null,
    said      text   not null,
    primary key (school_id, batch_id, ordinal),
    foreign key (school_id, batch_id) references exchange.import_application (school_id, batch_id)
);

call platform.protect('exchange.import_message');

grant select, insert, update, delete on exchange.import_message to ${app}, ${data};
