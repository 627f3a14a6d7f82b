-- How often an entry of the calendar feeds has changed, so that calendars of others take the newer one.
create table calendar_mark (
    uid varchar(120) not null primary key,
    lock bigint,
    facts varchar(64) not null,
    sequence integer not null,
    modified_at timestamp(6) with time zone not null
);
