-- where mail to a project's library goes; the token is null while nobody may write
create table mail_address (
    project uuid not null primary key,
    token varchar(40) unique,
    folder varchar(200) not null,
    level varchar(16) not null,
    opened_by uuid,
    opened_at timestamp(6) with time zone
);

-- tokens that were given up; mail to them is refused, and the project's keepers are told
create table mail_former_token (
    token varchar(40) not null primary key,
    project uuid not null,
    ended_at timestamp(6) with time zone not null
);

create index mail_former_token_by_project on mail_former_token (project);

-- the address that a person writes from, as they say
create table mail_sender (
    person uuid not null primary key,
    address varchar(254) not null
);

create index mail_sender_by_address on mail_sender (address);

-- a mail to a project: handled once, however often it is read
create table mail_arrival (
    id uuid not null primary key,
    project uuid not null,
    digest varchar(64) not null,
    level varchar(16) not null,
    arrived_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    tries integer not null,
    from_address varchar(254),
    sender uuid,
    subject varchar(300),
    why varchar(100),
    why_facts varchar(1000),
    unique (project, digest)
);

create index mail_arrival_by_time on mail_arrival (project, arrived_at);

-- what a mail held: number 0 is the mail itself
create table mail_part (
    arrival uuid not null references mail_arrival on delete cascade,
    number integer not null,
    filename varchar(200) not null,
    document uuid,
    why varchar(100),
    why_facts varchar(1000),
    primary key (arrival, number)
);

-- how the mailbox was found the last time; one row
create table mailbox_state (
    id integer not null primary key,
    looked_at timestamp(6) with time zone not null,
    well_at timestamp(6) with time zone,
    why varchar(100),
    waiting integer not null,
    unaddressed integer not null
);
