-- Of the secret of a link only a digest is kept.
create table invitation (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    label varchar(200) not null,
    role_name varchar(32) not null,
    school uuid references school,
    secret_hash varchar(64) not null unique,
    invited_by uuid not null references person,
    invited_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    accepted_by uuid references person,
    accepted_at timestamp(6) with time zone
);

create index invitation_by_project on invitation (project);
