-- The answers already given: the same operation id gets the same answer again (save path, rule 1).
create table platform.operation (
    school_id   bigint      not null,
    id          uuid        not null,
    account_id  bigint      not null,
    -- fingerprint of what was asked: the same id with something else in it is refused
    asked       bytea       not null,
    at          timestamptz not null,
    status      smallint,
    answer      text,
    primary key (school_id, id)
);

-- What must be told to somebody: written with the record, sent afterwards.
create table platform.outbox (
    school_id   bigint      not null,
    id          bigint      generated always as identity,
    at          timestamptz not null,
    topic       text        not null,
    payload     jsonb       not null,
    sent_at     timestamptz,
    primary key (school_id, id)
);

-- One rule for every table of a school. The setting is cast to a number, so that "not set" is an error:
-- after a transaction-local set_config it is an empty string, which must mean neither all rows nor silently none.
create function platform.current_school() returns bigint
    language sql stable
    as $$ select current_setting('app.school')::bigint $$;

create procedure platform.protect(t regclass, key name default 'school_id')
    language plpgsql
    as $$
begin
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy own_school on %s using (%I = (select platform.current_school()))', t, key);
end $$;

call platform.protect('platform.operation');
call platform.protect('platform.outbox');

grant usage on schema platform to ${app}, ${data};
grant execute on function platform.current_school() to ${app}, ${data};
grant select, insert, update on platform.operation to ${app};
grant select, insert on platform.outbox to ${app};
grant select, insert, update, delete on all tables in schema platform to ${data};
