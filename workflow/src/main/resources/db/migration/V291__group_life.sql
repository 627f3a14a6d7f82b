-- What a group agrees with itself: each wording has its number, and each member agrees to one.
create table group_contract (
    id uuid not null primary key,
    lock bigint,
    working_group uuid not null references working_group,
    edition integer not null,
    words varchar(4000) not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null,
    unique (working_group, edition)
);

create table group_contract_consent (
    contract uuid not null references group_contract,
    place integer not null,
    person uuid not null references person,
    given_at timestamp(6) with time zone not null,
    primary key (contract, place)
);

-- Activities that a group proposes for the plan of the project.
create table group_proposal (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    working_group uuid not null references working_group,
    title varchar(120) not null,
    output varchar(1000) not null,
    phase varchar(32) not null,
    starts_on date not null,
    ends_on date not null,
    state varchar(16) not null,
    proposed_by uuid not null references person,
    proposed_at timestamp(6) with time zone not null,
    reason varchar(1000) not null,
    decided_by uuid references person,
    decided_at timestamp(6) with time zone,
    activity uuid
);

create index group_proposal_by_group on group_proposal (working_group, proposed_at);
create index group_proposal_by_project on group_proposal (project, state);
