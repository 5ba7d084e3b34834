-- A request names all that is shut above its link, and the agreement opens all of it; of a class also the registers below, if that was asked.
alter table journal.reopening
    add column with_classes bigint[] not null default '{}',
    add column with_school  boolean  not null default false,
    add column below        boolean  not null default false;
