-- At the year's turn: who finished school leaves by an order of its own kind. Registers do not say it beside the name, for it comes
-- after the year that they hold.
alter table people.movement drop constraint movement_kind_check;
alter table people.movement add constraint movement_kind_check
    check (kind in ('arrival', 'leaving', 'transfer', 'study-form', 'promotion', 'repeated', 'graduation'));

-- Every order about a pupil, for those who ask how somebody came to be where they are.
create view people.v_movement with (security_invoker = true) as
select school_id, id as movement_id, pupil_id, kind, order_number, order_date, effective_on, from_class, to_class, note
from people.movement;
grant select on people.v_movement to ${app}, ${data};
