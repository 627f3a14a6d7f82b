-- what was seen on a paper while it was read; its text is kept nowhere. It goes with the paper
create table paper_sight (
    document uuid not null primary key,
    lock bigint,
    document_version integer not null,
    zone_kind varchar(3),
    zone_agrees boolean not null,
    zone_holder varchar(160) not null,
    zone_issuer varchar(2) not null,
    zone_number varchar(4) not null,
    zone_born_on date,
    zone_expires_on date,
    zone_page integer not null,
    names_traveller boolean not null,
    born_on date,
    issued_on date,
    expires_on date,
    signed_on date,
    days_page integer not null,
    sharpness integer,
    long_edge integer,
    confidence integer
);
