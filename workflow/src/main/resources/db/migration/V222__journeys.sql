-- Who was there, by day and part of the day: written once, the last mark counts.
create table attendance_mark (
    mark_number bigint generated always as identity primary key,
    dossier uuid not null references dossier,
    on_day date not null,
    slot varchar(16) not null,
    standing varchar(16) not null,
    note varchar(300) not null,
    marked_by uuid not null references person,
    marked_at timestamp(6) with time zone not null
);

create index attendance_mark_by_dossier on attendance_mark (dossier, on_day);

-- What somebody wrote of a day of the journey; what a pupil wrote waits for a teacher.
create table journey_entry (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    on_day date not null,
    words varchar(4000) not null,
    language varchar(8) not null,
    audience varchar(16) not null,
    author uuid not null references person,
    written_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    decided_by uuid references person,
    decided_at timestamp(6) with time zone,
    reason varchar(1000) not null
);

create index journey_entry_by_mobility on journey_entry (mobility, on_day);
