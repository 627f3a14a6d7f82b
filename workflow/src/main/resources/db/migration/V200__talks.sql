-- What is said about a task. A reply names the remark that it replies to; a question is a remark with somebody asked.
create table task_remark (
    id uuid not null primary key,
    lock bigint not null,
    task_id varchar(64) not null,
    project uuid,
    root uuid references task_remark,
    author uuid not null,
    text varchar(4000) not null,
    said_at timestamp(6) with time zone not null,
    asked uuid,
    question varchar(16),
    withdrawn_by uuid
);

create index task_remark_by_task on task_remark (task_id, said_at);
create index task_remark_by_asked on task_remark (asked, question);

create table remark_mention (
    remark uuid not null references task_remark,
    person uuid not null,
    label varchar(255) not null,
    primary key (remark, person, label)
);
