-- When each edition came into force; of those before the last nobody wrote it down until now.
create table plan_edition (
    plan uuid not null references plan,
    edition integer not null,
    published_at timestamp(6) with time zone not null,
    primary key (plan, edition)
);

insert into plan_edition (plan, edition, published_at)
select id, edition, published_at from plan where edition > 0 and published_at is not null;

-- What a school does in its own way; the activity stays the same for the others.
create table plan_adaptation (
    plan uuid not null references plan,
    place integer not null,
    code uuid not null,
    school uuid not null references school,
    title varchar(120) not null,
    words varchar(1000) not null,
    person uuid not null references person,
    adapted_at timestamp(6) with time zone not null,
    primary key (plan, place)
);

-- What a coordinator said of the plan each month.
create table plan_review (
    plan uuid not null references plan,
    place integer not null,
    edition integer not null,
    progress varchar(16) not null,
    words varchar(4000) not null,
    person uuid not null references person,
    reviewed_at timestamp(6) with time zone not null,
    primary key (plan, place)
);

create table plan_request (
    id uuid not null primary key,
    lock bigint,
    plan uuid not null references plan,
    code uuid,
    words varchar(4000) not null,
    starts_on date,
    ends_on date,
    person uuid not null references person,
    asked_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    reason varchar(4000) not null,
    decided_by uuid references person,
    decided_at timestamp(6) with time zone
);

create index plan_request_by_plan on plan_request (plan, asked_at);
