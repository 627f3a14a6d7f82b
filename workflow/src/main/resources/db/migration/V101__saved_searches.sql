-- questions that people ask again; the id is made of the person and the question, so that one is never kept twice
create table saved_search (
    id uuid not null primary key,
    lock bigint,
    person uuid not null,
    name varchar(80) not null,
    question varchar(6000) not null,
    alerting boolean not null,
    seen_at timestamp(6) with time zone not null,
    created_at timestamp(6) with time zone not null
);

create index saved_search_by_person on saved_search (person, name);

-- since when an item can be found with its words, by its groups
alter table search_item add column listed_at timestamp(6) with time zone default current_timestamp not null;
