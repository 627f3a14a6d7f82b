-- A kit holds nobody: what a project described and planned, counted from its first day.
create table kit (
    id uuid not null primary key,
    lock bigint,
    title varchar(120) not null,
    summary varchar(1000) not null,
    written_in varchar(8) not null,
    languages varchar(200) not null,
    youngest integer,
    oldest integer,
    subjects varchar(600) not null,
    tools varchar(400) not null,
    other_tools varchar(400) not null,
    aims varchar(3000) not null,
    work_process varchar(5000) not null,
    results varchar(3000) not null,
    shared boolean not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null
);

create table kit_activity (
    kit uuid not null references kit,
    place integer not null,
    title varchar(200) not null,
    phase varchar(24) not null,
    begins_after integer not null,
    lasts_days integer not null,
    turn integer not null,
    languages varchar(200) not null,
    output varchar(4000) not null,
    primary key (kit, place)
);

alter table founding add column kit uuid;
