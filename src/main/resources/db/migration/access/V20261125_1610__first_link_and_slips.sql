-- The link behind which the first administrator sets the school up. A new one, printed at each start, ends the old.
create table access.first_link (
    token_hash bytea       primary key,
    made_at    timestamptz not null,
    used_at    timestamptz
);

-- An account is opened without a log-in; whom it belongs to chooses login and password with a slip.
alter table access.account alter login drop not null;
alter table access.account alter password_hash drop not null;
alter table access.account add check (password_hash is null or login is not null);

-- A slip is good for one account, once, until a day. Its code stands on paper only.
create table access.slip (
    code_hash  bytea       primary key,
    account_id bigint      not null references access.account,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    voided_at  timestamptz
);
create unique index slip_standing on access.slip (account_id) where used_at is null and voided_at is null;

-- Codes that were none, by where they came from.
create table access.slip_failure (
    address text        not null,
    at      timestamptz not null
);
create index slip_failure_address on access.slip_failure (address, at);

grant select, insert, update, delete on access.first_link, access.slip, access.slip_failure to ${app}, ${data};
