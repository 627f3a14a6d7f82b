-- Days on which schools do not teach: of a country, of a part of it, or of one school.
create table school_break (
    id uuid not null primary key,
    lock bigint,
    country varchar(2) not null,
    region varchar(60) not null,
    school uuid references school,
    name varchar(120) not null,
    starts_on date not null,
    ends_on date not null,
    source varchar(200) not null,
    changed_at timestamp(6) with time zone not null
);

create index school_break_by_country on school_break (country, starts_on);

-- The part of its country whose breaks a school has; without a row it may have those of any part.
create table school_region (
    school uuid not null primary key references school,
    lock bigint,
    region varchar(60) not null
);
