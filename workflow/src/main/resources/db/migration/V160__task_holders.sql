-- Since when somebody has a task: the engine does not keep it, so a rebuild of the lists leaves it alone.
create table task_holder (
    task_id varchar(64) not null primary key,
    holder varchar(255) not null,
    since timestamp(6) with time zone not null
);
