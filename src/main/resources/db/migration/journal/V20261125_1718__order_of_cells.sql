-- Which cell was written after which: a clock can be set back, this cannot.
create sequence journal.cell_written;
alter table journal.cell add column written bigint not null default nextval('journal.cell_written');
alter sequence journal.cell_written owned by journal.cell.written;
grant usage on sequence journal.cell_written to ${app}, ${data};

create or replace view journal.v_cell with (security_invoker = true) as
select school_id, lesson_id, pupil_id, version, corrected, changed_at, changed_by, written from journal.cell;
