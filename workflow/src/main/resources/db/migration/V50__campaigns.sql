create table campaign (
    id uuid not null primary key,
    lock bigint,
    kind varchar(16) not null,
    title varchar(200) not null,
    country varchar(2) not null,
    campaign_year integer not null,
    opens_on date not null,
    closes_on date not null,
    zone varchar(64) not null,
    rubric varchar(64) not null,
    categories varchar(64),
    defers boolean not null,
    attempts_allowed integer not null,
    languages varchar(200) not null
);

create index campaign_by_country on campaign (kind, country);

-- The rubrics: numbers of the domain are rows, so that they change without a new version.
create table rubric_part (
    rubric varchar(64) not null,
    code varchar(16) not null,
    criterion varchar(16) not null,
    place integer not null,
    points integer not null,
    gate integer,
    primary key (rubric, code)
);

create table campaign_category (
    category_set varchar(64) not null,
    code varchar(16) not null,
    place integer not null,
    primary key (category_set, code)
);

-- Words of rubrics, categories and letters, by subject, element and language.
create table campaign_word (
    subject varchar(64) not null,
    element varchar(64) not null,
    language varchar(8) not null,
    words varchar(2000) not null,
    primary key (subject, element, language)
);
