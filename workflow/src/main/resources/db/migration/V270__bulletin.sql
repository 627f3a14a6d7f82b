-- What the teachers of a project tell each other. A reply names the note that it replies to.
create table bulletin_note (
    id uuid not null primary key,
    lock bigint not null,
    project uuid not null references project,
    root uuid references bulletin_note,
    author uuid not null references person,
    text varchar(4000) not null,
    posted_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone,
    pinned boolean not null,
    withdrawn_by uuid references person
);

create index bulletin_note_by_project on bulletin_note (project, posted_at);
create index bulletin_note_by_root on bulletin_note (root);

-- The documents that a project keeps at hand, in the order in which they stand there.
create table shelf_place (
    project uuid not null references project,
    document uuid not null,
    place integer not null,
    put_by uuid not null references person,
    put_at timestamp(6) with time zone not null,
    primary key (project, document)
);
