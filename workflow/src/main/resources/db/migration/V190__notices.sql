-- What a person is told: written in the transaction of what it tells of, once for each occasion. The audience is the name
-- under which the person was meant: who is no longer meant reads no more than that there was something.
create table notice (
    number bigint generated always as identity primary key,
    id uuid not null unique,
    person uuid not null references person,
    kind varchar(32) not null,
    occasion varchar(200) not null,
    audience varchar(255) not null,
    words varchar(300) not null,
    project uuid,
    href varchar(300) not null,
    process_key varchar(255),
    definition_id varchar(64),
    task_key varchar(255),
    subject varchar(255),
    task_id varchar(64),
    created_at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone,
    unique (person, occasion)
);

create index notice_by_person on notice (person, number);
create index notice_unread on notice (person, read_at);
create index notice_by_task on notice (task_id);
create index notice_by_creation on notice (created_at);
create index notice_by_reading on notice (read_at);

-- By which way a person wants to be told of a kind of thing; where there is no row, as the kind has it.
create table notice_preference (
    person uuid not null references person,
    kind varchar(32) not null,
    channel varchar(16) not null,
    primary key (person, kind)
);

-- When a person is left in peace, in minutes of their day; the hour at which the digest comes.
create table notice_habits (
    person uuid not null primary key references person,
    quiet_from integer not null,
    quiet_until integer not null,
    digest_hour integer not null,
    days_off boolean not null
);
