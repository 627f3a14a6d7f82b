-- What waits for people: kept beside the engine in its transactions, and made anew from it by a rebuild.
create table inbox_task (
    task_id varchar(64) not null primary key,
    task_key varchar(255) not null,
    name varchar(255) not null,
    words varchar(2000) not null,
    process_key varchar(255) not null,
    definition_id varchar(64) not null,
    instance_id varchar(64) not null,
    subject varchar(255) not null,
    project_id varchar(64),
    assignee varchar(255),
    priority integer not null,
    form_key varchar(255),
    form_ref varchar(255),
    created timestamp(6) with time zone not null,
    due timestamp(6) with time zone,
    due_key timestamp(6) with time zone not null
);

create index inbox_task_by_project on inbox_task (project_id, due_key, created, task_id);
create index inbox_task_by_subject on inbox_task (subject);

-- One row for each task and each name under which somebody is meant; the index holds all that a page and its counts
-- read.
create table inbox_row (
    task_id varchar(64) not null,
    principal varchar(255) not null,
    open_now boolean not null,
    due_key timestamp(6) with time zone not null,
    created timestamp(6) with time zone not null,
    project_id varchar(64),
    primary key (task_id, principal)
);

create index inbox_row_by_urgency on inbox_row (principal, open_now, due_key, created, task_id, project_id);

create table task_snooze (
    person uuid not null,
    task_id varchar(64) not null,
    until_at timestamp(6) with time zone not null,
    primary key (person, task_id)
);

create table case_follower (
    person uuid not null,
    subject varchar(255) not null,
    primary key (person, subject)
);

create table task_done (
    task_id varchar(64) not null primary key,
    person uuid not null,
    done_at timestamp(6) with time zone not null,
    task_key varchar(255) not null,
    name varchar(255) not null,
    words varchar(2000) not null,
    process_key varchar(255) not null,
    definition_id varchar(64) not null,
    instance_id varchar(64) not null,
    subject varchar(255) not null,
    project_id varchar(64),
    assignee varchar(255),
    priority integer not null,
    form_key varchar(255),
    form_ref varchar(255),
    created timestamp(6) with time zone not null,
    due timestamp(6) with time zone
);

create index task_done_by_person on task_done (person, done_at, task_id);
