-- Addresses that open one page to whoever has them, until a day: for families and teachers elsewhere without an account.
create table page_link (
    id uuid not null primary key,
    lock bigint,
    page uuid not null references project_page,
    token varchar(64) not null unique,
    label varchar(120) not null,
    until_day date not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    ended_by uuid references person,
    ended_at timestamp(6) with time zone
);

create index page_link_by_page on page_link (page, made_at);

-- how often it was opened each day; by whom is not known
create table page_link_use (
    link uuid not null references page_link,
    used_on date not null,
    times integer not null,
    primary key (link, used_on)
);
