create table contest_entry (
    id uuid not null primary key,
    lock bigint,
    campaign uuid not null references campaign,
    category varchar(16) not null,
    project uuid not null references project,
    entrant uuid not null references person,
    school uuid not null references school,
    country varchar(2) not null,
    state varchar(16) not null,
    -- campaign and project of what has entered, so that a project enters once; null for what has not
    entered varchar(80) unique,
    reasons varchar(400) not null,
    note varchar(2000) not null,
    opened_at timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    mean double precision not null,
    normalised double precision not null,
    spread double precision not null,
    place integer not null,
    raw_place integer not null,
    laureate boolean not null
);

create index contest_entry_by_campaign on contest_entry (campaign, category);
create index contest_entry_by_project on contest_entry (project);
create index contest_entry_by_entrant on contest_entry (entrant);

create table contest_answer (
    entry uuid not null references contest_entry,
    field varchar(32) not null,
    answer varchar(20000) not null,
    primary key (entry, field)
);

create table contest_mark (
    id uuid not null primary key,
    lock bigint,
    entry uuid not null references contest_entry,
    juror uuid not null references person,
    place integer not null,
    state varchar(16) not null,
    saved_at timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    remark varchar(5000) not null,
    unique (entry, juror)
);

create index contest_mark_by_juror on contest_mark (juror, state);

create table contest_point (
    mark uuid not null references contest_mark,
    part varchar(16) not null,
    points integer,
    remark varchar(5000) not null,
    primary key (mark, part)
);

create table contest_deliberation (
    id uuid not null primary key,
    lock bigint,
    campaign uuid not null references campaign,
    category varchar(16) not null,
    minutes varchar(20000) not null,
    laureates integer not null,
    chair uuid not null references person,
    published_at timestamp(6) with time zone not null,
    unique (campaign, category)
);
