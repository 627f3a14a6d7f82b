-- What a paper was before its time was over, and the archive that an auditor of a journey is given.
alter table dossier_item add column let_go_document uuid;
alter table dossier_item add column let_go_at timestamp(6) with time zone;

create table audit_file (
    mobility uuid primary key references mobility,
    lock bigint not null,
    document uuid not null references document,
    document_version integer not null,
    file_hash varchar(64) not null,
    file_size bigint not null,
    papers integer not null,
    settled integer not null,
    enclosed integer not null,
    purged integer not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null
);
