-- a key for each participant; destroyed keys stay as a mark, without their material
create table document_key (
    id uuid not null primary key,
    lock bigint,
    subject uuid not null,
    active_subject uuid unique,
    wrapped_key varchar(4000),
    wrapped_hash_key varchar(1000),
    created_at timestamp(6) with time zone not null,
    destroyed_at timestamp(6) with time zone
);

create table document (
    id uuid not null primary key,
    lock bigint,
    title varchar(200) not null,
    project uuid,
    folder varchar(400) not null,
    language varchar(8) not null,
    audience_level varchar(16),
    classification varchar(16) not null,
    subject uuid,
    key_id uuid references document_key,
    retention_class varchar(32) not null,
    expires_on date,
    legal_hold boolean not null,
    trashed_at timestamp(6) with time zone,
    trashed_by uuid,
    created_by uuid,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version_number integer not null
);

create index document_by_project on document (project, changed_at);
create index document_by_subject on document (subject);

create table document_audience (
    document uuid not null references document,
    token varchar(160) not null,
    primary key (document, token)
);

create index document_audience_by_token on document_audience (token);

create table document_version (
    document uuid not null references document,
    version_number integer not null,
    lock bigint,
    content_hash varchar(64) not null,
    content_size bigint not null,
    media_type varchar(128) not null,
    misnamed boolean not null,
    filename varchar(255) not null,
    key_id uuid references document_key,
    stored_by uuid,
    stored_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    why varchar(64),
    why_arguments varchar(500),
    text_language varchar(8),
    primary key (document, version_number)
);

create index document_version_by_content on document_version (content_hash);

-- the text of project papers; that of personal papers is not kept
create table document_text (
    document uuid not null,
    version_number integer not null,
    lock bigint,
    text varchar(1000000) not null,
    primary key (document, version_number),
    foreign key (document, version_number) references document_version
);
