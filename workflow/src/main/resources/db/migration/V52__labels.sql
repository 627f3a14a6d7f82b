create table label_application (
    id uuid not null primary key,
    lock bigint,
    application_number bigint generated always as identity,
    project uuid not null references project,
    applicant uuid not null references person,
    school uuid not null references school,
    country varchar(2) not null,
    campaign uuid not null references campaign,
    state varchar(16) not null,
    -- names what is running, so that nobody applies twice at once; null when it has come to its end
    running varchar(80) unique,
    resubmission boolean not null,
    named_parts varchar(200) not null,
    reasons varchar(400) not null,
    note varchar(2000) not null,
    opened_at timestamp(6) with time zone not null,
    submitted_at timestamp(6) with time zone,
    decided_at timestamp(6) with time zone,
    decided_by uuid references person,
    decision varchar(16),
    proposal varchar(32),
    decision_reason varchar(2000) not null,
    final_score double precision,
    candidate boolean not null
);

create index label_application_by_project on label_application (project);
create index label_application_by_applicant on label_application (applicant);
create index label_application_by_country on label_application (country, state);

create table label_answer (
    application uuid not null references label_application,
    field varchar(32) not null,
    answer varchar(20000) not null,
    primary key (application, field)
);

create table label_feedback (
    application uuid not null references label_application,
    criterion varchar(16) not null,
    feedback varchar(5000) not null,
    primary key (application, criterion)
);

create table label_evidence (
    id uuid not null primary key,
    lock bigint,
    application uuid not null references label_application,
    criterion varchar(16) not null,
    place integer not null,
    title varchar(300) not null,
    document uuid,
    version_number integer,
    url varchar(1000)
);

create index label_evidence_by_application on label_evidence (application);

create table label_review (
    id uuid not null primary key,
    lock bigint,
    application uuid not null references label_application,
    reviewer uuid not null references person,
    place integer not null,
    state varchar(16) not null,
    assigned_at timestamp(6) with time zone not null,
    declared_at timestamp(6) with time zone,
    conflict_reason varchar(1000) not null,
    saved_at timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    strengths varchar(5000) not null,
    advice varchar(5000) not null,
    recommendation varchar(16),
    nominate boolean not null,
    unique (application, reviewer)
);

create index label_review_by_reviewer on label_review (reviewer, state);

create table label_mark (
    review uuid not null references label_review,
    part varchar(16) not null,
    points integer,
    evidence uuid,
    remark varchar(5000) not null,
    private_note varchar(5000) not null,
    primary key (review, part)
);

create table label_evidence_opening (
    review uuid not null references label_review,
    evidence uuid not null references label_evidence,
    opened_at timestamp(6) with time zone not null,
    primary key (review, evidence)
);

create table label_certificate (
    code varchar(16) not null primary key,
    lock bigint,
    application uuid not null unique references label_application,
    facts varchar(4000) not null,
    signature varchar(200) not null,
    issued_at timestamp(6) with time zone not null,
    document uuid
);
