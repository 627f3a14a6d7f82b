-- Pages of a project: what they say, version by version, who may read them since when, and who may be seen on them.
create table project_page (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    latest integer not null,
    shown integer,
    audience varchar(16),
    created_by uuid not null references person,
    created_at timestamp(6) with time zone not null,
    removed_at timestamp(6) with time zone
);

create index project_page_by_project on project_page (project);

create table page_version (
    page uuid not null references project_page,
    number integer not null,
    title varchar(120) not null,
    stage varchar(60) not null,
    written_in varchar(8) not null,
    body varchar(20000) not null,
    licence varchar(20),
    saved_by uuid not null references person,
    saved_at timestamp(6) with time zone not null,
    primary key (page, number)
);

create table page_exhibit (
    page uuid not null,
    number integer not null,
    place integer not null,
    document uuid not null,
    version integer not null,
    picture boolean not null,
    description varchar(300) not null,
    credits varchar(200) not null,
    licence varchar(20),
    pupils varchar(4000) not null,
    primary key (page, number, place),
    foreign key (page, number) references page_version
);

create table page_publication (
    id uuid not null primary key,
    lock bigint,
    page uuid not null references project_page,
    project uuid not null references project,
    number integer not null,
    audience varchar(16) not null,
    asked_by uuid not null references person,
    asked_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    reason varchar(1000) not null,
    decided_by uuid references person,
    published_at timestamp(6) with time zone,
    ended_at timestamp(6) with time zone
);

create index page_publication_by_page on page_publication (page, asked_at);
create index page_publication_by_project on page_publication (project, state);

create table showcase (
    project uuid not null primary key references project,
    lock bigint,
    door varchar(16) not null,
    pupils_publish boolean not null,
    changed_by uuid references person,
    changed_at timestamp(6) with time zone
);

create table image_consent (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    pupil uuid not null references person,
    purpose varchar(16) not null,
    about varchar(200) not null,
    given_by varchar(120) not null,
    means varchar(20) not null,
    valid_from date not null,
    valid_until date not null,
    recorded_by uuid not null references person,
    recorded_at timestamp(6) with time zone not null,
    withdrawn_at timestamp(6) with time zone,
    withdrawn_by uuid references person
);

create index image_consent_by_pupil on image_consent (project, pupil);
