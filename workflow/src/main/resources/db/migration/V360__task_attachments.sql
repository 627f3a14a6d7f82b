-- documents that somebody attached to a case, and the task at which they did it
create table task_attachment (
    subject varchar(255) not null,
    document uuid not null references document on delete cascade,
    lock bigint,
    task_id varchar(64) not null,
    task_key varchar(255) not null,
    definition_id varchar(255) not null,
    attached_by uuid not null,
    attached_at timestamp(6) with time zone not null,
    primary key (subject, document)
);

create index task_attachment_by_document on task_attachment (document);
