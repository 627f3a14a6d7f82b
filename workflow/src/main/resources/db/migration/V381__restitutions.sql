-- What was done online after a journey for those who had stayed at home.
create table restitution (
    mobility uuid not null primary key references mobility,
    activity uuid,
    title varchar(200) not null,
    held_on date not null,
    link varchar(500) not null,
    named_by uuid not null references person,
    named_at timestamp(6) with time zone not null
);
