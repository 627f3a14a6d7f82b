-- What one has to know of a journey to reckon its costs; amounts are in euro cents.
create table budget_sheet (
    mobility uuid not null primary key references mobility,
    lock bigint,
    pupil_day bigint,
    adult_day bigint,
    organisation bigint
);

create table budget_distance (
    mobility uuid not null references budget_sheet,
    school uuid not null references school,
    kilometres int not null,
    primary key (mobility, school)
);

-- What was paid. An entry that was wrong is crossed out and stays.
create table budget_payment (
    id uuid not null primary key,
    lock bigint,
    mobility uuid not null references mobility,
    paid_on date not null,
    kind varchar(16) not null,
    cents bigint not null,
    words varchar(200) not null,
    receipt uuid,
    entered_by uuid not null references person,
    entered_at timestamp(6) with time zone not null,
    struck_by uuid references person,
    struck_at timestamp(6) with time zone
);

create index budget_payment_by_mobility on budget_payment (mobility, paid_on);
