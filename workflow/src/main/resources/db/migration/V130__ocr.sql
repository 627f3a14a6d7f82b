-- what a row of work is about: reading the text, or reading pictures of text (OCR), which waits behind nobody
alter table extraction_work add column kind varchar(8) default 'TEXT' not null;

-- pages that hold pictures of text, and the other pages of the same files
create table document_page (
    document uuid not null,
    version_number integer not null,
    page integer not null,
    lock bigint,
    source varchar(8) not null,
    characters integer not null,
    confidence integer,
    languages varchar(64),
    tool varchar(64),
    read_at timestamp(6) with time zone,
    primary key (document, version_number, page),
    foreign key (document, version_number) references document_version on delete cascade
);

create index document_page_by_source on document_page (source);
