create table mobility (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    title varchar(120) not null,
    destination varchar(120) not null,
    host_school uuid not null references school,
    starts_on date not null,
    ends_on date not null,
    travel_days integer not null,
    mobility_type varchar(16) not null,
    transport varchar(16) not null,
    green boolean not null,
    accommodation varchar(16) not null,
    status varchar(16) not null,
    planned_by uuid not null references person,
    planned_at timestamp(6) with time zone not null,
    capacity integer,
    host_note varchar(2000) not null,
    decision varchar(32),
    decision_reason varchar(2000) not null,
    decided_by uuid references person,
    decided_at timestamp(6) with time zone,
    travel_pack uuid
);

create index mobility_by_project on mobility (project);

create table mobility_school (
    mobility uuid not null references mobility,
    place integer not null,
    school uuid not null references school,
    state_school boolean not null,
    primary key (mobility, place)
);

-- those who open medical papers
create table mobility_sealed_reader (
    mobility uuid not null references mobility,
    person uuid not null references person,
    primary key (mobility, person)
);

-- without a person: the papers of the whole group
create table dossier (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    person uuid references person,
    school uuid references school,
    traveller_kind varchar(16) not null,
    minor boolean not null,
    residence varchar(2) not null,
    third_country boolean not null,
    with_parent boolean not null,
    travel_ban boolean not null,
    disagreement boolean not null,
    inclusion boolean not null,
    leader boolean not null,
    added_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone,
    withdrawn_reason varchar(1000) not null,
    book uuid,
    book_version integer not null,
    unique (mobility, person)
);

create index dossier_by_person on dossier (person);

create table dossier_item (
    dossier uuid not null references dossier,
    code varchar(3) not null,
    lock bigint,
    alternative varchar(3),
    state varchar(16) not null,
    due_on date not null,
    why varchar(32) not null,
    reason varchar(32),
    note varchar(1000) not null,
    valid_until date,
    document uuid,
    document_version integer not null,
    changed_at timestamp(6) with time zone not null,
    uploading_since timestamp(6) with time zone,
    primary key (dossier, code)
);

-- what happened to a paper: written once
create table dossier_event (
    event_number bigint generated always as identity primary key,
    dossier uuid not null references dossier,
    code varchar(3) not null,
    kind varchar(16) not null,
    happened_at timestamp(6) with time zone not null,
    who uuid references person,
    reason varchar(32),
    note varchar(1000) not null,
    document_version integer not null
);

create index dossier_event_by_dossier on dossier_event (dossier, code);
