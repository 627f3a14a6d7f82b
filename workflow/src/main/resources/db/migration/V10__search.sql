-- what can be found; the index is made of these rows and can be made anew from them
create table search_item (
    id varchar(200) not null primary key,
    lock bigint,
    kind varchar(32) not null,
    reference varchar(160) not null,
    project varchar(64),
    language varchar(8) not null,
    title varchar(500) not null,
    text varchar(1000000) not null,
    type varchar(32),
    changed_at timestamp(6) with time zone not null,
    url varchar(500)
);

create table search_item_audience (
    item varchar(200) not null references search_item,
    token varchar(160) not null,
    primary key (item, token)
);

create index search_item_audience_by_token on search_item_audience (token);

-- items that the index may still show to people who may no longer see them
create table search_denial (
    id uuid not null primary key,
    item varchar(200) not null,
    denied_at timestamp(6) with time zone not null
);
