-- A list of the inbox that somebody keeps under a name, for themselves or for the teachers of a project.
create table inbox_filter (
    id uuid not null primary key,
    person uuid not null,
    shared_with varchar(64),
    name varchar(100) not null,
    view_name varchar(16) not null,
    project_id varchar(64),
    text varchar(200) not null,
    process_key varchar(255),
    kind varchar(520),
    holder varchar(64),
    priority varchar(16),
    due varchar(16),
    follow varchar(16),
    created_at timestamp(6) with time zone not null
);

create index inbox_filter_by_person on inbox_filter (person, name);
create index inbox_filter_by_project on inbox_filter (shared_with, name);

-- What a task that was put off comes back for before its day: null for the day alone.
alter table task_snooze add column awaits varchar(16);
alter table task_batch_step add column awaits_before varchar(16);
create index task_snooze_by_task on task_snooze (task_id);
