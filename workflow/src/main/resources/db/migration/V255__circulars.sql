-- A message about a journey; it is never changed.
create table circular (
    id uuid not null primary key,
    mobility uuid not null references mobility,
    circle varchar(16) not null,
    template varchar(16) not null,
    subject varchar(120) not null,
    words varchar(4000) not null,
    language varchar(8) not null,
    sent_by uuid not null references person,
    sent_at timestamp(6) with time zone not null
);

create index circular_by_mobility on circular (mobility, sent_at);

-- Whom it reached when it was sent, and when each looked first.
create table circular_copy (
    id uuid not null primary key,
    circular uuid not null references circular,
    person uuid not null references person,
    read_at timestamp(6) with time zone,
    unique (circular, person)
);
