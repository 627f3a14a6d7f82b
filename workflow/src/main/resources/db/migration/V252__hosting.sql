-- Who takes guests of a journey in.
create table host_family (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    name varchar(160) not null,
    phone varchar(40) not null,
    address varchar(500) not null,
    places int not null,
    note varchar(500) not null,
    confirmed_by uuid references person,
    confirmed_at timestamp(6) with time zone
);

create index host_family_by_mobility on host_family (mobility, name);

create table host_family_trait (
    family uuid not null references host_family,
    trait varchar(16) not null,
    primary key (family, trait)
);

-- Who stays with whom. What a guest may not bear is known to few.
create table host_guest (
    dossier uuid not null primary key references dossier,
    lock bigint,
    mobility uuid not null references mobility,
    family uuid references host_family
);

create index host_guest_by_mobility on host_guest (mobility);

create table host_guest_need (
    dossier uuid not null references host_guest,
    trait varchar(16) not null,
    primary key (dossier, trait)
);
