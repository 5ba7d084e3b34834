-- created_at: the day on which the school was founded in the program; what was before it stands in another journal.
create or replace view school.v_school with (security_invoker = true) as
select id as school_id, name, short_name, zone, homework_until, edit_window_days, slip_minutes,
       district, licence_number, licence_date, licence_by, address, phone, email, site, created_at
from school.school;
