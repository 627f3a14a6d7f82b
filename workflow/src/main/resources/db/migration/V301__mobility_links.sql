-- what a mobility is for, and what of the plan leads to it and goes on from it
alter table mobility add column aims varchar(2000) not null default '';

create table mobility_activity (
    mobility uuid not null references mobility,
    activity uuid not null,
    primary key (mobility, activity)
);
