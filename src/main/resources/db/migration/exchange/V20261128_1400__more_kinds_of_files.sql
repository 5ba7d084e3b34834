-- Beside the aSc timetable and class lists: Untis, and tables of staff, load, timetable and planned topics.
alter table exchange.import_batch drop constraint import_batch_kind_check;
alter table exchange.import_batch add constraint import_batch_kind_check
    check (kind in ('asc', 'class-list', 'untis', 'staff', 'load', 'timetable', 'topics'));
