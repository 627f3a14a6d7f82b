-- Where everything rests: who is in such a scope reads on and does nothing there any more.
create table frozen_scope (
    kind varchar(16) not null,
    scope_id varchar(64) not null,
    frozen_at timestamp(6) with time zone not null,
    primary key (kind, scope_id)
);

create index frozen_scope_by_id on frozen_scope (scope_id);

-- The end of a project, from its checklist to the certificate of what was deleted.
create table closing (
    id uuid not null primary key,
    lock bigint,
    project uuid not null unique references project,
    state varchar(16) not null,
    begun_by uuid references person,
    begun_at timestamp(6) with time zone not null,
    checked varchar(400) not null,
    note varchar(4000) not null,
    checked_by uuid references person,
    checked_at timestamp(6) with time zone,
    frozen_at timestamp(6) with time zone,
    accounts_ended integer not null,
    people_anonymised integer not null,
    purged_at timestamp(6) with time zone,
    certificate uuid,
    certified_by uuid references person,
    certified_at timestamp(6) with time zone,
    reopened_by uuid references person,
    reopened_at timestamp(6) with time zone
);

-- What each partner school said last.
create table closing_word (
    closing uuid not null references closing,
    place integer not null,
    school uuid not null references school,
    person uuid not null references person,
    words varchar(4000) not null,
    said_at timestamp(6) with time zone not null,
    primary key (closing, place)
);
