-- The pupils of a project in groups: a division is made of them at once, its groups live on once they are published.
create table division (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    title varchar(120) not null,
    words varchar(2000) not null,
    group_size integer not null,
    countries integer not null,
    mix_languages boolean not null,
    mix_levels boolean not null,
    choices_until date,
    state varchar(16) not null,
    seed bigint not null,
    opened_by uuid not null references person,
    opened_at timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone
);

create index division_by_project on division (project, opened_at);

create table division_topic (
    division uuid not null references division,
    place integer not null,
    title varchar(80) not null,
    primary key (division, place)
);

create table working_group (
    id uuid not null primary key,
    lock bigint,
    division uuid not null references division,
    project uuid not null references project,
    place integer not null,
    title varchar(80) not null,
    topic integer,
    folder varchar(400)
);

create index working_group_by_division on working_group (division, place);

-- ranks: the places of the topics, the dearest first; pupil_level: of the language that the groups speak, where somebody knows it
create table group_pupil (
    id uuid not null primary key,
    lock bigint,
    division uuid not null references division,
    person uuid not null references person,
    working_group uuid references working_group,
    locked boolean not null,
    left_out boolean not null,
    pupil_level varchar(2),
    ranks varchar(200) not null,
    ranked_by uuid references person,
    duty varchar(16),
    unique (division, person)
);

create index group_pupil_by_group on group_pupil (working_group);
create index group_pupil_by_person on group_pupil (person);

-- What was changed, so that it can be taken back; all rows of a step at once.
create table group_step (
    id uuid not null primary key,
    lock bigint,
    division uuid not null references division,
    step integer not null,
    person uuid not null references person,
    former_group uuid references working_group,
    former_locked boolean not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null
);

create index group_step_by_division on group_step (division, step);
