-- A table that is older than an order about a name still speaks of the same person.
create view people.v_name_change with (security_invoker = true) as
select school_id, id as change_id, person_id, old_surname, old_given_name, old_patronymic, order_number, order_date, effective_on, basis
from people.name_change;
grant select on people.v_name_change to ${app}, ${data};
