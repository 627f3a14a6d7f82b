-- A meeting is opened by a teacher; its breakout rooms are the groups of a division, and who comes is noted.
alter table meeting add column opened_at timestamp(6) with time zone;
alter table meeting add column opened_by uuid references person;
alter table meeting add column closed_at timestamp(6) with time zone;
alter table meeting add column breakouts_open boolean default false not null;

create table meeting_card (
    meeting uuid not null references meeting,
    place integer not null,
    card varchar(64) not null,
    primary key (meeting, place)
);

create table meeting_breakout (
    id uuid not null primary key,
    lock bigint,
    meeting uuid not null references meeting,
    place integer not null,
    working_group uuid not null references working_group,
    link varchar(500) not null,
    unique (meeting, working_group)
);

create table meeting_presence (
    id uuid not null primary key,
    lock bigint,
    meeting uuid not null references meeting,
    person uuid not null references person,
    came_at timestamp(6) with time zone not null,
    unique (meeting, person)
);

-- Questions to begin with that a project has thought of itself; the others come with the application.
create table ice_breaker (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    words varchar(300) not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null
);

create index ice_breaker_by_project on ice_breaker (project, written_at);

-- Pupils whose parents do not want them in video meetings, as a teacher of their school was told.
create table video_refusal (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    person uuid not null references person,
    noted_by uuid not null references person,
    noted_at timestamp(6) with time zone not null,
    unique (project, person)
);
