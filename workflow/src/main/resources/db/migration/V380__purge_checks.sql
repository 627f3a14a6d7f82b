-- Data protection officers look at what falls due after a journey: who looked for which school, and what they hold.
create table purge_check (
    mobility uuid not null references mobility,
    retention_class varchar(20) not null,
    school uuid not null references school,
    checked_by uuid not null references person,
    checked_at timestamp(6) with time zone not null,
    primary key (mobility, retention_class, school)
);

create table purge_hold (
    hold uuid not null primary key references document_hold on delete cascade,
    dossier uuid not null references dossier,
    retention_class varchar(20) not null
);
create index purge_hold_by_dossier on purge_hold (dossier);
