-- Courses that have a record of any kind; a course may come several times. A closed course without one is shown nowhere.
create view journal.v_recorded_course with (security_invoker = true) as
select school_id, course_id from journal.lesson
union all select school_id, course_id from journal.work
union all select school_id, course_id from journal.period_mark
union all select school_id, course_id from journal.year_mark;

grant select on journal.v_recorded_course to ${app}, ${data};
