-- A kit also holds the texts of pages, tasks and folders: of nobody, and counted from the first day.
create table kit_page (
    kit uuid not null references kit,
    place integer not null,
    title varchar(120) not null,
    stage varchar(60) not null,
    written_in varchar(8) not null,
    body varchar(20000) not null,
    licence varchar(20),
    primary key (kit, place)
);

create table kit_task (
    kit uuid not null references kit,
    place integer not null,
    title varchar(120) not null,
    instructions varchar(4000) not null,
    kind varchar(16) not null,
    target varchar(20),
    turn integer not null,
    due_after integer not null,
    needs_approval boolean not null,
    priority varchar(16) not null,
    primary key (kit, place)
);

create table kit_folder (
    kit uuid not null references kit,
    place integer not null,
    path varchar(400) not null,
    primary key (kit, place)
);
