-- what the host says of a group once it has left
create table host_declaration (
    mobility uuid not null primary key references mobility,
    attended boolean not null,
    note varchar(2000) not null,
    declared_by uuid not null references person,
    declared_at timestamp(6) with time zone not null
);
