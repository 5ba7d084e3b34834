-- By which id another program knows a guardian of this pupil, so that its next export finds the same person under a corrected name.
alter table people.guardianship add external_id text;

create or replace view people.v_guardianship with (security_invoker = true) as
select school_id, guardian_id, pupil_id, relation, lives_apart, electronic, since, until, external_id from people.guardianship;
