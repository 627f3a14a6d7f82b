-- What happened in a project, in order. Titles of documents are not kept here: they are read with the eyes of the reader.
create table stream_item (
    number bigint generated always as identity primary key,
    project uuid not null references project,
    kind varchar(32) not null,
    who uuid,
    reference varchar(64) not null,
    words varchar(300) not null,
    path varchar(300) not null,
    teachers_only boolean not null,
    happened_at timestamp(6) with time zone not null
);

create index stream_item_by_project on stream_item (project, number);
create index stream_item_by_time on stream_item (project, happened_at);
