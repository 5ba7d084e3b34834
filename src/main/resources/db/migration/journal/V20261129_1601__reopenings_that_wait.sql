-- Requests to open what was closed. Published for the day of those who may agree.
create view journal.v_reopening with (security_invoker = true) as
select school_id, id as reopening_id, term_id, course_id, class_id, asked_at, asked_by, decided_at
from journal.reopening;

grant select on journal.v_reopening to ${app}, ${data};
