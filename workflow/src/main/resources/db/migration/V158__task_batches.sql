-- What somebody did to several tasks at once, and how each was before: by that it is taken back, after a restart too.
create table task_batch_step (
    batch uuid not null,
    task_id varchar(64) not null,
    person uuid not null,
    deed varchar(16) not null,
    assignee_before varchar(255),
    assignee_after varchar(255),
    until_before timestamp(6) with time zone,
    done_at timestamp(6) with time zone not null,
    primary key (batch, task_id)
);

create index task_batch_step_by_time on task_batch_step (done_at);
