-- Stages of a project: which versions of its documents, pages and plan there were at a moment, and what counts as a result.
create table stage (
    id uuid not null primary key,
    project uuid not null references project,
    name varchar(60) not null,
    ended_on date not null,
    note varchar(1000) not null,
    plan_edition integer,
    with_documents boolean not null,
    with_pages boolean not null,
    folders varchar(4000) not null,
    taken_by uuid not null references person,
    taken_at timestamp(6) with time zone not null
);

create index stage_by_project on stage (project, taken_at);

-- What a stage holds is not touched by what becomes of the document: no reference, since retention may delete it.
create table stage_document (
    stage uuid not null references stage,
    document uuid not null,
    version integer not null,
    sha256 varchar(64) not null,
    title varchar(200) not null,
    folder varchar(400) not null,
    audience varchar(16),
    filename varchar(400) not null,
    media_type varchar(200) not null,
    file_size bigint not null,
    is_result boolean not null,
    let_go_at timestamp(6) with time zone,
    let_go_by uuid references person,
    primary key (stage, document)
);

create index stage_document_by_document on stage_document (document);

create table stage_page (
    stage uuid not null references stage,
    page uuid not null references project_page,
    number integer not null,
    shown integer,
    audience varchar(16),
    is_result boolean not null,
    primary key (stage, page)
);

create table result_mark (
    project uuid not null references project,
    kind varchar(16) not null,
    subject uuid not null,
    stage varchar(60) not null,
    marked_by uuid not null references person,
    marked_at timestamp(6) with time zone not null,
    primary key (project, kind, subject)
);

alter table document add column in_stage boolean default false not null;
