-- Archives of whole projects: the row tells of a file beside the database, which is deleted when its time is over.
create table project_export (
    id uuid not null primary key,
    project uuid not null references project,
    reader uuid not null references person,
    school uuid references school,
    language varchar(8) not null,
    state varchar(16) not null,
    asked_at timestamp(6) with time zone not null,
    ready_at timestamp(6) with time zone,
    kept_until timestamp(6) with time zone not null,
    files_done integer not null,
    files_total integer not null,
    file_size bigint not null,
    sha256 varchar(64)
);

create index project_export_by_project on project_export (project, asked_at);
create index project_export_by_end on project_export (kept_until);
