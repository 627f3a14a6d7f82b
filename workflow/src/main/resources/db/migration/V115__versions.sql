-- what changed with a version, in the words of who added it
alter table document_version add column note varchar(300) default '' not null;

-- who opened which version of a project's paper; personal papers are in the audit instead
create table document_view (
    document uuid not null,
    version_number integer not null,
    person uuid not null references person on delete cascade,
    first_seen timestamp(6) with time zone not null,
    last_seen timestamp(6) with time zone not null,
    primary key (document, version_number, person),
    foreign key (document, version_number) references document_version on delete cascade
);

create index document_view_by_person on document_view (person);
