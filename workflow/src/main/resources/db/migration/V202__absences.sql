-- When somebody is away, and who does meanwhile what they alone would have; it is in force once the lists are written so.
create table absence (
    id uuid not null primary key,
    person uuid not null,
    deputy uuid not null,
    starts_on date not null,
    ends_on date not null,
    in_force boolean not null,
    made_at timestamp(6) with time zone not null
);

create index absence_by_person on absence (person, ends_on);
create index absence_by_deputy on absence (deputy, ends_on);
