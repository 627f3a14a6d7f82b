create table school (
    id uuid not null primary key,
    lock bigint,
    name varchar(200) not null,
    city varchar(200) not null,
    country varchar(2) not null,
    zone varchar(64) not null,
    locale varchar(35) not null
);

create table person (
    id uuid not null primary key,
    lock bigint,
    username varchar(64) not null unique,
    given_name varchar(100) not null,
    family_name varchar(100) not null,
    school uuid references school,
    locale varchar(35) not null,
    zone varchar(64) not null,
    password_hash varchar(255) not null,
    password_changed_at timestamp(6) with time zone not null
);

create index person_by_school on person (school);

create table access_token (
    id uuid not null primary key,
    lock bigint,
    person uuid not null references person,
    name varchar(100) not null,
    secret_hash varchar(64) not null unique,
    token_scope varchar(16) not null,
    issued_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null
);

create index access_token_by_person on access_token (person);

create table access_grant (
    id uuid not null primary key,
    lock bigint,
    person uuid not null references person,
    role_name varchar(32) not null,
    scope_kind varchar(16) not null,
    scope_id varchar(64) not null,
    valid_from date,
    valid_until date,
    given_by uuid references person,
    given_at timestamp(6) with time zone not null,
    unique (person, role_name, scope_kind, scope_id)
);

create index access_grant_by_scope on access_grant (scope_kind, scope_id);

-- Append-only: the application has no statement that changes or removes a row.
create table audit_entry (
    entry_number bigint generated always as identity primary key,
    happened_at timestamp(6) with time zone not null,
    who uuid,
    action varchar(64) not null,
    subject varchar(128) not null,
    facts varchar(4000) not null
);

create index audit_entry_by_subject on audit_entry (subject);
