-- Who came with an import has one position, and no appointment until the first change.
create or replace view people.v_staff with (security_invoker = true) as
select s.school_id, s.person_id, s.external_id, s.since, s.until, p.surname, p.given_name, p.patronymic, p.born_on, s.position
from people.staff s
join people.person p on p.school_id = s.school_id and p.id = s.person_id;
