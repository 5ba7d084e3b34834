create view people.v_staff with (security_invoker = true) as
select s.school_id, s.person_id, s.external_id, s.since, s.until, p.surname, p.given_name, p.patronymic, p.born_on
from people.staff s
join people.person p on p.school_id = s.school_id and p.id = s.person_id;

create view people.v_pupil with (security_invoker = true) as
select u.school_id, u.person_id as pupil_id, u.file_number, p.surname, p.given_name, p.patronymic, p.born_on
from people.pupil u
join people.person p on p.school_id = u.school_id and p.id = u.person_id;

create view people.v_study_group with (security_invoker = true) as
select school_id, id as group_id, year_id, name, whole, external_id from people.study_group;

create view people.v_group_member with (security_invoker = true) as
select school_id, group_id, pupil_id, since, until from people.group_member;

grant select on all tables in schema people to ${app}, ${data};

create or replace view people.v_enrolment with (security_invoker = true) as
select school_id, pupil_id, class_id, since, until, order_ref, id as enrolment_id from people.enrolment;
