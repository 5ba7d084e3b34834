-- From which day lessons are expected to be recorded here; null: from the day on which the school was founded in the program.
alter table school.school add column journal_since date;

create or replace view school.v_school with (security_invoker = true) as
select id as school_id, name, short_name, zone, homework_until, edit_window_days, slip_minutes,
       district, licence_number, licence_date, licence_by, address, phone, email, site, created_at,
       coalesce(journal_since, (created_at at time zone zone)::date) as journal_since
from school.school;
