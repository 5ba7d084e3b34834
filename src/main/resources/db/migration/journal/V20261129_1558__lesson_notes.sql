-- What those who teach a course note about a lesson for themselves: «остановились на № 5». No record of the journal: families never
-- see it, and it may be written when the register is closed. An emptied note keeps its row and its version.
create table journal.lesson_note (
    school_id  bigint      not null,
    lesson_id  bigint      not null,
    text       text        not null check (length(text) <= 500),
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by bigint      not null,
    primary key (school_id, lesson_id),
    foreign key (school_id, lesson_id) references timetable.scheduled_lesson (school_id, id),
    foreign key (school_id, changed_by) references people.person (school_id, id)
);

call platform.protect('journal.lesson_note');

grant select, insert, update on journal.lesson_note to ${app};
grant select, insert, update, delete on journal.lesson_note to ${data};
