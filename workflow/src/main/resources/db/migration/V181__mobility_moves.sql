-- when the days of a mobility were moved, from where and why: written once
create table mobility_move (
    move_number bigint generated always as identity primary key,
    mobility uuid not null references mobility,
    from_start date not null,
    from_end date not null,
    to_start date not null,
    to_end date not null,
    reason varchar(1000) not null,
    moved_by uuid not null references person,
    moved_at timestamp(6) with time zone not null
);

create index mobility_move_by_mobility on mobility_move (mobility);
