-- Statistics of tables that were just poured: until autovacuum comes by, the planner would take them for empty.
-- The data role pours but owns nothing, and only an owner may analyze (MAINTAIN is there from PostgreSQL 17 on only).
create procedure platform.analyze(tables regclass[])
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
    as $$
declare
    t regclass;
begin
    foreach t in array tables loop
        execute format('analyze %s', t);
    end loop;
end $$;

revoke execute on procedure platform.analyze(regclass[]) from public;
grant execute on procedure platform.analyze(regclass[]) to ${data};
