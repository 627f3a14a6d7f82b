-- Each school says on the first of the month how the plan goes; a report gathers what they said of a month.
alter table plan_review add column round varchar(7);
alter table plan_review add column school uuid references school;

create table plan_report (
    plan uuid not null references plan,
    round varchar(7) not null,
    document uuid not null,
    primary key (plan, round)
);
