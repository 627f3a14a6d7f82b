-- Tasks that a project votes on before they are given, and what each voter says of them.
create table task_proposal (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    title varchar(120) not null,
    words varchar(4000) not null,
    electorate varchar(16) not null,
    quorum integer not null,
    closes_on date not null,
    proposer uuid not null references person,
    proposed_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    ended_at timestamp(6) with time zone
);

create index task_proposal_by_project on task_proposal (project, proposed_at);

create table proposed_task (
    proposal uuid not null references task_proposal,
    place integer not null,
    title varchar(120) not null,
    instructions varchar(4000) not null,
    kind varchar(16) not null,
    target varchar(60),
    due_on date not null,
    needs_approval boolean not null,
    priority varchar(16) not null,
    outcome varchar(16),
    assignment uuid,
    hindrance varchar(80),
    primary key (proposal, place)
);

create table proposal_voter (
    proposal uuid not null references task_proposal,
    place integer not null,
    voter uuid not null,
    primary key (proposal, place)
);

create table proposal_ballot (
    proposal uuid not null references task_proposal,
    place integer not null,
    task integer not null,
    voter uuid not null,
    person uuid not null references person,
    says varchar(16) not null,
    reason varchar(1000) not null,
    cast_at timestamp(6) with time zone not null,
    primary key (proposal, place)
);
