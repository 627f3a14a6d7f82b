-- until when the person was told what is new for a question that they keep
alter table saved_search add column told_at timestamp(6) with time zone;
