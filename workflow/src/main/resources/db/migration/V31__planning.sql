create table plan (
    id uuid not null primary key,
    lock bigint,
    project uuid not null unique references project,
    revision bigint not null,
    proposal integer not null,
    proposed_by_school uuid,
    arbitration varchar(4000),
    edition integer not null,
    published_proposal integer not null,
    published_at timestamp(6) with time zone
);

-- The activities of edition 0 are being worked on; those of a published edition never change.
create table activity (
    id uuid not null primary key,
    lock bigint,
    plan uuid not null references plan,
    edition integer not null,
    code uuid not null,
    title varchar(120) not null,
    phase varchar(16) not null,
    starts_on date not null,
    ends_on date not null,
    responsible uuid not null references school,
    languages varchar(100) not null,
    expected_output varchar(1000) not null,
    unique (plan, edition, code)
);

create table activity_school (
    activity uuid not null references activity,
    place integer not null,
    school uuid not null references school,
    primary key (activity, place)
);

create table plan_vote (
    plan uuid not null references plan,
    place integer not null,
    proposal integer not null,
    school uuid not null references school,
    person uuid not null references person,
    agrees boolean not null,
    words varchar(4000) not null,
    given_at timestamp(6) with time zone not null,
    primary key (plan, place)
);

create table plan_done (
    plan uuid not null references plan,
    code uuid not null,
    done_on date not null,
    primary key (plan, code)
);
