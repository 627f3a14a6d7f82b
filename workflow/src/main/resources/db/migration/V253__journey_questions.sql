-- An entry that a browser kept without a network is sent again when it is not sure: it is written once.
alter table journey_entry add column sent_key uuid;
create unique index journey_entry_once on journey_entry (mobility, author, sent_key);

-- What those who stayed at home ask about an entry; a teacher reads it first.
create table journey_question (
    id uuid not null primary key,
    lock bigint,
    entry uuid not null references journey_entry,
    asker uuid not null references person,
    words varchar(1000) not null,
    asked_at timestamp(6) with time zone not null,
    state varchar(16) not null,
    answer varchar(2000) not null,
    answered_by uuid references person,
    answered_at timestamp(6) with time zone,
    answer_state varchar(16)
);

create index journey_question_by_entry on journey_question (entry, asked_at);
