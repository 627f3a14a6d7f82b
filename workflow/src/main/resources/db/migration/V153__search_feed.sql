-- which index takes in the changes of what can be found: one row at most; none means the one of this machine, as ever
create table hsearch_feed (
    id integer not null primary key,
    name varchar(200) not null
);
