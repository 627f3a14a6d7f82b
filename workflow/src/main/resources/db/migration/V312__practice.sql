-- How teachers learn from each other: observations of lessons, and thanks.
create table observation (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    observed uuid not null references person,
    observer uuid not null references person,
    lesson varchar(120) not null,
    lesson_on date not null,
    focus varchar(500) not null,
    seen varchar(4000) not null,
    strong varchar(4000) not null,
    question varchar(4000) not null,
    takeaway varchar(4000) not null,
    answer varchar(4000) not null,
    shared boolean not null,
    state varchar(16) not null,
    asked_at timestamp(6) with time zone not null
);

create index observation_by_project on observation (project, lesson_on);

create table thanks (
    id uuid not null primary key,
    project uuid not null references project,
    giver uuid not null references person,
    receiver uuid not null references person,
    words varchar(500) not null,
    said_at timestamp(6) with time zone not null
);

create index thanks_by_project on thanks (project, said_at);
