-- A call between those who travel and the classes at home: a moderator on each side, and how many were there.
create table live_window (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    title varchar(120) not null,
    begins_at timestamp(6) with time zone not null,
    minutes int not null,
    link varchar(500) not null,
    called_off boolean not null,
    planned_by uuid not null references person,
    planned_at timestamp(6) with time zone not null
);

create index live_window_by_mobility on live_window (mobility, begins_at);

-- school: of the class at home; the side of those who travel is that of the host school
create table live_window_side (
    live_window uuid not null references live_window,
    place int not null,
    school uuid not null references school,
    travelling boolean not null,
    moderator uuid not null references person,
    present int,
    noted_by uuid references person,
    noted_at timestamp(6) with time zone,
    primary key (live_window, place)
);
