-- A lesson that leaves the timetable is asked whether homework is due at it.
create index homework_due_lesson on journal.homework (school_id, due_lesson_id) where due_lesson_id is not null;
