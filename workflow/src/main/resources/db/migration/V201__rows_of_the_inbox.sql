-- Each row says by what a list is narrowed, so that neither a filter nor a count looks at the tasks themselves; the index
-- holds all that a page and its counts read.
alter table inbox_row add column process_key varchar(255);
alter table inbox_row add column task_key varchar(255);
alter table inbox_row add column definition_id varchar(64);
alter table inbox_row add column assignee varchar(255);
alter table inbox_row add column priority integer;
alter table inbox_row add column words varchar(2000);

update inbox_row set
    process_key = (select t.process_key from inbox_task t where t.task_id = inbox_row.task_id),
    task_key = (select t.task_key from inbox_task t where t.task_id = inbox_row.task_id),
    definition_id = (select t.definition_id from inbox_task t where t.task_id = inbox_row.task_id),
    assignee = (select t.assignee from inbox_task t where t.task_id = inbox_row.task_id),
    priority = (select t.priority from inbox_task t where t.task_id = inbox_row.task_id),
    words = (select t.words from inbox_task t where t.task_id = inbox_row.task_id);

alter table inbox_row alter column process_key set not null;
alter table inbox_row alter column task_key set not null;
alter table inbox_row alter column definition_id set not null;
alter table inbox_row alter column priority set not null;
alter table inbox_row alter column words set not null;

drop index inbox_row_by_urgency;
create index inbox_row_by_urgency on inbox_row (principal, open_now, due_key, created, task_id, project_id, process_key,
    task_key, definition_id, assignee, priority);
