-- files that wait to be read or are being read; a row goes when its file has reached a final state
create table extraction_work (
    id uuid not null primary key,
    lock bigint,
    document uuid not null,
    version_number integer not null,
    project varchar(64) not null,
    attempts integer not null,
    leased_by varchar(128),
    leased_until timestamp(6) with time zone,
    not_before timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    unique (document, version_number)
);

create index extraction_work_by_project on extraction_work (project, received_at);
