-- A completion that can still be undone, or that waits for its turn: at most one for a task.
create table task_command (
    task_id varchar(64) not null primary key,
    done_by uuid not null,
    answers varchar(1000000) not null,
    given_at timestamp(6) with time zone not null,
    run_at timestamp(6) with time zone not null,
    command_state varchar(16) not null,
    attempts integer not null,
    reason varchar(255)
);

create index task_command_by_time on task_command (command_state, run_at);
create index task_command_by_person on task_command (done_by);

create table task_answer (
    task_id varchar(64) not null primary key,
    task_key varchar(255) not null,
    process_key varchar(255) not null,
    definition_id varchar(64) not null,
    instance_id varchar(64) not null,
    subject varchar(255) not null,
    form_id varchar(255) not null,
    form_version integer not null,
    form_hash varchar(64) not null,
    answers varchar(1000000) not null,
    answered_by uuid not null,
    answered_at timestamp(6) with time zone not null
);

create index task_answer_by_subject on task_answer (subject, task_key, answered_at);
create index task_answer_by_instance on task_answer (instance_id, answered_at);

create table task_draft (
    task_id varchar(64) not null,
    person uuid not null,
    draft_version integer not null,
    answers varchar(1000000) not null,
    saved_at timestamp(6) with time zone not null,
    primary key (task_id, person)
);
