-- who does what one node at a time may do; the columns are ShedLock's
create table shedlock (
    name varchar(64) not null primary key,
    lock_until timestamp(6) not null,
    locked_at timestamp(6) not null,
    locked_by varchar(255) not null
);

-- when each content in use was last read in full, and how it was found
create table content_check (
    hash varchar(64) not null primary key,
    key_id uuid,
    verified_at timestamp(6) with time zone,
    state varchar(16) not null,
    since timestamp(6) with time zone
);

create index content_check_by_time on content_check (verified_at);
create index content_check_by_state on content_check (state);

-- what was taken out of use because nothing needed it
create table content_orphan (
    hash varchar(64) not null primary key,
    key_id uuid,
    content_size bigint not null,
    aside_since timestamp(6) with time zone not null
);

create table safekeeping_run (
    id uuid not null primary key,
    began_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    broke_off boolean not null,
    in_use bigint not null,
    verified bigint not null,
    verified_bytes bigint not null,
    damaged bigint not null,
    missing bigint not null,
    set_aside bigint not null,
    discarded bigint not null
);

create index safekeeping_run_by_time on safekeeping_run (began_at);
