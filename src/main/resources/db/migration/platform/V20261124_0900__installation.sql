-- What this database holds: the demonstration school or a real one. One row, written at the first start.
create table platform.installation (
    only_one   boolean     primary key default true check (only_one),
    kind       text        not null check (kind in ('demo', 'real')),
    created_at timestamptz not null,
    demo_size  int,
    demo_seed  bigint,
    demo_date  date
);
grant usage on schema platform to ${app}, ${data};
grant select on platform.installation to ${app}, ${data};
