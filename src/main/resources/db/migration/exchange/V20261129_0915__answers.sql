-- What somebody answered to a question that a file leaves open: whether two of one name are two people. Without an answer such a row is
-- not written.
create table exchange.import_answer (
    school_id   bigint      not null,
    batch_id    bigint      not null,
    question    text        not null,
    answer      text        not null,
    answered_at timestamptz not null,
    answered_by bigint      not null,
    primary key (school_id, batch_id, question),
    foreign key (school_id, batch_id) references exchange.import_batch (school_id, id)
);

call platform.protect('exchange.import_answer');

grant select, insert, update, delete on exchange.import_answer to ${app}, ${data};
