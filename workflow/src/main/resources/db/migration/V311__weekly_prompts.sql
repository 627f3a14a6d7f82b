-- What a project is about, and what it is asked to think of week by week.
create table prompt_theme (
    project uuid not null primary key references project,
    lock bigint,
    words varchar(200) not null,
    weekday varchar(9) not null,
    paused boolean not null
);

create table prompt (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    place integer not null,
    author uuid not null references person,
    published_on date
);

create index prompt_by_project on prompt (project, place);

create table prompt_text (
    prompt uuid not null references prompt,
    language varchar(3) not null,
    words varchar(600) not null,
    primary key (prompt, language)
);
