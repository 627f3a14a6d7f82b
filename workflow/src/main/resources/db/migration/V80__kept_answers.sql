create table kept_answer (
    id varchar(64) not null primary key,
    person uuid not null references person,
    asked_at timestamp(6) with time zone not null,
    status integer,
    location varchar(2000),
    media_type varchar(255),
    body varchar(100000)
);

create index kept_answer_by_time on kept_answer (asked_at);
