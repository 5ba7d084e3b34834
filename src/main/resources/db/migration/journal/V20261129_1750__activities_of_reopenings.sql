-- Above the register of a club stands all extracurricular work: it is opened with it, where it was shut and asked for.
alter table journal.reopening add column with_activities boolean not null default false;
