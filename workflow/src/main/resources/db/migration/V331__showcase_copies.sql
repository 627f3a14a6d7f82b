-- The showcase of a closed project: which versions of its pages everybody reads from then on, and what was left out.
create table showcase_copy (
    project uuid not null primary key references project,
    written_at timestamp(6) with time zone not null
);

create table showcase_copy_page (
    project uuid not null references showcase_copy,
    page uuid not null references project_page,
    number integer not null,
    letters varchar(8) not null,
    since_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    primary key (project, page)
);

create table showcase_copy_gap (
    project uuid not null references showcase_copy,
    page uuid not null references project_page,
    number integer not null,
    pupils varchar(4000) not null,
    primary key (project, page)
);
