-- The papers of a group that heads sign: which file was last handed in, and who has signed it for which school.
create table endorsement (
    id uuid primary key,
    lock bigint not null,
    dossier uuid not null references dossier,
    mobility uuid not null references mobility,
    code varchar(3) not null,
    file_version integer not null,
    file_hash varchar(64) not null,
    handed_in_by uuid not null references person,
    asked_at timestamp(6) with time zone not null,
    standing varchar(16) not null,
    unique (dossier, code)
);
create index endorsement_by_mobility on endorsement (mobility);

create table endorsement_school (
    endorsement uuid not null references endorsement,
    school uuid not null references school,
    signer uuid references person,
    signed_at timestamp(6) with time zone,
    primary key (endorsement, school)
);
