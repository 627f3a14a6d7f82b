create table model_draft (
    model_key varchar(100) not null primary key,
    lock bigint,
    based_on integer not null,
    revision bigint not null,
    saved_by uuid not null,
    saved_at timestamp(6) with time zone not null
);

create table model_draft_file (
    model_key varchar(100) not null references model_draft,
    name varchar(100) not null,
    content varchar(1000000) not null,
    primary key (model_key, name)
);

create table model_deployment (
    id uuid not null primary key,
    model_key varchar(100) not null,
    version_number integer not null,
    note varchar(2000) not null,
    deployed_by uuid not null,
    deployed_at timestamp(6) with time zone not null
);

create unique index model_deployment_by_version on model_deployment (model_key, version_number);
