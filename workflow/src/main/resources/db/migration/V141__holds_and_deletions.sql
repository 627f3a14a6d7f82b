-- why a document must not be deleted; it is held while one of them is not released
create table document_hold (
    id uuid not null primary key,
    document uuid not null references document,
    reason varchar(500) not null,
    placed_by uuid not null,
    placed_at timestamp(6) with time zone not null,
    released_by uuid,
    released_at timestamp(6) with time zone
);

create index document_hold_by_document on document_hold (document, released_at);

-- what is left of a deleted document: that it was there, and why it is not; no title, no name of a file
create table deletion_certificate (
    code varchar(16) not null primary key,
    document uuid not null,
    classification varchar(16) not null,
    retention_class varchar(32) not null,
    project uuid,
    stored_at timestamp(6) with time zone not null,
    rule varchar(32) not null,
    trashed_by uuid,
    trashed_at timestamp(6) with time zone not null,
    deleted_at timestamp(6) with time zone not null
);

create index deletion_certificate_by_time on deletion_certificate (deleted_at);

create table deletion_certificate_content (
    code varchar(16) not null references deletion_certificate,
    version_number integer not null,
    hash varchar(64) not null,
    content_size bigint not null,
    destroyed_at timestamp(6) with time zone,
    primary key (code, version_number)
);

create index deletion_certificate_content_by_hash on deletion_certificate_content (hash);
