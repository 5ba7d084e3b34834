-- A topic that leaves an approved plan is an amendment too. Of it, before is the topic, after the one behind which it stood.
alter table topics.amendment drop constraint amendment_kind_check;
alter table topics.amendment add constraint amendment_kind_check check (kind in ('merge', 'split', 'removal'));
