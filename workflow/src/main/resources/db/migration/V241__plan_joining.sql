-- A school that comes while a plan is under way, and what it says of the plan.
create table plan_joining (
    id uuid not null primary key,
    lock bigint,
    plan uuid not null references plan,
    school uuid not null references school,
    joined_at timestamp(6) with time zone not null,
    person uuid references person,
    agrees boolean not null,
    words varchar(4000) not null,
    answered_at timestamp(6) with time zone
);

create index plan_joining_by_plan on plan_joining (plan, joined_at);
