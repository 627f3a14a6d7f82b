-- A school that nobody has vouched for yet takes part, but none of its people founds a project.
alter table school add column confirmed boolean default true not null;

create table founding (
    id uuid not null primary key,
    lock bigint,
    founder uuid not null references person,
    state varchar(24) not null,
    kind varchar(16),
    reason varchar(64) not null,
    title varchar(120) not null,
    summary varchar(1000) not null,
    written_in varchar(8) not null,
    languages varchar(200) not null,
    youngest integer,
    oldest integer,
    pupils integer,
    subjects varchar(600) not null,
    tools varchar(400) not null,
    other_tools varchar(400) not null,
    aims varchar(3000) not null,
    work_process varchar(5000) not null,
    results varchar(3000) not null,
    erasmus_code varchar(40) not null,
    co_founder uuid references person,
    starts_on date,
    ends_on date,
    declared boolean not null,
    rounds integer not null,
    begun_at timestamp(6) with time zone not null,
    moved_at timestamp(6) with time zone not null,
    sent_at timestamp(6) with time zone,
    project uuid unique references project
);

create index founding_by_founder on founding (founder);
create index founding_by_co_founder on founding (co_founder);

create table founding_answer (
    founding uuid not null references founding,
    place_in_line integer not null,
    round_number integer not null,
    office varchar(16) not null,
    person uuid not null references person,
    place varchar(64) not null,
    decision varchar(16) not null,
    words varchar(4000) not null,
    said_at timestamp(6) with time zone not null,
    primary key (founding, place_in_line)
);
