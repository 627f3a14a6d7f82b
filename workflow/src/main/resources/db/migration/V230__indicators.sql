-- What a project is asked when it is counted.
create index task_done_by_project on task_done (project_id, due);
create index deletion_certificate_by_project on deletion_certificate (project, kept_until);
