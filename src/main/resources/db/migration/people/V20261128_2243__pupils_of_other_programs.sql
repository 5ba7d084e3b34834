-- By which id another program knows a pupil, so that its next export finds the same child under another name.
alter table people.pupil add external_id text;
create unique index pupil_external on people.pupil (school_id, external_id);

create or replace view people.v_pupil with (security_invoker = true) as
select u.school_id, u.person_id as pupil_id, u.file_number, p.surname, p.given_name, p.patronymic, p.born_on, u.external_id
from people.pupil u
join people.person p on p.school_id = u.school_id and p.id = u.person_id;
