-- Whether a task is on the list of one name alone: such tasks are added up without looking at each of them.
alter table inbox_row add column alone boolean default false not null;

update inbox_row set alone = true
where open_now = true and task_id in (
    select o.task_id from inbox_row o where o.open_now = true group by o.task_id having count(*) = 1);

drop index inbox_row_by_urgency;
create index inbox_row_by_urgency on inbox_row (principal, open_now, due_key, created, task_id, alone, project_id,
    process_key, task_key, definition_id, assignee, priority);
