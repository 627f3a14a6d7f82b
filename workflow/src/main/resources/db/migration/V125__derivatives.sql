-- what was made out of a version: small pictures, a PDF of an office file, a copy without the place it was taken;
-- under the key of its version, so that it ends with it
create table document_derivative (
    document uuid not null,
    version_number integer not null,
    kind varchar(16) not null,
    part integer not null,
    lock bigint,
    media_type varchar(128) not null,
    content_hash varchar(64) not null,
    content_size bigint not null,
    key_id uuid references document_key,
    made_at timestamp(6) with time zone not null,
    primary key (document, version_number, kind, part),
    foreign key (document, version_number) references document_version
);

create index document_derivative_by_content on document_derivative (content_hash);
create index document_derivative_by_key on document_derivative (key_id);
