-- A rule that was entered by mistake is withdrawn; nothing goes by it any more, and what was decided by it keeps it.
alter table results.mark_rule
    add column withdrawn_at timestamptz,
    add column withdrawn_by bigint,
    add check ((withdrawn_at is null) = (withdrawn_by is null));

create or replace view results.v_mark_rule with (security_invoker = true) as
select school_id, id as rule_id, since, scope, from_grade, to_grade, subject_id, five, four, three, fewest, fewest_half, absent_share,
       near, counts_brought, act, recorded_at, recorded_by, withdrawn_at
from results.mark_rule;

grant update (withdrawn_at, withdrawn_by) on results.mark_rule to ${app};
