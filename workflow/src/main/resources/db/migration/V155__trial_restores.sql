create table trial_restore (
    id uuid primary key,
    backup varchar(100) not null,
    began_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone not null,
    row_count bigint not null,
    content_count bigint not null,
    problem varchar(20)
);
create index trial_restore_by_time on trial_restore (began_at);
