-- what somebody read on a paper, and what the rules say to it; it goes with the paper
create table paper_reading (
    dossier uuid not null,
    code varchar(3) not null,
    lock bigint,
    document_version integer not null,
    fingerprint varchar(64) not null,
    stated_by uuid references person,
    stated_at timestamp(6) with time zone,
    holder varchar(160) not null,
    issuer varchar(2) not null,
    signer varchar(160) not null,
    issued_on date,
    expires_on date,
    signed_on date,
    marks varchar(200) not null,
    advice varchar(16),
    advice_reason varchar(40),
    primary key (dossier, code),
    foreign key (dossier, code) references dossier_item
);

create index paper_reading_by_fingerprint on paper_reading (fingerprint);

-- the age from which a young person consents alone to a service, by country
create table consent_age (
    country varchar(2) not null primary key,
    years integer not null
);

insert into consent_age (country, years) values
    ('BE', 13), ('DK', 13), ('EE', 13), ('FI', 13), ('LV', 13), ('MT', 13), ('PT', 13), ('SE', 13), ('IS', 13),
    ('AT', 14), ('BG', 14), ('CY', 14), ('ES', 14), ('IT', 14), ('LT', 14), ('MK', 14),
    ('CZ', 15), ('FR', 15), ('GR', 15), ('SI', 15), ('RS', 15), ('NO', 15),
    ('DE', 16), ('HR', 16), ('HU', 16), ('IE', 16), ('LU', 16), ('NL', 16), ('PL', 16), ('RO', 16), ('SK', 16);

-- who has to sign a paper
alter table dossier_item add column signed_by varchar(32);
