-- The tasks that were done in a case, for its history and for those that somebody else must do.
create index task_done_by_subject on task_done (subject, task_key, done_at);
