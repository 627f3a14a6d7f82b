-- when a notice is to go by mail, whether in the mail of the day, and the letter that it went with; none: not by mail
alter table notice add column mail_at timestamp(6) with time zone;
alter table notice add column bundled boolean default false not null;
alter table notice add column letter uuid;
alter table notice add column due_at timestamp(6) with time zone;

create index notice_by_mailing on notice (mail_at);
create index notice_by_letter on notice (letter);

-- where mail reaches a person; pupils have none
create table mail_recipient (
    person uuid not null primary key references person,
    address varchar(254) not null,
    asked_at timestamp(6) with time zone not null,
    confirmed_at timestamp(6) with time zone,
    stopped_at timestamp(6) with time zone,
    failed_at timestamp(6) with time zone,
    failure varchar(200)
);

-- the outbox: what is to be sent, and what became of it
create table letter (
    id uuid not null primary key,
    token varchar(64) not null unique,
    person uuid not null references person,
    kind varchar(16) not null,
    state varchar(16) not null,
    written_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    leased_until timestamp(6) with time zone,
    tries integer not null,
    ended_at timestamp(6) with time zone,
    why varchar(200)
);

create index letter_by_state on letter (state, due_at);
create index letter_by_time on letter (written_at, id);
create index letter_by_person on letter (person);
