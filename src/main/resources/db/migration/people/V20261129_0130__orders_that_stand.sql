-- An annulled order is told as such to those who ask what was done.
create or replace view people.v_movement with (security_invoker = true) as
select school_id, id as movement_id, pupil_id, kind, order_number, order_date, effective_on, from_class, to_class, note, annulled_at
from people.movement;
