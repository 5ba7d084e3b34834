-- A school that begins in the middle of a year brings its period marks in a table.
alter table exchange.import_batch drop constraint import_batch_kind_check;
alter table exchange.import_batch add constraint import_batch_kind_check
    check (kind in ('asc', 'class-list', 'untis', 'staff', 'load', 'timetable', 'topics', 'marks'));
