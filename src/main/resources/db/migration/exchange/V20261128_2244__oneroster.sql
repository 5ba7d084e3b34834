-- A whole school as OneRoster 1.1 or 1.2 packs it.
alter table exchange.import_batch drop constraint import_batch_kind_check;
alter table exchange.import_batch add constraint import_batch_kind_check
    check (kind in ('asc', 'class-list', 'untis', 'staff', 'load', 'timetable', 'topics', 'marks', 'oneroster'));
