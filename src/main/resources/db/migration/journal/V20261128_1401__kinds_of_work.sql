-- A plan of topics names the kind of work by its word or its code.
create view journal.v_work_type with (security_invoker = true) as
select school_id, code, name, short_name, control, ordinal from journal.work_type;

grant select on journal.v_work_type to ${app}, ${data};
