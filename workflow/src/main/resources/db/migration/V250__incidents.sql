-- What went wrong on a journey. The words stand in the log, which is only ever added to.
create table incident (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    title varchar(200) not null,
    place varchar(200) not null,
    happened_at timestamp(6) with time zone not null,
    severity varchar(16) not null,
    reported_by uuid not null references person,
    reported_at timestamp(6) with time zone not null,
    lessons varchar(4000) not null,
    closed_by uuid references person,
    closed_at timestamp(6) with time zone,
    forgotten boolean not null
);

create index incident_by_mobility on incident (mobility, reported_at);

create table incident_traveller (
    incident uuid not null references incident,
    dossier uuid not null references dossier,
    primary key (incident, dossier)
);

-- Who has to be called: about is the dossier of a traveller for a family, else a school.
create table incident_call (
    id uuid not null primary key,
    incident uuid not null references incident,
    callee varchar(16) not null,
    about uuid not null,
    unique (incident, callee, about)
);

create table incident_entry (
    entry_number bigint generated always as identity primary key,
    incident uuid not null references incident,
    kind varchar(16) not null,
    of_call uuid,
    reached boolean,
    words varchar(4100) not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null
);

create index incident_entry_by_incident on incident_entry (incident, entry_number);

-- Under which number somebody is reached during a journey.
create table emergency_contact (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    callee varchar(16) not null,
    about uuid not null,
    name varchar(160) not null,
    phone varchar(40) not null,
    kept_by uuid not null references person,
    kept_at timestamp(6) with time zone not null,
    unique (mobility, callee, about)
);

-- Who went home before the others: from the day after, nobody counts them any more.
create table early_return (
    dossier uuid not null primary key references dossier,
    on_day date not null,
    escort varchar(200) not null,
    noted_by uuid not null references person,
    noted_at timestamp(6) with time zone not null
);
