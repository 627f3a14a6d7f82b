-- a version of a document that somebody asked others to approve
create table approval (
    id uuid not null primary key,
    lock bigint,
    document uuid not null references document on delete cascade,
    version_number integer not null,
    asked_by uuid not null,
    asked_at timestamp(6) with time zone not null,
    due_on date,
    outcome varchar(16),
    closed_at timestamp(6) with time zone
);

create index approval_by_document on approval (document, asked_at);

create table approval_answer (
    approval uuid not null references approval on delete cascade,
    person uuid not null,
    verdict varchar(16),
    remark varchar(2000) not null,
    answered_at timestamp(6) with time zone,
    primary key (approval, person)
);

create index approval_answer_by_person on approval_answer (person);
