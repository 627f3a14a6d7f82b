create table project (
    id uuid not null primary key,
    lock bigint,
    slug varchar(80) not null unique,
    title varchar(120) not null,
    aims varchar(2000) not null,
    language varchar(8) not null,
    starts_on date not null,
    ends_on date not null,
    status varchar(16) not null,
    founded_at timestamp(6) with time zone not null
);

create table project_school (
    project uuid not null references project,
    place integer not null,
    school uuid not null references school,
    primary key (project, place)
);
