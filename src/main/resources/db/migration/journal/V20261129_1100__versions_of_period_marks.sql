-- A mark of a period or of the year is written under the version that was seen, as a cell is. One taken back leaves its row, and with it
-- the line of its versions.
alter table journal.period_mark
    add column version bigint not null default 1,
    add column corrected boolean not null default false,
    alter column value drop not null;
alter table journal.year_mark
    add column version bigint not null default 1,
    add column corrected boolean not null default false,
    alter column value drop not null;

create or replace view journal.v_period_mark with (security_invoker = true) as
select school_id, course_id, term_id, pupil_id, value, recorded_at, recorded_by, corrected from journal.period_mark where value is not null;

create or replace view journal.v_year_mark with (security_invoker = true) as
select school_id, course_id, pupil_id, value, recorded_at, recorded_by, corrected from journal.year_mark where value is not null;
