-- Data that all pupils of a project gather: a sheet with its columns, and one row of each pupil.
create table data_sheet (
    id uuid not null primary key,
    lock bigint,
    project uuid not null references project,
    title varchar(120) not null,
    instructions varchar(4000) not null,
    due_on date not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    closed_at timestamp(6) with time zone
);

create index data_sheet_by_project on data_sheet (project, made_at);

create table data_sheet_school (
    sheet uuid not null references data_sheet,
    school uuid not null references school,
    primary key (sheet, school)
);

create table data_sheet_column (
    sheet uuid not null references data_sheet,
    place integer not null,
    name varchar(60) not null,
    kind varchar(16) not null,
    unit varchar(20) not null,
    answers varchar(4000) not null,
    needed boolean not null,
    primary key (sheet, place)
);

create table data_sheet_row (
    id uuid not null primary key,
    lock bigint,
    sheet uuid not null references data_sheet,
    pupil uuid not null references person,
    school uuid references school,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null,
    constraint one_row_of_each_pupil unique (sheet, pupil)
);

create table data_sheet_cell (
    sheet_row uuid not null references data_sheet_row,
    place integer not null,
    cell varchar(500) not null,
    primary key (sheet_row, place)
);
