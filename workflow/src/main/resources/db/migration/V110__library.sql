-- what is known of a document beside its contents
alter table document add column description varchar(2000) default '' not null;
alter table document add column standing varchar(16) default 'DRAFT' not null;
alter table document add column edited_by uuid;
alter table document add column edited_until timestamp(6) with time zone;

create table document_tag (
    document uuid not null references document on delete cascade,
    tag varchar(40) not null,
    primary key (document, tag)
);

create index document_tag_by_tag on document_tag (tag);

-- a folder that somebody made; folders of documents are there without
create table document_folder (
    id uuid not null primary key,
    lock bigint,
    project uuid not null,
    path varchar(400) not null,
    created_by uuid,
    created_at timestamp(6) with time zone not null,
    unique (project, path)
);

create table favourite (
    person uuid not null,
    document uuid not null references document on delete cascade,
    lock bigint,
    since timestamp(6) with time zone not null,
    primary key (person, document)
);

create table document_comment (
    id uuid not null primary key,
    lock bigint,
    document uuid not null references document on delete cascade,
    version_number integer not null,
    author uuid not null,
    text varchar(2000) not null,
    said_at timestamp(6) with time zone not null
);

create index document_comment_by_document on document_comment (document, said_at);

-- how much a project may store, where it is not the usual; the row is also what uploads to it wait for
create table project_space (
    project uuid not null primary key,
    lock bigint,
    bytes bigint
);

-- what one action did to several documents, so that it can be taken back
create table library_step (
    batch uuid not null,
    document uuid not null references document on delete cascade,
    lock bigint,
    project uuid not null,
    folder_before varchar(400),
    done_by uuid not null,
    done_at timestamp(6) with time zone not null,
    primary key (batch, document)
);
