-- which steps of the ladder of reminders a task has had; another end makes them anew
create table reminder_step (
    task_id varchar(64) not null,
    step varchar(60) not null,
    due_at timestamp(6) with time zone not null,
    given_at timestamp(6) with time zone not null,
    primary key (task_id, step, due_at)
);

create index inbox_task_by_due on inbox_task (due, task_id);
