-- Cancelled because the whole day was: gone again when the day is taken back.
alter table timetable.cancellation add calendar_change_id bigint;
alter table timetable.cancellation add foreign key (school_id, calendar_change_id) references school.calendar_change (school_id, id)
    not valid;
