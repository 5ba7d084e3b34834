create view platform.v_installation with (security_invoker = true) as
select kind, created_at from platform.installation;

grant select on platform.v_installation to ${app}, ${data};
