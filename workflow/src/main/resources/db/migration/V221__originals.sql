-- Which originals somebody saw, and where it turned out to be a mistake: written once, the last tick of a paper counts.
create table original_tick (
    tick_number bigint generated always as identity primary key,
    tick uuid not null unique,
    dossier uuid not null references dossier,
    code varchar(3) not null,
    seen boolean not null,
    ticked_by uuid not null references person,
    ticked_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null
);

create index original_tick_by_dossier on original_tick (dossier);
