-- what schools and travellers write together, section by section; the version says upon what somebody writes
create table agreement_section (
    dossier uuid not null references dossier,
    section varchar(20) not null,
    version bigint not null,
    words varchar(4000) not null,
    edited_by uuid not null references person,
    edited_at timestamp(6) with time zone not null,
    primary key (dossier, section)
);

-- what a section said before: written once
create table agreement_edition (
    edition_number bigint generated always as identity primary key,
    dossier uuid not null references dossier,
    section varchar(20) not null,
    version bigint not null,
    words varchar(4000) not null,
    edited_by uuid not null references person,
    edited_at timestamp(6) with time zone not null,
    unique (dossier, section, version)
);

-- who writes where at this moment
create table agreement_writer (
    dossier uuid not null references dossier,
    person uuid not null references person,
    section varchar(20) not null,
    seen_at timestamp(6) with time zone not null,
    primary key (dossier, person)
);

-- an agreement has more words than a consent
alter table signature alter column words set data type varchar(100000);
