-- the school that something comes from, if that is known
alter table search_item add column school varchar(64);
