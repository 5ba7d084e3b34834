-- The editor of a timetable shows a Saturday to classes for which there are bells of a Saturday.
create view school.v_bell_rule with (security_invoker = true) as
select school_id, id as bell_rule_id, bell_schedule_id, ordinal, shift, building_id, grade_from, grade_to, weekday, since, until
from school.bell_rule;

grant select on school.v_bell_rule to ${app}, ${data};
