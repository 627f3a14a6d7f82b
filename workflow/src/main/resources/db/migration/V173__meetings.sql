-- A meeting while its time is sought, and once it has one.
create table meeting (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    title varchar(120) not null,
    words varchar(4000) not null,
    link varchar(500) not null,
    minutes integer not null,
    zone varchar(60) not null,
    asked_by uuid not null references person,
    asked_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    begins_at timestamp(6) with time zone
);

create index meeting_by_project on meeting (project, asked_at);

create table meeting_slot (
    meeting uuid not null references meeting,
    place integer not null,
    begins_at timestamp(6) with time zone not null,
    primary key (meeting, place)
);

create table meeting_answer (
    meeting uuid not null references meeting,
    place integer not null,
    person uuid not null references person,
    slot timestamp(6) with time zone not null,
    answer varchar(16) not null,
    answered_at timestamp(6) with time zone not null,
    primary key (meeting, place)
);
