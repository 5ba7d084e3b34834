-- A teacher is told daily what others changed in her registers; a deputy head reads what was corrected in those of a class.
create index change_event_course on audit.change_event (school_id, course_id, id) where course_id is not null;
