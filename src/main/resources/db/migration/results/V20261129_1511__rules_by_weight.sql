-- A rule may count by the weights of the school's act; without one it may not.
alter table results.mark_rule add column weighs boolean not null default false;

create or replace view results.v_mark_rule with (security_invoker = true) as
select school_id, id as rule_id, since, scope, from_grade, to_grade, subject_id, five, four, three, fewest, fewest_half, absent_share,
       near, counts_brought, act, recorded_at, recorded_by, withdrawn_at, weighs
from results.mark_rule;
