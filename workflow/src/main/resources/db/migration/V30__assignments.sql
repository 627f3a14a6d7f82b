create table assignment (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    title varchar(120) not null,
    instructions varchar(4000) not null,
    kind varchar(16) not null,
    target varchar(64),
    due_on date not null,
    needs_approval boolean not null,
    priority varchar(16) not null,
    assigner uuid not null references person,
    assigned_at timestamp(6) with time zone not null,
    doers integer not null,
    round_number integer not null,
    answers integer not null,
    outcome varchar(16),
    ended_at timestamp(6) with time zone
);

create index assignment_by_project on assignment (project, due_on);

create table assignment_result (
    assignment uuid not null references assignment,
    place integer not null,
    round_number integer not null,
    person uuid not null,
    school uuid,
    words varchar(4000) not null,
    given_at timestamp(6) with time zone not null,
    primary key (assignment, place)
);

create table assignment_review (
    assignment uuid not null references assignment,
    place integer not null,
    round_number integer not null,
    person uuid not null,
    accepted boolean not null,
    words varchar(4000) not null,
    given_at timestamp(6) with time zone not null,
    primary key (assignment, place)
);
